"""Tests of the stores, with real SQLite files, real damage, and real disks that are full or read-only."""
