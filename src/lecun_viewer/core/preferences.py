"""What the settings hold: the preferences, as one value, and the names of all others.

A name never changes, so that an old ``settings.json`` stays readable. The names of the preferences are the fields of
`Preferences`.
"""

import re
from collections.abc import Callable
from datetime import time
from typing import Any, NamedTuple

from lecun_viewer.core.daily_quote import DEFAULT, known_pool

# The window
GEOMETRY = "geometry"  # base64 of `QWidget.saveGeometry`
SPLITTER = "splitter"  # the widths of the three panes, in pixels
SIDEBAR = "sidebar"  # whether it is shown
SCOPE = "scope"  # the row of the sidebar
FOLDED = "folded"  # the sections of the sidebar that are folded
UNFOLDED = "unfolded"  # those about own quotes that are not: they are folded at first
ORDER = "order"  # a `core.search.Order`
QUOTE = "quote"  # the id of the quote shown last
REVIEWED = "reviewed"  # where the user left the review: the day, ISO 8601, and the id of the quote, "" after the last
DESKTOP_COLORS = "desktop_colors"  # what the desktop reported last: "light", "dark" or "system"
DESKTOP_CONTRAST = "desktop_contrast"  # whether it reported that the user wants high contrast
TEXT_SIZE = "text_size"  # percent

# What was chosen or typed last
COPY_FORMAT = "copy_format"  # a name in `cite.FORMATS`
CARD_DESIGN = "card_design"
CARD_SIZE = "card_size"
TYPED = "typed"  # the id of the quote that was last added by *New Quote*

# In the background
SNOOZED_ON = "snoozed_on"  # the day without further notifications, ISO 8601
STARTS_AT_LOGIN = "starts_at_login"  # whether the portal said so last, in a Flatpak
ASKED_WITHOUT_TRAY = "asked_without_tray"  # whether closing the window was asked about on a desktop without a tray

SYSTEM, LIGHT, DARK = COLOR_SCHEMES = ("system", "light", "dark")
MORNING = time(9, 0)
_LANGUAGE = "[a-z]{2,3}(_[A-Z]{2})?"
_TIME = "([01][0-9]|2[0-3]):([0-5][0-9])"


class Preferences(NamedTuple):
    """All preferences but the text size, which has keys of its own.

    Attributes:
        notify_at: When the notification is due, in local time.
        pool: A name of `lecun_viewer.core.daily_quote`.
        close_keeps_running: ``None`` until the user decided.
        desktop_search: Whether the desktop's own search finds quotes.
        hidden_collections: The ids of the collections that are not listed, searched or drawn from.
        language: The name of a catalogue such as “pt_BR”, or that of the system. It may name a missing catalogue.
        folder: The folder that people see, with the collections. Empty for the one in the user's data.
        shares_favorites: Whether favorites and notes are in it, too. ``None`` until the user decided.
        notify_of_review: Whether the notification is about the review. Without quotes to review, it is as usual.
    """

    notify: bool = True
    notify_at: time = MORNING
    pool: str = DEFAULT
    close_keeps_running: bool | None = None
    color_scheme: str = SYSTEM
    desktop_search: bool = True
    hidden_collections: tuple[str, ...] = ()
    language: str = SYSTEM
    folder: str = ""
    shares_favorites: bool | None = None
    notify_of_review: bool = False

    @classmethod
    def from_settings(cls, get: Callable[[str], Any]) -> "Preferences":
        """Return the preferences that *get* finds by field name. A missing or invalid value gets the default."""
        keeps_running, scheme = get("close_keeps_running"), get("color_scheme")
        return cls(
            notify=get("notify") is not False,
            notify_at=_time(get("notify_at")),
            pool=known_pool(get("pool")),
            close_keeps_running=keeps_running if isinstance(keeps_running, bool) else None,
            color_scheme=scheme if isinstance(scheme, str) and scheme in COLOR_SCHEMES else SYSTEM,
            desktop_search=get("desktop_search") is not False,
            hidden_collections=_texts(get("hidden_collections")),
            language=_language(get("language")),
            folder=folder if isinstance(folder := get("folder"), str) else "",
            shares_favorites=shares if isinstance(shares := get("shares_favorites"), bool) else None,
            notify_of_review=get("notify_of_review") is True,
        )

    def hiding(self, collection_id: str, *, is_hidden: bool) -> list[str]:
        """Return the ids of the hidden collections, in order, with or without that collection."""
        return sorted({*self.hidden_collections} - {collection_id} | ({collection_id} if is_hidden else set()))

    def to_settings(self) -> dict[str, Any]:
        """Return the preferences as JSON values for `from_settings`. Times are to the minute."""
        hidden = list(self.hidden_collections)
        return {**self._asdict(), "notify_at": f"{self.notify_at:%H:%M}", "hidden_collections": hidden}


def _time(value: Any) -> time:
    found = re.fullmatch(_TIME, value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2])) if found else MORNING


def _language(value: Any) -> str:
    return value if isinstance(value, str) and re.fullmatch(_LANGUAGE, value) else SYSTEM


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()
