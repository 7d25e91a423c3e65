"""Tests of the storage of what is the user's: `lecun_viewer.records`."""
