"""Quotes out of the files of other programs. `reading.read_quotes` recognises the format and asks its reader.

- ``kind``: what a kind of file is. Each has a module of its own, and a row in ``reading``. Those of general use are
  ``table`` (CSV), ``json_quotes``, ``markdown_quotes``, ``plain_text`` and ``fortune``
- ``found``: what an import finds, what it leaves out, and how the file was understood
- ``drafts``: a quote as a reader makes it, names and dates, and collecting quotes
- ``text``: bytes as text, and its lines
- ``json_values``, ``markdown_pieces``: the values in JSON, and the pieces of Markdown
- ``own_exports``: collections that this program has exported, as they were
- ``other_kinds``: files that are refused by their names
- ``checked_file``: the text of a file that is checked for quotes
- ``moments``: when words were highlighted
- ``doubts``: which quotes look odd
- ``columns``: what the columns of tables and JSON mean
- ``headings``: headings above quotes, which are authors or parts
- ``attribution_line``, ``quotation_marks``: the parts of a quote that a person wrote down
"""
