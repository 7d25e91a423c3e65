"""The guide of ``docs/guide/``, and the browser that shows it.

The build copies the pages and their pictures into the package, so it needs no network.
"""

import re
from contextlib import suppress
from importlib.resources import files
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QPalette, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from lecun_viewer.gui.theme import colors, typography

DATA = "lecun_viewer.generated"
PREFIX = "guide-"
CONTENTS = "README.md"
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


def page_names() -> list[str]:
    """Return the names of all pages, such as ``citing.md``."""
    return sorted(each.name.removeprefix(PREFIX) for each in files(DATA).iterdir() if each.name.endswith(".md"))


def pages_in_order() -> list[str]:
    """Return the names of all pages as the contents list them. The contents come first."""
    return list(dict.fromkeys([CONTENTS, *re.findall(r'href="([^"#]+[.]md)["#]', page(CONTENTS))]))


def page(name: str) -> str:
    """Return the page *name* as HTML. Each heading has the id that GitHub gives it.

    Raises:
        OSError: There is no such page.
    """
    markdown = MarkdownIt("commonmark").enable("table")
    tokens = markdown.parse(_data(name).decode())
    for token in tokens:
        if token.type in ("code_block", "fence"):  # an empty line below would cover the underscores of the last one
            token.content = token.content.rstrip("\n")
    for opening, inner in pairwise(tokens):
        if opening.type == "heading_open":
            opening.attrSet("id", section_id(inner.content))
        elif opening.type == "paragraph_open" and {each.type for each in inner.children or ()} == {"image"}:
            opening.attrSet("class", "picture")
    return str(markdown.renderer.render(tokens, markdown.options, {}))


def document_of(name: str) -> str:
    """Return the page *name* as Qt reads it, from left to right in every language.

    Raises:
        OSError: There is no such page.
    """
    return f'<body dir="ltr">{page(name)}</body>'


def section_id(heading: str) -> str:
    """Return the anchor of the section with this heading, as GitHub makes it."""
    kept = "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def picture(name: str) -> bytes:
    """Return the content of the picture *name*.

    Raises:
        OSError: There is no such picture.
    """
    return _data(name)


def _data(name: str) -> bytes:
    return files(DATA).joinpath(f"{PREFIX}{name}").read_bytes()


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
            return document_of(name)
        return None

    def update_looks(self) -> None:
        """Render the page again with the current font and colors. Keeps the scroll position."""
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
