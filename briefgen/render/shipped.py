"""Where the templates and the labels that come with briefgen are."""

from pathlib import Path

import briefgen

_PACKAGE = Path(briefgen.__file__).parent
SHIPPED = next(path for path in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if path.is_dir())
"""In the installed package, or beside it in a checkout."""
