"""What all programs ask of the system: folders, files, the log, the console. No Qt.

- `directories`: where the program's files are.
- `files`: files that are replaced whole, and links that another user made.
- `settings`: preferences, and where the user left the window.
- `database`: SQLite: connections, transactions, checksums, and what an error means.
- `log`, `fault_log`: the log, and what goes into it of a fault.
- `output`, `console`: what is printed, and how a program ends.
"""
