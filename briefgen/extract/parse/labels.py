"""What stands before a sentence and is none of it: a dateline, the stamp of an update, a credit."""

import re

LABEL = re.compile(
    r"""(?:
      \((?:[Ll]ast\ )?(?:[Uu]pdated?|[Pp]osted|[Pp]ublished)\b[^()\n]{0,80}\)\s+     # "(Update 8:32 p.m. in Saar) "
    | (?:(?:[A-Z][\w.’'-]*|\d[\w:.]*|[ap]\.?m\.?|of)[, ]{1,2}){0,12}            # "SAAR, Norland, May 5 "
      \([A-Z][A-Za-z ]{1,20}\)\s*(?:--|-|–|—)\s+                              # "(Reuters) - "
    | [A-Z][\w.-]+(?:\ [A-Z][\w.-]+){0,2}/(?:AFP|AP|EPA|Getty|PA|Reuters)(?:\ Images)?\s+  # "Ilse Marrow/AP "
    | (?:\\?\*|•|▪|►)\s+
    )(?=[“"‘']?[A-Z\d])""",
    re.VERBOSE,
)
"""A stamp, a place with its agency in brackets and a dash, a photographer's credit, the bullet of a list."""


def label_end(text: str) -> int:
    """Return how many characters of ``text`` stand before the sentence proper."""
    found = LABEL.match(text)
    return found.end() if found else 0
