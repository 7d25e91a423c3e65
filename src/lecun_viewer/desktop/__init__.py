"""How the program is found and started by the desktop, without Qt: login entry, search, D-Bus.

- `autostart`: the entry that starts the program at login, a module a system.
- `search_service`: quotes in GNOME's overview and in KRunner.
- `bus`: D-Bus without Qt.
"""

APP_ID = "io.github.lecun_viewer.viewer"
"""The name of the program for desktops: of its menu entry, and of the running program on the bus. It never changes."""

SEARCH_NAME = f"{APP_ID}.SearchProvider"
"""The name of the search service on the bus. Files that lead desktops to the service have it, so it never changes."""
