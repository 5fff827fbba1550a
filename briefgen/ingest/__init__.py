"""Story folders to stories: files read, cleaned and described; what cannot be used is reported, never fatal."""

from briefgen.ingest.article import FileOutcome, SourceFile, read_file
from briefgen.ingest.bounded import BoundedReader
from briefgen.ingest.limits import DEFAULT_LIMITS, Limits
from briefgen.ingest.outlets.naming import Outlets, read_outlets
from briefgen.ingest.story.editions import EDITIONS, read_editions
from briefgen.ingest.story.edits import read_edits
from briefgen.ingest.story.folder import find_stories, find_strays, slugs_of_stories
from briefgen.ingest.story.making import Listing, list_story, make_story, opened, read_story, story_of

__all__ = [
    "DEFAULT_LIMITS",
    "EDITIONS",
    "BoundedReader",
    "FileOutcome",
    "Limits",
    "Listing",
    "Outlets",
    "SourceFile",
    "find_stories",
    "find_strays",
    "list_story",
    "make_story",
    "opened",
    "read_editions",
    "read_edits",
    "read_file",
    "read_outlets",
    "read_story",
    "slugs_of_stories",
    "story_of",
]
