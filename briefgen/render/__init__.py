"""Briefings to bytes of files."""
