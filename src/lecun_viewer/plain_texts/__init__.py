"""Texts of the programs without Qt: what ``lecun-quotes`` and the search service both say.

- ``catalogue``: the functions that every text goes through
- ``states``: the states of provenance
"""
