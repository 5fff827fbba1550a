"""briefgen: news articles in, sourced briefings out."""

__version__ = "0.1.0"
