"""What a quote is, where it comes from, and how it is found. No Qt, files, clock, SQL or sentences here.

- ``quote``, ``provenance``, ``attribution``, ``comparison``: a quote, and what may be said of it
- ``query``, ``words``, ``search``: the search language
- ``favorite``, ``change``: what the reader saves
- ``check``: which quotes are in a text
- ``daily_quote``: which quote a day has
- ``preferences``: what the reader chose
- ``failure``: what went wrong, as a value
- ``progress``: how far a job is
- ``visible``: texts of anybody
"""
