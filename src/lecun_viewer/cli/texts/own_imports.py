"""What an import into a collection of the user recognises and does, in words."""

from collections.abc import Iterable, Iterator

from lecun_viewer.cli.texts import imports
from lecun_viewer.core.attribution import beginning, names
from lecun_viewer.core.imports.found import BadLine, Format, LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.core.own.collection_file import OWN
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.plain_texts.catalogue import _, _later, _n
from lecun_viewer.plain_texts.joining import in_quotation_marks, listed
from lecun_viewer.plain_texts.numbers import grouped

LONGEST_LINE = 60  # UTF-16 units of a quote's words
MOST_LINES = 10  # numbers of lines that are listed

_FORMATS = {
    OWN: _later("A collection of this program"),
    Format.EXPORT.value: _later("A collection that was exported as JSON"),
    Format.CSV.value: _later("A table (CSV)"),
    Format.READWISE.value: _later("Highlights of Readwise"),
    Format.GOODREADS.value: _later("Quotes of Goodreads"),
    Format.KINDLE.value: _later("Clippings of a Kindle"),
    Format.FORTUNE.value: _later("A file of fortune"),
    Format.MARKDOWN.value: _later("Markdown"),
    Format.TEXT.value: _later("Plain text"),
}

_LEFT_OUT = {
    LeftOutReason.NO_WORDS: _later("there are no words"),
    LeftOutReason.TOO_LONG: _later("the text is longer than a book"),
    LeftOutReason.WRONG_CELL_COUNT: _later("the row has more or fewer cells than the table has columns"),
    LeftOutReason.COMMENT: _later("a comment"),
    LeftOutReason.NOT_A_QUOTE: _later("text outside of quotes"),
    LeftOutReason.CALLOUT: _later("a note or a warning, and no quote"),
    LeftOutReason.BOOKMARK: _later("a bookmark"),
    LeftOutReason.NOTE_ALONE: _later("a note without a highlight"),
    LeftOutReason.CLIPPING_LIMIT: _later("the Kindle wrote no words, because the publisher limits how many it writes"),
    LeftOutReason.EXTENDED: _later("a longer highlight has the same words"),
    LeftOutReason.UNKNOWN_ENTRY: _later("an entry in a language that is not known here"),
    LeftOutReason.UNKNOWN_COLUMN: _later("the column “{0}”, which is not known here"),
    LeftOutReason.SECOND_COLUMN: _later("the column “{0}”, because another column means the same"),
    LeftOutReason.COLUMN_NOT_KEPT: _later("the column “{0}”, which says nothing of the words"),
    LeftOutReason.NO_DATE: _later("“{0}”, which is no date that can be read in one way only"),
    LeftOutReason.NO_ADDRESS: _later("“{0}”, which is no address that begins with http:// or https://"),
    LeftOutReason.NO_LANGUAGE: _later("“{0}”, which is no language such as en or fr"),
}

_UNREADABLE = {
    UnreadableReason.EMPTY: _later("there is no text in the file. Choose another file"),
    UnreadableReason.TOO_BIG: _later("the file is bigger than {0} MB. Split it, and import its parts"),
    UnreadableReason.TOO_MANY: _later("there are more than {0} quotes. Split the file, and import its parts"),
    UnreadableReason.BINARY: _later("the file is no text. If it is a document, save it as text or as CSV"),
    UnreadableReason.UNKNOWN_ENCODING: _later(
        "the encoding of the file is not known here. Save it as UTF-8 and try again"
    ),
    UnreadableReason.MIXED_ENCODING: _later(
        "line {0} is damaged, or in another encoding than the other lines. Save the file as UTF-8 and try again"
    ),
    UnreadableReason.NO_LIST: _later(
        "the file has hardly any words, or lines that are too long or too short for quotes. Choose another file"
    ),
    UnreadableReason.UNKNOWN_FORMAT: _later(
        "such a file is not read here. Save its quotes as CSV or as text and try again. It begins with “{0}”"
    ),
    UnreadableReason.OWN_EXPORT: _later(
        "this is an export of favorites. They come back by: lecun-quotes favorites import FILE"
    ),
    UnreadableReason.NO_TEXT_COLUMN: _later("no column is known to hold quotes. Call it “text”. The columns are: {0}"),
    UnreadableReason.NO_QUOTES_IN_FORMAT: _later(
        "this is Goodreads’ list of books, which has no quotes. Copy the quotes from its pages into a text file"
    ),
    UnreadableReason.HIDDEN_WORDS: _later("the words are hidden (rot13). Decode the file and try again"),
    UnreadableReason.NEWER_FILE: _later(
        "the file was written by a newer version of this program, and can be imported with that"
    ),
    UnreadableReason.NOTHING_FOUND: _later(
        "there is no quote in the file. Choose a file with quotes, such as a table, a text or clippings of a Kindle"
    ),
}


def recognised(format: str, encoding: str, number: int) -> str:
    numbers = _n("{0} quote", "{0} quotes", number)
    return _("{0}, in {1}: {2}.").format(_(_FORMATS[format]), encoding, numbers)


def quote_in_a_line(quote: Quote) -> str:
    return _("  “{0}” — {1}").format(_words(quote), in_one_line(names(quote.authors)))


def left_out(found: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield for each reason in *found* the lines on which something is left out."""
    lines = dict[str, list[int]]()
    for line, reason in found:
        lines.setdefault(reason, []).append(line)
    for reason, numbers in lines.items():
        yield _("Left out, {0}: {1}.").format(_numbered(numbers), reason)


def duplicates(number: int, *, are_kept: bool) -> str:
    if are_kept:
        return _n(
            "{0} quote is there already, and is not left out:",
            "{0} quotes are there already, and are not left out:",
            number,
        )
    return _n(
        "Left out: {0} quote that is there already. To have it twice, say --anyway:",
        "Left out: {0} quotes that are there already. To have them twice, say --anyway:",
        number,
    )


def duplicate(quote: Quote, quote_id: str, title: str) -> str:
    """Return where the words of *quote* are. Without a *title*, they are in the file before it."""
    if not title:
        return _("  “{0}” stands in the file twice.").format(_words(quote))
    return _("  “{0}” is {1} in “{2}”.").format(_words(quote), quote_id, title)


def notes_left_out(number: int) -> str:
    return _n(
        "Left out with them: {0} note. The quotes there do not have it.",
        "Left out with them: {0} notes. The quotes there do not have them.",
        number,
    )


def outcome(title: str, number: int, collection_id: str | None) -> str:
    if not number:
        return _("Nothing was imported: no quote is left.")
    quotes = _n("{0} quote", "{0} quotes", number)
    if collection_id is None:
        return _("Nothing was changed. Without --dry-run, “{0}” is made of {1}.").format(title, quotes)
    return _("“{0}” is there now with {1}. Its id is {2}.").format(title, quotes, collection_id)


def reason(found: LeftOut | BadLine) -> str:
    """Return why something is left out, or what of a quote."""
    if isinstance(found, BadLine):
        return imports.reason(found.refusal)
    return _(_LEFT_OUT[found.reason]).format(found.detail)


def unreadable(error: UnreadableError, file: str) -> Iterator[str]:
    """Yield why nothing can be imported from *file*, and what was seen there."""
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        details = [listed(in_quotation_marks(str(each)) for each in error.details)]
    else:
        details = [grouped(each) if isinstance(each, int) else each for each in error.details]
    why = _(_UNREADABLE[error.reason]).format(*details)
    yield _("Nothing was imported from {0}: {1}.").format(file, why)
    yield from left_out([(each.line, reason(each)) for each in error.left_out])


def _words(quote: Quote) -> str:
    return beginning(in_one_line(quote.text.strip()), LONGEST_LINE)


def _numbered(lines: list[int]) -> str:
    """Return *lines* in words. If they are many, only the first are named."""
    if len(lines) == 1:
        return _("line {0}").format(*lines)
    shown = listed(str(each) for each in lines[:MOST_LINES])
    if len(lines) <= MOST_LINES:
        return _("lines {0}").format(shown)
    return _("lines {0} and {1} more").format(shown, len(lines) - MOST_LINES)
