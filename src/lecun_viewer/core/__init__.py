"""What a quote is, where it comes from, and how it is found. No Qt, files, clock, SQL or sentences here.

- ``quote``, ``provenance``, ``attribution``, ``comparison``: a quote, and what may be said of it
- ``query``, ``words``, ``search``: the search language
- ``favorite``, ``change``: what the reader saves
- ``check``, ``quotations``: which quotes are in a text, and which words in it are said to be his
- ``daily_quote``, ``review``: which quotes a day has
- ``preferences``: what the reader chose
- ``failure``: what went wrong, as a value
- ``progress``: how far a job is
- ``visible``: texts of anybody
"""
