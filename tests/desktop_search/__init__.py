"""The service for the desktop's own search: really started by a bus, and asked as GNOME and KRunner ask."""
