"""The user's own collections.

- `collection_file`: the lines of a collection's file and the parts that its head names, read and written.
- `quote_line`: a quote as one line of JSON, and when each of its fields was changed.
- `stamp`: when and by which program a quote was changed.
- `merging`: what this program last knew of a file, merged with what is in it now, whole or damaged.
- `likeness`: which quotes have the same words.
- `importing`: what a file has that is to become a collection.
- `own_collections`, `own_folder`: the store of them, on the disk.
- `older_quotes`: the store of quotes that no file has any more.
- `state`: older quotes, and what happened to a collection, as values.
"""
