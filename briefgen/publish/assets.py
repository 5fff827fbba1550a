"""Files of the theme that no reader's browser asks for, left out of the site: a third of a small one."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

_MAPS = ".map"
"""What leads from a packed script to its source, in the tools of those who write the theme."""

_LANGUAGES = "assets/javascripts/lunr/"
"""How words are cut to their stems in other languages than English; the search fetches those of its own language."""


class Assets(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Takes them from the files that MkDocs would copy."""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Remove them; files of such names that are not the theme's stay."""
        search = config.plugins.get("material/search") or config.plugins.get("search")
        english = search is None or list(search.config.get("lang") or ()) == ["en"]
        for file in [*files]:
            unasked = file.src_uri.endswith(_MAPS) or (english and file.src_uri.startswith(_LANGUAGES))
            if unasked and file.src_dir in config.theme.dirs:
                files.remove(file)
        return files
