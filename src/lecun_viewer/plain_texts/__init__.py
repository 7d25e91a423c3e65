"""Texts of the programs without Qt: what ``lecun-quotes`` and the search service both say.

- ``catalogue``: the functions that every text goes through
- ``numbers``: digits in groups
- ``query_words``: the words of the query language
- ``states``: the states of provenance
"""
