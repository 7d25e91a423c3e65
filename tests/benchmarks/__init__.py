"""Benchmarks: figures as ratios against a control in the same run. Not tests: ``python3 packaging/dev.py bench``."""
