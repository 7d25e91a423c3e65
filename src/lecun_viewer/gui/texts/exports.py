"""The names of formats, and the words of an exported page (`lecun_viewer.core.exchange.page.PageTexts`)."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from lecun_viewer.core.exchange.formats import Lost
from lecun_viewer.core.exchange.page import Label, Line
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import Status
from lecun_viewer.gui.texts import joining, states
from lecun_viewer.gui.texts.counts import COUNTS
from lecun_viewer.gui.texts.favorites import OWN_WORDS, own_words_heading, own_words_name

translate = QCoreApplication.translate

_CITATIONS = {
    "plain": QT_TRANSLATE_NOOP("Exports", "Plain text"),
    "markdown": QT_TRANSLATE_NOOP("Exports", "Markdown"),
    "html": QT_TRANSLATE_NOOP("Exports", "HTML"),
    "bibtex": QT_TRANSLATE_NOOP("Exports", "BibTeX"),
    "csl-json": QT_TRANSLATE_NOOP("Exports", "CSL-JSON"),
    "ris": QT_TRANSLATE_NOOP("Exports", "RIS"),
    "typst": QT_TRANSLATE_NOOP("Exports", "Typst"),
    "latex": QT_TRANSLATE_NOOP("Exports", "LaTeX"),
}
_LABELS = {
    Label.PART: QT_TRANSLATE_NOOP("Exports", "Part"),
    Label.SOURCE: QT_TRANSLATE_NOOP("Exports", "Source named by the collection"),
    Label.TAGS: QT_TRANSLATE_NOOP("Exports", "Tags"),
    Label.STATE: QT_TRANSLATE_NOOP("Exports", "What is known"),
    Label.PASSAGE: QT_TRANSLATE_NOOP("Exports", "What was found"),
    Label.NEAREST_PASSAGE: QT_TRANSLATE_NOOP("Exports", "The nearest passage that was found"),
    Label.WHERE: QT_TRANSLATE_NOOP("Exports", "Where"),
    Label.ADDRESS: QT_TRANSLATE_NOOP("Exports", "Address"),
    Label.WHEN: QT_TRANSLATE_NOOP("Exports", "When"),
    Label.EVIDENCE: QT_TRANSLATE_NOOP("Exports", "How the words are known"),
    Label.REMARK: QT_TRANSLATE_NOOP("Exports", "About it"),
    Label.MARKED_ON: QT_TRANSLATE_NOOP("Exports", "Marked on"),
    Label.CHECKED_ON: QT_TRANSLATE_NOOP("Exports", "Own check of"),
    Label.CHECK_STATE: QT_TRANSLATE_NOOP("Exports", "Own check: found to be"),
    Label.CHECK_WHERE: QT_TRANSLATE_NOOP("Exports", "Own check: where"),
    Label.CHECK_ADDRESS: QT_TRANSLATE_NOOP("Exports", "Own check: address"),
    Label.CHECK_WHEN: QT_TRANSLATE_NOOP("Exports", "Own check: when"),
    Label.CHECK_NOTE: QT_TRANSLATE_NOOP("Exports", "Own check: note"),
}

_LOST = {
    Lost.ALL: QT_TRANSLATE_NOOP(
        "Exports", "LeCun Viewer can’t import this file. To bring back everything later, export as JSON, too."
    ),
    Lost.OWN_WORDS: QT_TRANSLATE_NOOP(
        "Exports",
        "An import brings back the quotes, but not when you marked them, your notes and your checks."
        " To keep these, too, export as JSON.",
    ),
    Lost.HEAD: QT_TRANSLATE_NOOP(
        "Exports",
        "An import brings back the quotes, but not the collection’s title and introduction."
        " To keep these, too, export as JSON.",
    ),
}


def lost(found: Lost | None) -> str:
    """Return what of an export does not come back, in a sentence or two. Empty if all does."""
    return translate("Exports", str(_LOST[found])) if found else ""


def citation_format(name: str) -> str:
    """Return what the citation format of that name is called."""
    return translate("Exports", str(_CITATIONS[name]))


def page_title() -> str:
    return translate("Exports", "Favorites")


def page_summary(favorites: int, checked: int, day: str) -> str:
    numbers = COUNTS.favorites(favorites)
    if checked:
        numbers = COUNTS.and_checked(numbers, checked)
    return translate("Exports", "{0}, exported from LeCun Viewer on {1}.").format(numbers, day)


def collection_summary(number: int, day: str) -> str:
    return COUNTS.quotes_exported(day, number)


def page_label(label: Label) -> str:
    return translate("Exports", str(_LABELS[label]))


def listed(items: Iterable[str]) -> str:
    return joining.listed(items)


def own_words(favorite: Favorite) -> list[Line]:
    return [Line(own_words_name(field), getattr(favorite, field)) for field in OWN_WORDS]


def own_words_in_print(favorite: Favorite) -> list[Line]:
    """Return what the reader says of *favorite*, each under its heading. Lines may be empty."""
    return [Line(own_words_heading(field), getattr(favorite, field)) for field in OWN_WORDS]


def evidence(kind: str) -> str:
    return states.evidence(kind)


def state_in_full(status: Status, is_persons: bool = True) -> str:
    label, meaning = states.label(status, is_persons), states.meaning(status, is_persons)
    return translate("Exports", "{0}. {1}").format(label, meaning)
