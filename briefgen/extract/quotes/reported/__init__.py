"""What is said without quote marks."""
