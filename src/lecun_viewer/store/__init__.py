"""What the program keeps on the disk: favorites and own collections (precious), library (a cache), days, settings.

No Qt here.

- ``library`` with ``library_tables``, ``library_listing`` and ``match_expression``: the collections and their search
- ``favorites`` with ``favorite_tables``, ``backups`` and ``salvage``: favorites and findings
- ``day_log``, ``daily_quotes``, ``choices``: the quote of each day
- ``database`` and ``files``: SQLite and whole files, for all of them
- ``own_collections`` with ``own_folder``, ``program_name``, ``older_quotes``: the user's own collections
- ``settings``, ``shipped``: small preferences, and the collections that come with the program
"""
