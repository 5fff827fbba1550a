"""A story folder to a story: every article that can be read, in a fixed order, and a notice for everything else."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from briefgen.errors import InputError
from briefgen.ingest.article import FileOutcome, Outcome, SourceFile, read_file
from briefgen.ingest.files import bytes_of, shown
from briefgen.ingest.limits import DEFAULT_LIMITS, Limits
from briefgen.ingest.metadata import Metadata
from briefgen.ingest.outlets.naming import NO_OWN, Outlets
from briefgen.ingest.story.card import StoryCard, read_card
from briefgen.ingest.story.folder import find_files, find_stories, slugs_of_stories
from briefgen.ingest.story.slugs import distinct_slugs
from briefgen.ingest.story.versions import Left, without_versions
from briefgen.model.briefing import Notice, Story
from briefgen.model.source import Article

_MOST_REASONS = 3
"""Files left out that are named where a story has no article: enough to see what they have in common."""

Read = Callable[[SourceFile], FileOutcome | Notice]
"""Gives what became of the articles in a file, or a notice where reading it had to be ended."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A story folder before its files are opened: ``files`` have no bytes yet, at most ``largest`` are read of each."""

    slug: str
    card: StoryCard
    folder: Path
    where: str
    largest: int
    files: tuple[SourceFile, ...]
    skipped: tuple[Notice, ...] = ()
    notices: tuple[Notice, ...] = ()


def read_story(folder: Path, *, limits: Limits = DEFAULT_LIMITS) -> Story:
    """Return the story in ``folder``.

    Its slug depends on its neighbours' names. Raises InputError when no article in it can be used.
    """
    folder = _existing(folder)
    names = {path.name for path in (folder, *find_stories(folder.parent))}
    listing = list_story(folder, slug=slugs_of_stories(names)[folder.name], limits=limits)
    return story_of(listing, partial(read_file, limits=limits))


def list_story(folder: Path, *, slug: str, limits: Limits = DEFAULT_LIMITS, outlets: Outlets = NO_OWN) -> Listing:
    """Return what ``folder`` holds, without opening what may be an article.

    Raises InputError when there is no such folder, or when it cannot be opened.
    """
    folder = _existing(folder)
    where = shown(f"{folder.parent.name}/{folder.name}")
    paths, skipped = find_files(folder, where, limits)
    card, notices = read_card(folder, where, set(paths))
    ids = distinct_slugs(((path, PurePosixPath(path).stem) for path in paths), unnamed="article")
    files = tuple(
        SourceFile(
            id=ids[path],
            path=path,
            where=f"{where}/{path}",
            folder=folder.name,
            given=card.articles.get(path, Metadata()),
            parts=card.parts.get(path, ()),
            outlets=outlets,
        )
        for path in paths
    )
    return Listing(slug, card, folder, where, limits.file, files, skipped, notices)


def story_of(listing: Listing, read: Read) -> Story:
    """Return the story of ``listing``, whose files are opened one after another and read by ``read``.

    Raises InputError like ``make_story``.
    """
    outcomes: list[Outcome] = []
    for source in opened(listing):
        found = source if isinstance(source, Notice) else read(source)
        outcomes += (Outcome(None, (found,)),) if isinstance(found, Notice) else found.outcomes
    return make_story(listing, outcomes)


def opened(listing: Listing) -> Iterator[SourceFile | Notice]:
    """Yield each file with its bytes, or what is wrong with it: one at a time, so that they are never held together."""
    for file in listing.files:
        raw = bytes_of(str(listing.folder / file.path), listing.largest)
        yield replace(file, raw=raw) if isinstance(raw, bytes) else Notice(file.where, *raw)


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise InputError("there is no such story folder", where=str(folder))
    return folder.resolve()


def make_story(listing: Listing, outcomes: Sequence[Outcome]) -> Story:
    """Return the story of ``listing`` from the outcomes of its files, in whatever order.

    Of articles with the same text, and of versions of one, one is kept. Raises InputError when there is none at all.
    """
    about = {outcome.article.id: outcome.notices for outcome in outcomes if outcome.article}
    kept, left = without_versions(outcome.article for outcome in outcomes if outcome.article)
    by_id = {article.id: article for article in kept}
    doubles = [_notice(one, by_id[one.kept], listing.where) for one in left if one.same]
    versions = [_notice(one, by_id[one.kept], listing.where) for one in left if not one.same]
    refused = [notice for outcome in outcomes if outcome.article is None for notice in outcome.notices]
    skipped = sorted((*listing.skipped, *refused, *doubles), key=str)
    if not kept:
        reasons = "; ".join(str(notice) for notice in skipped[:_MOST_REASONS])
        remedy = f"Put articles into it{f' ({reasons})' if reasons else ''}"
        raise InputError("has no article that can be used", where=listing.where, remedy=remedy)
    return Story(
        slug=listing.slug,
        title=listing.card.title,
        articles=kept,
        summary=listing.card.summary,
        tags=listing.card.tags,
        skipped=tuple(skipped),
        notices=tuple(
            sorted(
                (*listing.notices, *versions, *(notice for article in kept for notice in about[article.id])), key=str
            )
        ),
    )


def _notice(left: Left, kept: Article, where: str) -> Notice:
    place = f"{where}/{left.article.place}"
    if left.same:
        return Notice(place, f"has the same text as {kept.place}", "It is left out: remove one of them")
    share = next(version.contained for version in kept.versions if version.place == left.article.place)
    return Notice(place, f"is a version of {kept.place}, which has {share} % of it", "It is kept in that one's history")
