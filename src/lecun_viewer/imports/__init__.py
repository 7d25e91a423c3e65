"""Quotes out of the files of other programs. `reading.read_quotes` recognises the format and asks its reader.

- ``found``, ``drafts``, ``progress``: what an import finds, what it leaves out, and how far it is
- ``own_exports``: collections that this program has exported, as they were
- ``encoding``, ``recognition``, ``lines``: bytes as text, and which format a text has
- ``csv_quotes`` (``csv_rows``, ``csv_columns``), ``kindle`` (``kindle_entries``, ``kindle_words``), ``fortune``,
  ``markdown_quotes`` (``markdown_blocks``, ``markdown_inline``), ``plain_text``: a reader for each, and its parts
- ``attribution_line``, ``quotation_marks``, ``dates``: the parts of a quote that a person wrote down
"""
