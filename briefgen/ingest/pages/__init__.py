"""Saved web pages to the text and the metadata of their articles."""
