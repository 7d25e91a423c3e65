"""The user's own collections.

- `collection_file`: the lines of a collection's file, read and written.
- `one_line`: a change of one quote in the bytes of a file.
- `quote_line`: a quote as one line of JSON.
- `parts`: the parts that the head of a file names.
- `stamp`: when and by which program a quote was changed.
- `merging`: what this program last knew of a file, and what now stands there, brought together.
- `likeness`: which quotes have the same words.
"""
