"""The index of all quotes in one SQLite file. It is a cache, and holds nothing that could be lost.

- ``library``: the quotes of all collections, and how they are found
- ``tables``: the library in SQL
- ``shipped``: the collections that come with the program
"""
