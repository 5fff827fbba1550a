"""A reading to its quotes, each with whom it is from."""
