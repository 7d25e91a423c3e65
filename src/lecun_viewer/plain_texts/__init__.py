"""Texts without Qt: what ``lecun-quotes``, the search service and the options of ``lecun-viewer`` say.

- ``catalogue``: the functions that every text goes through
- ``argparse_words``: what argparse itself says, and a parser that shows what it was given
- ``joining``: several texts as one, such as a list
- ``options``: the help of the options of ``lecun-viewer``, and what both programs say of an option
- ``numbers``: digits in groups
- ``query_words``: the words of the query language
- ``states``: the states of provenance
"""
