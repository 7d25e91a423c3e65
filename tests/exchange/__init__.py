"""Tests of export, import and merging."""
