"""Whether this is Plasma, whose own theme for Qt knows more than its portal."""

import os


def is_plasma() -> bool:
    """Return whether the session is Plasma's (Desktop Entry Specification, “OnlyShowIn”)."""
    return "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")
