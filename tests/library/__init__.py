"""Tests of the library, with real SQLite files and real damage."""
