"""What the program says to people, once for the window, the console and the desktop's search.

- ``catalogue``: translating texts, joining texts, and choosing the language
- ``verdicts``, ``sources``: the verdicts, and the kinds of sources
- ``searching``, ``checking``: the words of a search and what was not understood in it, and what a check of a text found
- ``favorites``, ``imports``: the favorites and their file, what an import of favorites does or why it is refused
- ``collections``, ``quote_imports``: own collections, and what an import of quotes leaves out
- ``exports``, ``days``, ``failures``: exported pages, the quote of the day, why a file could not be used
- ``argparse_words``: argparse's own words

What only one of them says is beside what says it. JSON, the names of commands, options and formats are the same in
every language. So is the attribution (`lecun_viewer.core.attribution`).
"""
