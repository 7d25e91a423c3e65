"""How the program is found and started by the desktop, without Qt: login entry, search, D-Bus.

- `autostart`: the entry that starts the program at login, a module a system.
- `search_service`: quotes in GNOME's overview and in KRunner.
- `bus`: D-Bus without Qt.
"""

SEARCH_NAME = "io.github.lecun_viewer.viewer.SearchProvider"
"""The name of the search service on the bus. Files that lead desktops to the service have it, so it never changes."""
