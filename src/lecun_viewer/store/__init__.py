"""What the program keeps on disk: the library (a cache), favorites (precious) and settings. No Qt in this room."""
