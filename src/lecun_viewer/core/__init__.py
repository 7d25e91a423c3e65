"""What a quote is, where it comes from, and how it is found. No Qt, files, clock, SQL or sentences here.

- ``quote``, ``provenance``, ``attribution``, ``comparison``: a quote, and what may be said of it
- ``query``, ``words``, ``search``: the search language
- ``favorite``, ``own_check``, ``change``: what the reader saves
- ``quote_of_the_day``, ``daily_quote``, ``pool``: which quote a day has
- ``failure``, ``favorites_state``: what went wrong, as values
"""
