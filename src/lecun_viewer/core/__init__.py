"""What a quote is, where it comes from, and how it is found. No Qt, files, clock or SQL in this room."""
