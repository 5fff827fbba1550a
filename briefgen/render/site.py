"""The site as its pages and its feed name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A site's name, the language of its interface, and the address that it is published at.

    The address ends with a slash; it is empty where that is not known.
    """

    name: str = "Briefings"
    address: str = ""
    language: str = "en"

    def url(self, path: str) -> str:
        """Return the address of ``path``; without the site's own it is the way from the site's root."""
        return f"{self.address}{path}"


UNKNOWN = Site()
