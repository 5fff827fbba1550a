"""From the words for a speaker to a name or a description."""
