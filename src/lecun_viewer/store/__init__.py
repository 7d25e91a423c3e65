"""What the programs save on the disk: favorites (precious), library (a cache), days, settings.

No Qt here.

- ``library`` with ``library_tables``: the collections and their search
- ``favorites`` with ``favorite_tables``, ``backups`` and ``salvage``: favorites and findings
- ``day_log``: the quote of each day
- ``database``: SQLite for all of them
- ``settings``, ``shipped``: preferences, and the collections that come with the program
"""
