"""Story folders to stories: files read, cleaned and described; what cannot be used is reported, never fatal."""

from briefgen.ingest.article import Outcome, read_article
from briefgen.ingest.folder import Limits, find_stories, find_strays, slugs_of_stories
from briefgen.ingest.story import list_story, make_story, read_story

__all__ = [
    "Limits",
    "Outcome",
    "find_stories",
    "find_strays",
    "list_story",
    "make_story",
    "read_article",
    "read_story",
    "slugs_of_stories",
]
