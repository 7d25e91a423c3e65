"""Models, delegates, panels and windows of the desktop program. No SQL and no directories in this room."""
