"""Quotes for other programs, on the clipboard or by dragging."""

from PySide6.QtCore import QMimeData

from lecun_viewer.cite import FORMATS, bibliography, cite
from lecun_viewer.cite.markup import rich_text
from lecun_viewer.core.quote import Quote

PLAIN, HTML = "plain", "html"  # the formats that come as HTML, too


def mime_data(*quotes: Quote, format_name: str = PLAIN) -> QMimeData:
    """Return *quotes* as text, in the format *format_name* of `cite.FORMATS`. An empty line is between two quotes.

    The formats `PLAIN` and `HTML` also come as HTML. All other formats are source code, so text is enough.
    """
    data = QMimeData()
    if len(quotes) > 1 and FORMATS[format_name].bibliography:
        data.setText("".join(bibliography(quotes, format_name)))
    else:
        data.setText("\n\n".join(cite(quote, format_name) for quote in quotes))
    if format_name in (PLAIN, HTML):
        data.setHtml("\n".join(map(rich_text, quotes)) if format_name == PLAIN else data.text())
    return data
