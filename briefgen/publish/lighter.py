"""Material's style sheets to ones that cost a phone less: none of their rules makes it style a whole page again.

The theme's script changes the page's classes and colours when it starts. Where a rule that hangs on such a class, or on
any, ends with any element, a browser looks at every element again.
"""

from pathlib import Path

LIGHTER = (
    # The labels of tabs are labels, and with scripts the page loses its class "no-js".
    (b".tabbed-labels>:", b".tabbed-labels>label:"),
    # The one class that a table of the theme has.
    (b"table:not([class])", b"table:not(.highlighttable)"),
    # Colours that change at once instead of in an eighth of a second, when the reader switches to dark.
    (
        (
            b"[data-md-color-switching] *,[data-md-color-switching] :after,[data-md-color-switching] :before"
            b"{transition-duration:0s!important}"
        ),
        b"",
    ),
)
"""What is replaced in them, and by what."""


def lighten(folder: Path) -> None:
    """Replace them in every style sheet of the theme below ``folder``."""
    for sheet in sorted(folder.glob("assets/stylesheets/*.css")):
        made = sheet.read_bytes()
        lighter = made
        for slow, fast in LIGHTER:
            lighter = lighter.replace(slow, fast)
        if lighter != made:
            sheet.write_bytes(lighter)
