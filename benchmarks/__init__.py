"""Measurements of quality and cost, each one command."""
