"""Favorites and own checks, exported as JSON, CSV, Markdown, HTML and bibliographies, imported, and merged."""
