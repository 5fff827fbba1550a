"""What can go wrong through no fault of the program.

    BriefgenError           what happened, where, what to do
    ├── InputError          a story, an article or its metadata cannot be used
    ├── SettingsError       briefgen.yml, or an option, is wrong
    ├── ModelError          the spaCy model is missing or is not the one expected
    ├── TemplateError       a template failed
    └── PublishError        the site could not be built or put in place

Only ``cli.py`` catches them, and what the system refuses (OSError: a full disk, a folder that may not be written);
anything else that reaches it is a bug and keeps its traceback.
"""


class BriefgenError(Exception):
    """A failure that its reader can mend: ``where: what; remedy``."""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what, self.where, self.remedy = what, where, remedy
        message = f"{where}: {what}" if where else what
        super().__init__(f"{message}. {remedy}" if remedy else message)


class InputError(BriefgenError):
    """A story folder, an article or its metadata cannot be used."""


class SettingsError(BriefgenError):
    """The settings file or an option is wrong."""


class ModelError(BriefgenError):
    """The spaCy model is missing or differs from the pinned one."""


class TemplateError(BriefgenError):
    """A template failed: unknown variable, bad syntax, missing file."""


class PublishError(BriefgenError):
    """The site could not be built or put in place."""
