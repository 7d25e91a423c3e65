"""What the window says about the values of `core` and `store`. Every text goes through Qt's ``translate``.

- ``states``: the states of provenance
- ``searching``: what was not understood in a search
- ``failures``: why a file could not be used
- ``favorites``: the reader's own words, and the favorites file
- ``days``: the quote of the day
- ``imports``: what an import will do, or why it is refused
- ``exports``: the names of formats, and the words of an exported page
- ``steps``: what Undo takes back
- ``menu``: the program in the user's menu
- ``joining``: several texts as one, such as a list
- ``direction``: texts that keep their direction in a window from right to left
- ``counts``: the texts with a number, for these modules

``lupdate`` reads these sources. It finds only literal texts with a literal context.
"""
