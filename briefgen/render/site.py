"""The site as its pages and its feed name it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """A site's name and the address that it is published at, empty where that is not known; it ends with a slash."""

    name: str = "Briefings"
    address: str = ""

    def url(self, path: str) -> str:
        """Return the address of ``path``; without the site's own it is the way from the site's root."""
        return f"{self.address}{path}"


UNKNOWN = Site()
