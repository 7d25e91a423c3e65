"""What is kept on disk: real SQLite files, real damage, real disks that are full or read-only."""
