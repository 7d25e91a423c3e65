"""Everything that ``lecun-quotes`` says to people.

- ``searching``: what was not understood in a search
- ``favorites``: the favorites file
- ``failures``: why a file could not be used
- ``imports``: what an import will do, or why it is refused
- ``own``, ``own_imports``: the user's own quotes and collections, and what is imported into them
- ``exports``: the words of an exported page
- ``days``, ``cards``: the quote of the day, and cards
- ``answers``: all other answers, errors and help

What other programs say, too, is in `lecun_viewer.plain_texts`: states of provenance, lists, and argparse's own words.

JSON, the names of commands, options and formats, and the words of the query language are the same in every language. So
is the attribution (`lecun_viewer.core.attribution`).
"""
