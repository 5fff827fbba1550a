"""A reading to classed sentences and to statements that may be facts, with the dates of their events."""
