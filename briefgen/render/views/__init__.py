"""Briefings as pages show them: what templates can print."""
