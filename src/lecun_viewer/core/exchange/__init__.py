"""Favorites and own checks in and out: as JSON, CSV, Markdown and HTML, and merged with what is there. Pure."""
