"""What things are: articles, claims, briefings. Values only; imports nothing of ours but errors."""
