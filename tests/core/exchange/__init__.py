"""Favorites out and in: every format, every broken file, and merging."""
