import re
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from briefgen.errors import TemplateError
from briefgen.render.labels import ENGLISH, FOLDER, PLURALS, Labels
from briefgen.render.messages import SECTION
from briefgen.render.shipped import SHIPPED

ROOT = Path(__file__).parents[2]
USED = re.compile(r"""label(?:s)?\(\s*("[\w.]+"(?:,\s*"[\w.]+")*)""")


def own(tmp_path: Path, language: str, text: str) -> Labels:
    (tmp_path / FOLDER).mkdir(exist_ok=True)
    (tmp_path / FOLDER / f"{language}.yml").write_text(text, encoding="utf-8")
    return Labels(language, (tmp_path, SHIPPED))


def test_a_label_has_the_plural_and_the_numbers_of_its_language(tmp_path: Path) -> None:
    polish = own(
        tmp_path, "pl", "locale: pl\ncounts: {quotes: {one: '{n} cytat', few: '{n} cytaty', other: '{n} cytatów'}}"
    )
    assert [polish("counts.quotes", n=n) for n in (1, 3, 5, 22)] == ["1 cytat", "3 cytaty", "5 cytatów", "22 cytaty"]
    assert [ENGLISH("counts.quotes", n=n) for n in (0, 1, 1234)] == ["0 quotes", "1 quote", "1,234 quotes"]


def test_a_label_is_escaped_as_a_whole_and_so_are_its_values_but_no_markup_of_a_template(tmp_path: Path) -> None:
    labels = own(tmp_path, "en", "involved: {may_be: '*{names}* & <b>'}")
    assert labels.markup("involved.may_be", names="<i>") == "&#42;&#60;i&#62;&#42; &#38; &#60;b&#62;"
    assert labels.markup("involved.may_be", names=Markup("<i>")) == "&#42;<i>&#42; &#38; &#60;b&#62;"
    assert labels("involved.may_be", names="<i>") == "*<i>* & <b>"


def test_a_site_replaces_one_label_and_keeps_the_others(tmp_path: Path) -> None:
    labels = own(tmp_path, "en", "facts: {key: What we know}")
    assert (labels("facts.key"), labels("facts.further")) == ("What we know", ENGLISH("facts.further"))


def test_what_a_language_lacks_is_english_as_the_site_has_it(tmp_path: Path) -> None:
    own(tmp_path, "en", "facts: {key: What we know}")
    labels = own(tmp_path, "cy", "locale: cy\nsources: {title: Ffynonellau}")
    assert (labels("sources.title"), labels("facts.key"), labels.foreign) == ("Ffynonellau", "What we know", True)


def test_a_language_without_labels_is_an_error_that_names_the_file() -> None:
    with pytest.raises(TemplateError, match=r"labels/cy\.yml: there are no labels of the language 'cy'"):
        Labels("cy")("facts.key")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("facts: {kye: Facts}", r"/labels/en\.yml: there is no label 'facts\.kye'"),
        ("counts: {quotes: '{number} quotes'}", r"counts\.quotes has no value 'number'. It knows n"),
        ("facts: [a]", r"facts must be a text"),
        ("facts: {key: ", r"/labels/en\.yml: not valid YAML"),
        ("locale: xx_YY", r"labels/en\.yml: locale: unknown locale"),
    ],
)
def test_a_wrong_label_is_an_error_that_says_what_and_where(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(TemplateError, match=said):
        _ = own(tmp_path, "en", text).locale


def test_a_label_that_is_not_there_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"no label 'facts\.nothing'"):
        ENGLISH("facts.nothing")


def test_every_label_is_used_and_every_one_used_is_there() -> None:
    files = [*(ROOT / "briefgen").rglob("*.py"), *(ROOT / "templates").rglob("*.j2")]
    text = "".join(file.read_text() for file in files)
    used = {".".join(re.findall(r'"([\w.]+)"', found)) for found in USED.findall(text)}
    known = {key for key in keys(SHIPPED / FOLDER / "en.yml") if not key.startswith(f"{SECTION}.")}
    made = {key for key in known if any(key.startswith(f"{prefix}.") for prefix in used - known)}
    named = {key for key in known if f'"{key}"' in text or f'"{key.partition(".")[2]}"' in text}
    assert {key for key in used if key not in known and not any(one.startswith(f"{key}.") for one in known)} == set()
    assert known - used - made - named == set()


def test_what_is_translated_by_its_english_sentence_is_said_so_somewhere() -> None:
    stages = (ROOT / "briefgen" / name for name in ("ingest", "link", "model"))
    text = "".join(file.read_text() for stage in stages for file in stage.rglob("*.py"))
    pieces = {
        piece.strip()
        for parts in ENGLISH.section(SECTION).values()
        for part in parts[::2]
        for piece in re.split("(as past)", part)
    }
    assert len(pieces) > 40
    assert {piece for piece in pieces if piece not in text} == set()


def keys(file: Path) -> set[str]:
    def flat(given: object, key: str) -> set[str]:
        if not isinstance(given, dict) or given.keys() <= PLURALS:
            return {key}
        return {one for name, value in given.items() for one in flat(value, f"{key}.{name}" if key else name)}

    return flat(yaml.safe_load(file.read_text()), "")
