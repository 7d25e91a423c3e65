"""Tests of the core. Most are properties of plain functions."""
