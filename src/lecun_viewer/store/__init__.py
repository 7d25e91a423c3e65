"""What the program keeps on disk: the library (a cache), the favorites (precious) and the settings. No Qt in this room."""
