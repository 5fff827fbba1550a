"""How Python frees memory while values are made that stay: not by searching for what is dead."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_search() -> Iterator[None]:
    """Let Python not search for objects that only refer to each other: linking and rendering leave next to none behind.

    What they make lives on in briefings and files, and going through that again and again is a fifth of their time.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
