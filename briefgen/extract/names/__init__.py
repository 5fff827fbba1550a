"""A reading to the names of persons, organisations and places."""
