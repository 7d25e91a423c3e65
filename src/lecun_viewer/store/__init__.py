"""What the programs save on the disk: favorites (precious) and days.

No Qt here.

- ``favorites`` with ``favorite_tables``, ``backups`` and ``salvage``: favorites and findings
- ``day_log``: the quote of each day
"""
