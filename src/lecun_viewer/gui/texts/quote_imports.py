"""What an import of quotes recognizes, and what it leaves out, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from lecun_viewer.core.imports.found import BadLine, Format, LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.core.own.collection_file import OWN
from lecun_viewer.core.own.importing import Plan
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.gui.texts.counts import COUNTS
from lecun_viewer.gui.texts.imports import reason_of_refusal
from lecun_viewer.gui.texts.joining import in_quotation_marks, listed, sentences

translate = QCoreApplication.translate

MOST_LINES = 5  # numbers of lines that are listed

_FORMATS = {
    OWN: QT_TRANSLATE_NOOP("QuoteImports", "A collection of this program"),
    Format.EXPORT.value: QT_TRANSLATE_NOOP("QuoteImports", "A collection that was exported as JSON"),
    Format.CSV.value: QT_TRANSLATE_NOOP("QuoteImports", "A table (CSV)"),
    Format.READWISE.value: QT_TRANSLATE_NOOP("QuoteImports", "Highlights of Readwise"),
    Format.GOODREADS.value: QT_TRANSLATE_NOOP("QuoteImports", "Quotes of Goodreads"),
    Format.KINDLE.value: QT_TRANSLATE_NOOP("QuoteImports", "Clippings of a Kindle"),
    Format.FORTUNE.value: QT_TRANSLATE_NOOP("QuoteImports", "A file of fortune"),
    Format.MARKDOWN.value: QT_TRANSLATE_NOOP("QuoteImports", "Markdown"),
    Format.TEXT.value: QT_TRANSLATE_NOOP("QuoteImports", "Plain text"),
}

_LEFT_OUT = {
    LeftOutReason.NO_WORDS: QT_TRANSLATE_NOOP("QuoteImports", "there are no words"),
    LeftOutReason.TOO_LONG: QT_TRANSLATE_NOOP("QuoteImports", "the text is longer than a book"),
    LeftOutReason.WRONG_CELL_COUNT: QT_TRANSLATE_NOOP(
        "QuoteImports", "the row has more or fewer cells than the table has columns"
    ),
    LeftOutReason.COMMENT: QT_TRANSLATE_NOOP("QuoteImports", "a comment"),
    LeftOutReason.NOT_A_QUOTE: QT_TRANSLATE_NOOP("QuoteImports", "text outside of quotes"),
    LeftOutReason.CALLOUT: QT_TRANSLATE_NOOP("QuoteImports", "a note or a warning, and no quote"),
    LeftOutReason.BOOKMARK: QT_TRANSLATE_NOOP("QuoteImports", "a bookmark"),
    LeftOutReason.NOTE_ALONE: QT_TRANSLATE_NOOP("QuoteImports", "a note without a highlight"),
    LeftOutReason.CLIPPING_LIMIT: QT_TRANSLATE_NOOP(
        "QuoteImports", "the Kindle wrote no words, because the publisher limits how many it writes"
    ),
    LeftOutReason.EXTENDED: QT_TRANSLATE_NOOP("QuoteImports", "a longer highlight has the same words"),
    LeftOutReason.UNKNOWN_ENTRY: QT_TRANSLATE_NOOP("QuoteImports", "an entry in a language that is not known here"),
    LeftOutReason.UNKNOWN_COLUMN: QT_TRANSLATE_NOOP("QuoteImports", "the column “{0}”, which is not known here"),
    LeftOutReason.SECOND_COLUMN: QT_TRANSLATE_NOOP(
        "QuoteImports", "the column “{0}”, because another column means the same"
    ),
    LeftOutReason.COLUMN_NOT_KEPT: QT_TRANSLATE_NOOP(
        "QuoteImports", "the column “{0}”, which says nothing of the words"
    ),
    LeftOutReason.NO_DATE: QT_TRANSLATE_NOOP(
        "QuoteImports", "“{0}”, which is no date that can be read in one way only"
    ),
    LeftOutReason.NO_ADDRESS: QT_TRANSLATE_NOOP(
        "QuoteImports", "“{0}”, which is no address that begins with http:// or https://"
    ),
    LeftOutReason.NO_LANGUAGE: QT_TRANSLATE_NOOP("QuoteImports", "“{0}”, which is no language such as en or fr"),
}

_UNREADABLE = {
    UnreadableReason.EMPTY: QT_TRANSLATE_NOOP("QuoteImports", "there is no text in the file. Choose another file"),
    UnreadableReason.TOO_BIG: QT_TRANSLATE_NOOP(
        "QuoteImports", "the file is bigger than {0} MB. Split it, and import its parts"
    ),
    UnreadableReason.TOO_MANY: QT_TRANSLATE_NOOP(
        "QuoteImports", "there are more than {0} quotes. Split the file, and import its parts"
    ),
    UnreadableReason.BINARY: QT_TRANSLATE_NOOP(
        "QuoteImports", "the file is no text. If it is a document, save it as text or as CSV"
    ),
    UnreadableReason.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP(
        "QuoteImports", "the encoding of the file is not known here. Save it as UTF-8 and try again"
    ),
    UnreadableReason.MIXED_ENCODING: QT_TRANSLATE_NOOP(
        "QuoteImports",
        "line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again",
    ),
    UnreadableReason.NO_LIST: QT_TRANSLATE_NOOP(
        "QuoteImports",
        "the file has hardly any words, or lines that are too long or too short for quotes. Choose another file",
    ),
    UnreadableReason.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP(
        "QuoteImports",
        "such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”",
    ),
    UnreadableReason.OWN_EXPORT: QT_TRANSLATE_NOOP(
        "QuoteImports", "this is an export of favorites. Import Favorites in the File menu brings them back"
    ),
    UnreadableReason.NO_TEXT_COLUMN: QT_TRANSLATE_NOOP(
        "QuoteImports", "no column is known to hold quotes. Call it “text”. The columns are: {0}"
    ),
    UnreadableReason.NO_QUOTES_IN_FORMAT: QT_TRANSLATE_NOOP(
        "QuoteImports",
        "this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file",
    ),
    UnreadableReason.HIDDEN_WORDS: QT_TRANSLATE_NOOP(
        "QuoteImports", "the words are hidden (rot13). Decode the file and try again"
    ),
    UnreadableReason.NEWER_FILE: QT_TRANSLATE_NOOP(
        "QuoteImports", "the file was written by a newer version of this program, and can be imported with that"
    ),
    UnreadableReason.NOTHING_FOUND: QT_TRANSLATE_NOOP(
        "QuoteImports",
        "there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle",
    ),
}


def format_label(format: str, encoding: str) -> str:
    """Return what a file is, and how its text is encoded. A wrong guess of the encoding can be seen so."""
    return translate("QuoteImports", "{0}, in {1}").format(translate("QuoteImports", str(_FORMATS[format])), encoding)


def left_out(found: Iterable[LeftOut | BadLine]) -> list[str]:
    """Return a sentence for each reason in *found*, with the lines that it is about."""
    lines = dict[str, list[int]]()
    for each in found:
        lines.setdefault(_reason(each), []).append(each.line)
    return [COUNTS.left_out(reason, _numbered(numbers), len(numbers)) for reason, numbers in lines.items()]


def there_already(made: Plan, collections: Iterable[CollectionInfo]) -> Iterator[str]:
    """Yield where the duplicates of a plan are, a sentence for each collection."""
    counts = Counter(there.collection for _, there in made.duplicates)
    for each in collections:
        if number := counts.pop(each.id, 0):
            said = COUNTS.there_in_hidden if each.is_hidden else COUNTS.there_in
            yield said(each.title, number)
    if number := counts.total():
        yield COUNTS.twice_in_file(number)
    if made.notes_left_out:
        yield COUNTS.notes_left_out(len(made.notes_left_out))


def unreadable(error: UnreadableError, file: str) -> str:
    """Return why nothing can be imported from *file*."""
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        details = [listed(in_quotation_marks(str(each)) for each in error.details)]
    else:
        details = [QLocale().toString(each) if isinstance(each, int) else each for each in error.details]
    why = translate("QuoteImports", str(_UNREADABLE[error.reason])).format(*details)
    said = translate("QuoteImports", "Nothing was imported from {0}: {1}.").format(file, why)
    return sentences([said, *left_out(error.left_out)])


def _reason(found: LeftOut | BadLine) -> str:
    if isinstance(found, BadLine):
        return reason_of_refusal(found.refusal)
    return translate("QuoteImports", str(_LEFT_OUT[found.reason])).format(found.detail)


def _numbered(lines: list[int]) -> str:
    shown = listed(QLocale().toString(each) for each in lines[:MOST_LINES])
    return shown if len(lines) <= MOST_LINES else f"{shown} …"
