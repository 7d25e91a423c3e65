"""Favorites and own checks, exported as JSON, CSV, Markdown and HTML, imported, and merged."""
