"""Which articles are one source, and why."""
