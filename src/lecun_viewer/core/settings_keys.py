"""The names of the settings, but for the preferences: those are the fields of `core.preferences.Preferences`.

A name never changes, so that an old ``settings.json`` stays readable.
"""

# The window
GEOMETRY = "geometry"  # base64 of `QWidget.saveGeometry`
SPLITTER = "splitter"  # the widths of the three panes, in pixels
SIDEBAR = "sidebar"  # whether it is shown
SCOPE = "scope"  # the row of the sidebar
FOLDED = "folded"  # the sections of the sidebar that are folded
UNFOLDED = "unfolded"  # those about own quotes that are not: they are folded at first
BY_COUNT = "by_count"  # those that are sorted by count
ORDER = "order"  # a `core.search.Order`
QUOTE = "quote"  # the id of the quote shown last
DESKTOP_COLORS = "desktop_colors"  # what the desktop reported last: "light", "dark" or "system"
TEXT_SIZE = "text_size"  # percent

# What was chosen last
COPY_FORMAT = "copy_format"  # a name in `cite.FORMATS`
CARD_DESIGN = "card_design"
CARD_SIZE = "card_size"

# In the background
SNOOZED_ON = "snoozed_on"  # the day without further notifications, ISO 8601
ASKED_WITHOUT_TRAY = "asked_without_tray"  # whether closing the window was asked about on a desktop without a tray
