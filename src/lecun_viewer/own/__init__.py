"""The user's own collections.

- `collection_file`: the lines of a collection's file, read and written.
- `damage`: whether a file is whole, and what can be used of a file that is not.
- `quote_line`: a quote as one line of JSON.
- `field_stamps`: when each field of a line was changed.
- `parts`: the parts that the head of a file names.
- `stamp`: when and by which program a quote was changed.
- `merging`: what this program last knew of a file, merged with what is in it now.
- `likeness`: which quotes have the same words.
- `importing`: what a file has that is to become a collection.
- `own_collections`, `own_folder`, `program_name`: the store of them, on the disk.
- `older_quotes`: the store of quotes that no file has any more.
- `older`, `state`: older quotes, and what happened to a collection, as values.
"""
