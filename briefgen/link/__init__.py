"""Claims of many articles to one briefing."""
