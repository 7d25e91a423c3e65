"""Shows the pages of the guide, with their pictures."""

from contextlib import suppress
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPalette, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from lecun_viewer.gui.dialogs.guide_pages import page, picture
from lecun_viewer.gui.look import colors, typography

SCHEME = "guide"
STYLE = """
a {{ color: {link} }}
img {{ max-width: 100% }}
h1, h2 {{ font-family: '{serif}' }}
h2 {{ margin-top: {line}px }}
p, li {{ line-height: 130% }}
p.picture {{ line-height: 100% }}
th {{ text-align: left }}
td, th {{ padding: 3px {line}px 3px 0 }}
pre {{ background-color: {panel}; margin: {line}px; white-space: pre-wrap }}
"""


class GuideBrowser(QTextBrowser):
    """Shows pages of the guide. A link within the guide is followed.

    Signals:
        link_requested: A link leads to this address of the web.
    """

    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.anchorClicked.connect(self._on_anchor_clicked)

    def open(self, name: str) -> None:
        """Show the page *name*, or its section after a ``#``."""
        self._go_to(QUrl(f"{SCHEME}:/{name}"))

    def loadResource(self, kind: int, address: QUrl | str) -> Any:
        """Return a page or a picture of the guide. The last part of *address* is its name."""
        name = QUrl(address).fileName()
        with suppress(OSError):
            if kind == QTextDocument.ResourceType.ImageResource.value:
                return QImage.fromData(picture(name))
            return f'<body dir="ltr">{page(name)}</body>'
        return None

    def update_looks(self) -> None:
        """Show the page again with the font and the colors of now. It stays where it is."""
        place = self.verticalScrollBar().value()
        line = self.fontMetrics().lineSpacing()
        panel = colors.on_panel(self.palette()).color(QPalette.ColorRole.Base).name()
        link = colors.accent(self.palette()).name()
        style = STYLE.format(serif=typography.serif_family(), line=line, panel=panel, link=link)
        self.document().setDefaultStyleSheet(style)
        self.document().setDocumentMargin(line)
        if self.source().isValid():
            self.reload()
            self.verticalScrollBar().setValue(place)

    @Slot(QUrl)
    def _on_anchor_clicked(self, address: QUrl) -> None:
        if address.scheme() == SCHEME:
            self._go_to(address)
        else:
            self.link_requested.emit(address.toString())

    def _go_to(self, address: QUrl) -> None:
        self.setSource(address, QTextDocument.ResourceType.HtmlResource)  # by its suffix Qt would read it as Markdown
