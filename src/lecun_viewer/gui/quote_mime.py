"""Quotes for other programs, on the clipboard or by dragging."""

from PySide6.QtCore import QMimeData

from lecun_viewer.cite import cite, rich_text
from lecun_viewer.core.quote import Quote

PLAIN, HTML = "plain", "html"  # the formats that come as HTML, too


def mime_data(quote: Quote, format_name: str = PLAIN) -> QMimeData:
    """Return *quote* as text, in the format *format_name* of `cite.FORMATS`.

    The formats `PLAIN` and `HTML` also come as HTML. All other formats are source code, so text is enough.
    """
    data = QMimeData()
    data.setText(cite(quote, format_name))
    if format_name in (PLAIN, HTML):
        data.setHtml(rich_text(quote) if format_name == PLAIN else data.text())
    return data
