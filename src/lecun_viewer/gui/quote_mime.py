"""A quote on its way into another program: on the clipboard, or dragged there."""

from PySide6.QtCore import QMimeData

from lecun_viewer.core.citation import cite, rich_text
from lecun_viewer.core.quote import Quote

PLAIN, HTML = "plain", "html"  # the formats that a program which takes HTML gets as such; others are source code


def mime_data(quote: Quote, format_name: str = PLAIN) -> QMimeData:
    """Return *quote* in that format (`core.citation.FORMATS`) as text and, where that serves, as HTML beside it."""
    data = QMimeData()
    data.setText(cite(quote, format_name))
    if format_name in (PLAIN, HTML):
        data.setHtml(rich_text(quote) if format_name == PLAIN else data.text())
    return data
