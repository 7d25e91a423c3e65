"""Starting at login, on each system. The registry of Windows is a small stand-in."""
