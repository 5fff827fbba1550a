"""A new site: a folder with ``mkdocs.yml`` and one example story, that builds at once."""

from pathlib import Path

from briefgen.errors import InputError
from briefgen.render.shipped import SHIPPED


def start(folder: Path) -> None:
    """Copy the example site into ``folder``, which must be empty or new. Raises InputError otherwise."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise InputError("there is something already", where=str(folder), remedy="Name a new folder")
    example = SHIPPED / "site"
    for file in sorted(path for path in example.rglob("*") if path.is_file()):
        target = folder / _visible(file.relative_to(example))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())


def _visible(path: Path) -> Path:
    """Return the path with a leading ``dot-`` of each part made a dot: tools pass hidden files over when they pack."""
    return Path(*(f".{part.removeprefix('dot-')}" if part.startswith("dot-") else part for part in path.parts))
