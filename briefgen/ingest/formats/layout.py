"""Lines on pages to paragraphs: by their distances, their ends and their letters' size."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median

_EDGE = 2
"""Lines at either edge of a page among which running heads, page numbers and addresses may stand."""
_OFTEN = 0.5
"""Share of the pages on which a line must stand to be a running one."""
_GAP = 1.25
"""How much wider than usual the way to the next line must be to end a paragraph; within one it varies by a tenth."""
_COLUMN = 4.0
"""How many usual ways down a line may follow; from farther up or down it stands in another column."""
_LARGER = 1.25
"""How much higher than the text's the letters of a headline are."""
_INDENT = 0.6
"""Of a line's height: how far in a paragraph's first line begins."""
_SHORT = 0.8
"""Share of the usual width below which a line that ends a sentence ends its paragraph."""
_FEWEST_TITLE_WORDS = 3
_LONGEST_WORD = 60
"""Characters at a line's end that are looked at for a word that was broken there, however long the paragraph is."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:…][’'\"”)\]]*$")
_BROKEN = re.compile(r"(\w+)-$")
_WORDS = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its place on the page, in points from the lower left corner."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """How high the line's letters are, never 0."""
        return max(self.top - self.bottom, 0.1)

    def joined(self, piece: "Line") -> "Line":
        """Return the line with ``piece`` at its end."""
        apart = " " if piece.left - self.right > 0.1 * self.height else ""
        top, bottom = max(self.top, piece.top), min(self.bottom, piece.bottom)
        return replace(self, text=f"{self.text}{apart}{piece.text}", right=piece.right, top=top, bottom=bottom)


Pages = Sequence[Sequence[Line]]


def without_running_lines(pages: Pages) -> tuple[list[list[Line]], tuple[str, ...]]:
    """Return the pages without lines that stand at the edge of most of them, or are page numbers; and those lines."""
    shapes = Counter(shape for page in pages for shape in {_shape(line) for line in _edges(page)})
    kept: list[list[Line]] = []
    gone: list[str] = []
    for page in pages:
        edges = set(map(id, _edges(page)))
        often = {id(line) for line in page if _is_running(line, shapes, len(pages))} & edges
        kept.append([line for line in page if id(line) not in often])
        gone += [line.text for line in page if id(line) in often]
    return kept, tuple(gone)


def _edges(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.top)
    return [*ordered[:_EDGE], *ordered[max(_EDGE, len(ordered) - _EDGE) :]]


def _is_running(line: Line, shapes: Counter[str], pages: int) -> bool:
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    return pages > 1 and shapes[_shape(line)] >= max(2, _OFTEN * pages)


def _shape(line: Line) -> str:
    return _NUMBER.sub("#", line.text)


def largest_above_text(pages: Pages) -> str:
    """Return the lines of the first page whose letters are the largest, if they are larger than the text's."""
    first = next((page for page in pages if page), [])
    if not first:
        return ""
    usual = _usual_height(chain.from_iterable(pages))
    largest = max(line.height for line in first)
    headline = [line.text for line in first if line.height > 0.9 * largest]
    title = " ".join(headline)
    return title if largest >= _LARGER * usual and len(title.split()) >= _FEWEST_TITLE_WORDS else ""


def _usual_height(lines: Iterable[Line]) -> float:
    """Return the height of the text's letters: the median over characters."""
    return median(height for line in lines for height in [line.height] * (len(line.text) // 10 + 1))


def paragraphs_of(pages: Pages) -> tuple[str, ...]:
    """Return the paragraphs on ``pages``; one that goes on in the next column or on the next page is joined."""
    lines = list(chain.from_iterable(pages))
    words = Counter(word.lower() for line in lines for word in _WORDS.findall(line.text))
    return tuple(_joined(run, words) for run in _runs(lines))


def _runs(lines: Sequence[Line]) -> Iterator[list[str]]:
    if not lines:
        return
    steps = [(above.top - below.top) / below.height for above, below in pairwise(lines) if above.top > below.top]
    usual, width = median(steps) if steps else 0.0, _usual_width(lines)
    run = [lines[0].text]
    for above, below in pairwise(lines):
        if _begins(above, below, usual, width):
            yield run
            run = []
        run.append(below.text)
    yield run


def _usual_width(lines: Sequence[Line]) -> float:
    """Return the width of full lines: that of the third quarter."""
    return sorted(line.right - line.left for line in lines)[len(lines) * 3 // 4]


def _begins(above: Line, below: Line, usual: float, width: float) -> bool:
    """Tell whether ``below`` begins a paragraph."""
    if not 1 / _LARGER < above.height / below.height < _LARGER:
        return True
    ended = bool(_SENTENCE_END.search(above.text))
    step = (above.top - below.top) / below.height
    if step <= 0 or step > _COLUMN * usual:
        return ended
    short = above.right - above.left < _SHORT * width
    indented = _INDENT * below.height < below.left - above.left < 5 * below.height
    return step > _GAP * usual or (ended and (short or indented))


def _joined(lines: Iterable[str], words: Counter[str]) -> str:
    """Join the lines of a paragraph; a hyphen goes where the word stands elsewhere in one, or where nothing tells."""
    text = ""
    for line in lines:
        broken = _BROKEN.search(text[-_LONGEST_WORD:])
        if not broken or not line[:1].islower():
            text = f"{text} {line}" if text else line
            continue
        rest = _WORDS.match(line)
        whole = broken[1].lower() + (rest[0].lower() if rest else "")
        hyphenated = f"{broken[1].lower()}-{rest[0].lower() if rest else ''}"
        text = text + line if words[hyphenated] > words[whole] else text[:-1] + line
    return text
