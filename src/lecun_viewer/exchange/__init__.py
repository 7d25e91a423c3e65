"""Favorites and findings, exported as JSON, CSV, Markdown, HTML and bibliographies, imported, and merged."""
