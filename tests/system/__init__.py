"""Tests of the files, the settings and the log."""
