"""Sentences beside the quote, each with its place, and buttons to show and to copy it.

All sections of the page with other wordings consist of these: what he said, his own words, and popular wordings.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from lecun_viewer.core.comparison import Stretch
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.icons import tinted_icon
from lecun_viewer.gui.theme.text import set_language
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.fields import ShortcutFilter
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.texts.catalogue import _

BAR = 4  # pixels, at the edge of a panel where lines begin
PANEL_MARGIN = 16
SPACING = 12  # between passages
HEADING_SPACING = 4  # below a heading
COPIED_MS = 2000  # that the button says so
SEPARATOR = "  ·  "
LEAST_CHARACTERS = 24  # of the place in a line beside the buttons; with less room they are below it


class Sentence(NamedTuple):
    """What a passage shows.

    Attributes:
        words: In quotation marks, or as the source has them.
        place: Where the words are. It is the link to ``url`` if there is one.
        remark: What is said before the place.
        shows: The id of the quote that *Show* goes to.
        copies: What *Copy* copies: a quote with its attribution, or this text.
        differing: The stretches of ``words`` to underline.
        language: Of ``words`` (BCP 47).
    """

    words: str
    place: str = ""
    url: str | None = None
    remark: str = ""
    shows: QuoteId | None = None
    copies: Quote | str | None = None
    differing: Sequence[Stretch] = ()
    language: str = UNKNOWN


class Passage(QWidget):
    """A sentence with its place. *Show* and *Copy* are beside the place, or below it where that is narrow.

    Signals:
        show_requested: Show the quote with this id.
        copy_requested: Put this `Quote` or text on the clipboard.
        link_requested: Open this address.
    """

    show_requested = Signal(str)
    copy_requested = Signal(object)
    link_requested = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, self._colors = Sentence(""), self.palette()
        self.text = ReadingText(self)
        self.text.installEventFilter(ShortcutFilter(self))
        self._buttons = QWidget(self)
        self.show_button = self._button(_("Show"), _("Show this quote"))
        self.copy_button = self._button(_("Copy"), _("Copy this sentence with its source"))
        self._copied_timer = QTimer(self, interval=COPIED_MS, singleShot=True)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.show_button)
        row.addWidget(self.copy_button)
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.text, 0, 0)
        self.text.anchorClicked.connect(self.link_requested)
        self.show_button.clicked.connect(self._on_show_clicked)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self._copied_timer.timeout.connect(self._draw_copy_icon)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self._buttons)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [self.text, self.show_button, self.copy_button]

    def show_sentence(self, sentence: Sentence, name: str, font: QFont, palette: QPalette, width: int) -> None:
        """Show *sentence* in *font* and the colors of *palette*, in *width* pixels.

        A screen reader calls its text *name*. The widget's own palette may still be the one before a change.
        """
        if sentence != self._sentence:
            self._copied_timer.stop()
        self._sentence, self._colors = sentence, palette
        self.text.setAccessibleName(name)
        set_language(self.text, sentence.language)
        self.show_button.setVisible(sentence.shows is not None)
        self.copy_button.setVisible(sentence.copies is not None)
        self._draw_copy_icon()
        self._set_text(font, beside=self._place_buttons(width))

    def _place_buttons(self, width: int) -> int:
        """Put the buttons beside the place or below it. Return their width if they are beside it, else 0."""
        size = self._buttons.sizeHint()
        least = typography.width_of(LEAST_CHARACTERS, self.font())
        is_beside = width - size.width() >= least
        side = Qt.AlignmentFlag.AlignTrailing if is_beside else Qt.AlignmentFlag.AlignLeading
        self._layout.addWidget(self._buttons, int(not is_beside), 0, side | Qt.AlignmentFlag.AlignBottom)
        return size.width() if is_beside else 0

    def _set_text(self, font: QFont, *, beside: int) -> None:
        sentence, palette = self._sentence, self._colors
        ink, quiet = palette.color(QPalette.ColorRole.Text), colors.secondary_text(palette)
        small = typography.scaled(self.font(), typography.SMALL)
        self.text.clear()
        height = typography.line_height(font)
        self.text.add_paragraph(sentence.words, font, ink, line_height=height, differing=sentence.differing)
        # The buttons are higher than a line, and keep clear of the words above it.
        above = max(self._buttons.sizeHint().height() - self.fontMetrics().lineSpacing(), 4) if beside else 4
        place, url = in_one_line(sentence.place), sentence.url if sentence.place else None
        of_place = colors.accent(palette) if url else quiet
        if not sentence.remark:
            self.text.add_paragraph(place, small, of_place, above=above, beside=beside, link=url)
            return
        self.text.add_paragraph(sentence.remark, small, quiet, above=above, beside=beside)
        if place:
            self.text.add_words(SEPARATOR, small, quiet)
            self.text.add_words(place, small, of_place, link=url)

    @Slot()
    def _draw_copy_icon(self) -> None:
        name = "done" if self._copied_timer.isActive() else "copy"
        size = max(14, self.fontMetrics().ascent())
        ink = self._colors.color(QPalette.ColorRole.Text)
        self.copy_button.setIcon(tinted_icon(name, ink, size, self.devicePixelRatioF()))
        self.copy_button.setIconSize(QSize(size, size))

    @Slot()
    def _on_show_clicked(self) -> None:
        self.show_requested.emit(self._sentence.shows)

    @Slot()
    def _on_copy_clicked(self) -> None:
        self.copy_requested.emit(self._sentence.copies)
        self._copied_timer.start()
        self._draw_copy_icon()
        announce(self.copy_button, _("Copied"))


class Passages(QFrame):
    """A heading with passages below it. Hidden if there are none. It has the signals of its passages."""

    show_requested = Signal(str)
    copy_requested = Signal(object)
    link_requested = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_panel = False
        self._colors = self.palette()
        self._all = list[Passage]()
        self._heading = QLabel(self)
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(HEADING_SPACING)
        self._layout.addWidget(self._heading)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def be_panel(self) -> None:
        """Get a background of its own, as the main thing on the page."""
        self._is_panel = True
        self._layout.setContentsMargins(PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN, PANEL_MARGIN)

    @property
    def shown(self) -> list[Passage]:
        """The passages that are shown."""
        return [each for each in self._all if not each.isHidden()]

    @property
    def stops(self) -> list[QWidget]:
        """What the Tab key comes to, in order."""
        return [stop for each in self._all for stop in each.stops]

    def show_sentences(
        self, heading: str, sentences: Sequence[Sentence], font: QFont, palette: QPalette, width: int
    ) -> None:
        """Show *sentences* below *heading*, in *font* and the colors of the page's *palette*, in *width* pixels."""
        self.setVisible(bool(sentences))
        self._colors = colors.on_panel(palette) if self._is_panel else palette
        self._heading.setText(heading)
        self._heading.setPalette(colors.with_ink(self._colors, colors.secondary_text(self._colors)))
        self._heading.setFont(typography.bold(typography.scaled(self.font(), typography.SMALL)))
        margins = self._layout.contentsMargins()
        room = width - margins.left() - margins.right()
        while len(self._all) < len(sentences):
            self._add()
        for number, each in enumerate(self._all):
            each.setVisible(number < len(sentences))
            if number < len(sentences):
                each.show_sentence(sentences[number], heading, font, self._colors, room)

    def _add(self) -> None:
        """Add a passage. It follows the one before it in the tab order."""
        passage = Passage(self)
        passage.show_requested.connect(self.show_requested)
        passage.copy_requested.connect(self.copy_requested)
        passage.link_requested.connect(self.link_requested)
        passage.setContentsMargins(0, SPACING if self._all else 0, 0, 0)
        self._layout.addWidget(passage)
        self._all.append(passage)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_panel:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._colors.base())
            bar = self.rect()
            bar.setWidth(BAR)
            if self.isRightToLeft():
                bar.moveRight(self.rect().right())
            painter.fillRect(bar, colors.accent(self._colors))
