"""The sidebar: parts, days, favorites, verdicts and sources.

sidebar            which row is chosen and remembered, and the rows about own quotes
sidebar_model      the rows and their counts
sidebar_delegate   paints them
sidebar_view       the view, which knows whether a key moves through it
"""
