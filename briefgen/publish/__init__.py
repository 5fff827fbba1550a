"""Rendered pages to a site."""
