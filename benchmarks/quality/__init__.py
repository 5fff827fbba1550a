"""Quality on annotated news: the project's own stages against gold files, scored by the scorers beside the data."""
