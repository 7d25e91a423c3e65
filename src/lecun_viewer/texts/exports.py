"""The names of formats, and the words of an exported page (`lecun_viewer.exchange.page.PageTexts`) or of notes."""

from collections.abc import Sequence
from pathlib import Path

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.page import Detail, Label, Lost
from lecun_viewer.texts.catalogue import _, _later, _n, in_quotation_marks, listed_first
from lecun_viewer.texts.catalogue import language_tag as language_tag  # this and the next three are of `PageTexts`, too
from lecun_viewer.texts.catalogue import listed as listed
from lecun_viewer.texts.verdicts import evidence as evidence
from lecun_viewer.texts.verdicts import verdict_in_full as verdict_in_full

_CITATIONS = {
    "plain": _later("Plain Text"),
    "markdown": _later("Markdown"),
    "html": _later("HTML"),
    "apa": _later("APA"),
    "mla": _later("MLA"),
    "chicago": _later("Chicago"),
    "ieee": _later("IEEE"),
    "wikipedia": _later("Wikipedia"),
    "bibtex": _later("BibTeX"),
    "csl-json": _later("CSL-JSON"),
    "ris": _later("RIS"),
    "typst": _later("Typst"),
    "latex": _later("LaTeX"),
}
_LABELS = {
    Label.PART: _later("Part"),
    Label.SOURCE: _later("Cited source"),
    Label.TAGS: _later("Tags"),
    Label.VERDICT: _later("Verdict"),
    Label.PASSAGE: _later("Wording in the source"),
    Label.NEAREST_PASSAGE: _later("Closest match"),
    Label.WHERE: _later("Source"),
    Label.ADDRESS: _later("Link"),
    Label.WHEN: _later("Date"),
    Label.HIGHLIGHTED_ON: _later("Highlighted on"),
    Label.EVIDENCE: _later("Evidence"),
    Label.REMARK: _later("Remark"),
    Label.MARKED_ON: _later("Added on"),
    Label.FOUND_ON: _later("Finding added on"),
    Label.FINDING_VERDICT: _later("Finding"),
    Label.FINDING_WHERE: _later("Finding: source"),
    Label.FINDING_ADDRESS: _later("Finding: link"),
    Label.FINDING_WHEN: _later("Finding: date"),
    Label.FINDING_NOTE: _later("Finding: note"),
    Label.IN_TEXT: _later("In the text"),
    Label.QUOTE: _later("Quote"),
    Label.COMPARISON: _later("Comparison"),
}

_LOST = {
    Lost.ALL: _later("LeCun Viewer can’t import this file. For a complete backup, also export as JSON."),
    Lost.OWN_WORDS: _later(
        "Importing this file restores the quotes, but not your notes, your findings, or the dates you "
        "added the quotes. For a complete backup, also export as JSON."
    ),
    Lost.HEAD: _later(
        "Importing this file restores the quotes, but not the collection’s title and introduction. For "
        "a complete backup, also export as JSON."
    ),
}


def lost(found: Lost | None) -> str:
    """Return what of an export does not come back, in a sentence or two. Empty if all does."""
    return _(_LOST[found]) if found else ""


def note_not_written(path: str, why: str) -> str:
    """Say of an export of notes that it ended at *path*."""
    return _("Couldn’t save {0}: {1}. Notes saved before that were kept.").format(path, why.rstrip("."))


def notes_written(new: Sequence[Path], updated: Sequence[Path], changed: Sequence[Path], folder: str) -> list[str]:
    """Return in sentences what an export of notes wrote into *folder*, and what it left as the user has changed it."""
    said = list[str]()
    if new:
        said.append(_n("{n} note exported to {0}.", "{n} notes exported to {0}.", len(new)).format(folder))
    if updated:
        said.append(_n("{n} note updated in {0}.", "{n} notes updated in {0}.", len(updated)).format(folder))
    if changed:
        names = listed_first([in_quotation_marks(in_one_line(path.name)) for path in changed])
        said.append(
            _n(
                "You edited {n} note, so it wasn’t updated: {0}. To get a new version, move yours to another "
                "folder and export again.",
                "You edited {n} notes, so they weren’t updated: {0}. To get new versions, move yours to another "
                "folder and export again.",
                len(changed),
            ).format(names)
        )
    return said or [_("The notes in {0} are up to date.").format(folder)]


def citation_format(name: str) -> str:
    """Return the label of the citation format of that name."""
    return _(_CITATIONS[name])


def page_title() -> str:
    return _("Favorites")


def page_summary(favorites: int, checked: int, day: str) -> str:
    numbers = _n("{n} favorite", "{n} favorites", favorites)
    if checked:
        more = _n("{0} and {n} more quote with a finding", "{0} and {n} more quotes with findings", checked)
        numbers = more.format(numbers)
    return _("{0}, exported from LeCun Viewer on {1}.").format(numbers, day)


def collection_summary(number: int, day: str) -> str:
    return _n(
        "{n} quote, exported from LeCun Viewer on {0}.", "{n} quotes, exported from LeCun Viewer on {0}.", number
    ).format(day)


def page_label(label: Label) -> str:
    return _(_LABELS[label])


def page_search() -> str:
    return _("Search")


def own_words(favorite: Favorite) -> list[Detail]:
    return [Detail(_("Note"), favorite.note)]


def own_words_in_print(favorite: Favorite) -> list[Detail]:
    """Return what the reader says of *favorite*, each under its heading. Lines may be empty."""
    return [Detail(_("Personal note"), favorite.note)]
