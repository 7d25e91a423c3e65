"""What is the user's: favorites, notes, findings, own quotes and collections, and the day's quotes.

One idea serves all. This computer's own copy is a log: a change is one line, appended and flushed. The newest line of
an id counts, and a deletion is a line, too. The folder that people see has a clean mirror of it.

- `line`: a record as one line of JSON, and its stamp. `head`: the line that says what a file is.
- `log`: the own copy. `union`: the own copy united with files of other computers.
- `store`: all logs, and what changes them. `backups`: dated copies of them.
- `mirror`: the folder that people see.
- `favorites`, `collections`, `days`: what the records mean.
- `importing`, `likeness`, `note_folder`, `ids`, `state`: what programs do with collections.
"""
