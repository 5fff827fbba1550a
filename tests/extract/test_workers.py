import os
from functools import partial

import pytest

from briefgen.errors import BriefgenError
from briefgen.extract import extract, extract_all, workers
from briefgen.extract.workers import WORTH_A_WORKER, extract_in_workers, workers_for
from tests.conftest import make_article

ARTICLES = tuple(
    make_article(f"The quay at Osk was closed on {day} May 2021.\n\n“It moved,” said Ana Orr, a diver.", "2021-05-20")
    for day in range(1, 4)
)


def test_several_processes_find_what_one_finds_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "BATCH_SIZE", 2)
    assert tuple(extract_in_workers(ARTICLES, 2)) == tuple(extract(ARTICLES))


def test_a_process_is_started_only_where_it_pays() -> None:
    long = [make_article("x" * WORTH_A_WORKER) for _ in range(3)]
    assert workers_for(ARTICLES, 8) == 1
    assert workers_for(long, 8) == 3
    assert workers_for(long, 2) == 2
    assert workers_for(long, 1) == 1
    assert 1 <= workers_for(long, 0) <= 3


def test_without_articles_there_is_nothing_to_do() -> None:
    assert list(extract_all(())) == []


def test_a_process_that_the_system_ends_is_an_error_and_no_endless_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_extract", partial(os.execv, "/bin/false"))
    with pytest.raises(BriefgenError, match=r"was ended by the system.*--jobs 1"):
        list(extract_in_workers(["false"], 1))
