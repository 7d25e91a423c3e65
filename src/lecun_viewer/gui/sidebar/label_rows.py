"""The sections of the sidebar about the reader's own quotes: authors, books and sources, and tags.

They may have thousands of rows. So each can be sorted by count, and narrowed by what the reader types.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale

from lecun_viewer.core.daily_quote import label_pool
from lecun_viewer.core.preferences import BY_COUNT, UNFOLDED
from lecun_viewer.core.query import of_own_label
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.core.words import folded_words
from lecun_viewer.gui.sidebar.part_list_model import LABEL_SECTIONS, Row
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.store.library import Library
    from lecun_viewer.store.settings import Settings


MOST = 3000  # rows of a section. The view lays out each of them, which takes some 10 µs


class LabelRows:
    """The rows of these sections, in the order and as narrow as the reader wants each.

    Attributes:
        typed: What each section is narrowed to.
    """

    def __init__(self, library: Library, settings: Settings) -> None:
        self._library = library
        self._settings = settings
        self.typed: dict[str, str] = {}

    def narrow(self, section: str, typed: str) -> None:
        """Narrow *section* to the labels that have words with these beginnings. The next start forgets it."""
        self.typed[section] = typed

    def is_by_count(self, section: str) -> bool:
        """Return whether the labels with the most quotes come first."""
        return section in _texts(self._settings.get(BY_COUNT))

    def sort_by_count(self, section: str, *, is_by_count: bool) -> None:
        """Sort *section* by count or by name, also after the next start."""
        others = _texts(self._settings.get(BY_COUNT)) - {section}
        self._settings.update(**{BY_COUNT: sorted(others | ({section} if is_by_count else set()))})

    def rows(self, section: str) -> list[Row]:
        """Return a row for each label that the reader wants to see. The last says how many more there are, if any."""
        kind = LABEL_SECTIONS[section]
        counts = in_order(self._library.own_label_counts(kind))
        wanted = folded_words(self.typed.get(section, ""))
        labels = [label for label in counts if _has(label, wanted)]
        if self.is_by_count(section):
            labels.sort(key=lambda label: -counts[label])  # those with as many stay in alphabetical order
        rows = [
            Row(
                label_pool(kind, label),
                in_one_line(label),
                counts[label],
                term=of_own_label(kind, label),
                is_one_line=True,
            )
            for label in labels[:MOST]
        ]
        if more := len(labels) - len(rows):
            rows.append(Row(None, _("Type to find more"), more, is_one_line=True))
        return rows


def unfolded(settings: Settings) -> set[str]:
    """Return which of these sections the reader has unfolded. They are folded at first."""
    return _texts(settings.get(UNFOLDED)) & LABEL_SECTIONS.keys()


def in_order(labels: Mapping[str, int]) -> Mapping[str, int]:
    """Return *labels* in the order of the user's language. They come in that of English."""
    locale = QLocale()
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return labels
    order = QCollator(locale)
    return dict(sorted(labels.items(), key=lambda each: order.sortKey(each[0])))


def _has(label: str, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return True
    words = folded_words(label)
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _texts(value: object) -> set[str]:
    return {each for each in value if isinstance(each, str)} if isinstance(value, list) else set()
