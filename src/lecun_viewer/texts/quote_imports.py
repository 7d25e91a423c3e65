"""What an import of quotes recognizes, and what it leaves out, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.columns import Field
from lecun_viewer.imports.found import (
    BadLine,
    Choice,
    Format,
    LeftOut,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
)
from lecun_viewer.own.collection_file import OWN
from lecun_viewer.own.importing import Plan
from lecun_viewer.texts.catalogue import _, _later, _n, in_quotation_marks, listed, number_in_words, sentences
from lecun_viewer.texts.imports import reason_of_refusal

MOST_LINES = 5  # numbers of lines that are listed

_FORMATS = {
    OWN: _later("A collection of this program"),
    Format.EXPORT.value: _later("A collection that was exported as JSON"),
    Format.JSON.value: _later("A data set (JSON)"),
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
    LeftOutReason.CODE: _later("code"),
    LeftOutReason.DISCARDED: _later("discarded in the program that wrote the file"),
    LeftOutReason.SAME_WORDS: _later("the book has these words already. Notes and tags were kept"),
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
    UnreadableReason.OWN_EXPORT: _later("this is an export of favorites. Import it as favorites"),
    UnreadableReason.BROKEN_JSON: _later("line {0} is not valid JSON. Correct it and try again"),
    UnreadableReason.RUNNING_TEXT: _later("this looks like running text or code, and no quotes are marked in it"),
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


_CHOICES = {
    "kind": _later("Read as"),
    "encoding": _later("Encoding"),
    "layout": _later("Quotes are"),
    "headings": _later("Headings are"),
    "header": _later("The first row has names"),
}
_COLUMN = _later("Column “{0}”")

_VALUES = {
    Format.CSV.value: _later("Table"),
    Format.FORTUNE.value: _later("Fortune file"),
    Format.MARKDOWN.value: _later("Markdown"),
    Format.TEXT.value: _later("Plain text"),
    "lines": _later("One a line"),
    "blocks": _later("Blocks between blank lines"),
    "recognized": _later("As recognized"),
    "block quotes": _later("Block quotes"),
    "list items": _later("List items"),
    "paragraphs": _later("Paragraphs"),
    "parts": _later("Parts"),
    "yes": _later("Yes"),
    "no": _later("No"),
    Field.TEXT.value: _later("Quote"),
    Field.AUTHORS.value: _later("Author"),
    Field.SOURCE.value: _later("Source"),
    Field.WHERE.value: _later("Place"),
    Field.PAGE.value: _later("Page"),
    Field.URL.value: _later("Link"),
    Field.DATE.value: _later("Date"),
    Field.TAGS.value: _later("Tags"),
    Field.TOPIC.value: _later("Topic"),
    Field.NOTE.value: _later("Remark"),
    Field.LANGUAGE.value: _later("Language"),
    Field.NOTHING.value: _later("Nothing"),
}


def choice_label(choice: Choice) -> str:
    """Return what *choice* is about, such as “Headings are”."""
    if choice.name.startswith("column"):
        return _(_COLUMN).format(excerpt(choice.label))
    return _(_CHOICES[choice.name])


def value_label(choice: Choice, value: str) -> str:
    """Return what a *value* of *choice* means. An encoding has its name."""
    if choice.name == "encoding":
        return value
    if choice.name == "kind" and value == Format.TEXT.value:
        return _("Plain text")
    if choice.name == "headings" and value == Field.AUTHORS.value:
        return _("Authors")
    return _(_VALUES[value])


def format_label(format: str, encoding: str) -> str:
    """Return what a file is, and how its text is encoded. A wrong guess of the encoding can be seen so."""
    return _("{0}, in {1}").format(_(_FORMATS[format]), encoding)


def left_out(found: Iterable[LeftOut | BadLine]) -> list[str]:
    """Return a sentence for each reason in *found*, with the lines that it is about."""
    lines, examples = dict[str, list[int]](), dict[str, str]()
    for each in found:
        lines.setdefault(reason(each), []).append(each.line)
        if isinstance(each, LeftOut) and each.reason.loses_quote and each.detail:
            examples.setdefault(reason(each), each.detail)
    return [_left_out(reason, numbers, examples.get(reason, "")) for reason, numbers in lines.items()]


def _left_out(reason: str, lines: list[int], example: str) -> str:
    said = _n("{n} line left out ({1}): {0}.", "{n} lines left out ({1}): {0}.", len(lines))
    said = said.format(reason, _numbered(lines))
    return sentences([said, _("For example: “{0}”.").format(example)]) if example else said


def there_already(made: Plan, collections: Iterable[CollectionInfo]) -> Iterator[str]:
    """Yield where the duplicates of a plan are, a sentence for each collection."""
    counts = Counter(there.collection for _quote, there in made.duplicates)
    for each in collections:
        if number := counts.pop(each.id, 0):
            if each.is_hidden:
                said = _n("{n} quote in “{0}”, which is hidden.", "{n} quotes in “{0}”, which is hidden.", number)
            else:
                said = _n("{n} quote in “{0}”.", "{n} quotes in “{0}”.", number)
            yield said.format(each.title)
    if number := counts.total():
        yield _n("{n} quote twice in the file.", "{n} quotes twice in the file.", number)
    if made.notes_left_out:
        yield notes_left_out(len(made.notes_left_out))


def again(made: Plan, title: str) -> str:
    """Return what an import into the collection *title* brings: “12 new, 594 unchanged, 3 deleted earlier”."""
    counts = [
        _n("{n} new", "{n} new", len(made.quotes)),
        _n("{n} unchanged", "{n} unchanged", len(made.duplicates)),
    ]
    if made.deleted:
        counts.append(_n("{n} deleted earlier", "{n} deleted earlier", len(made.deleted)))
    return _("“{0}”: {1}.").format(title, listed(counts))


def notes_left_out(number: int) -> str:
    return _n(
        "If these quotes are left out, {n} note is, too. The quotes there do not have it.",
        "If these quotes are left out, {n} notes are, too. The quotes there do not have them.",
        number,
    )


def unreadable(error: UnreadableError, file: str) -> str:
    """Return why nothing can be imported from *file*."""
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        details = [listed(in_quotation_marks(str(each)) for each in error.details)]
    else:
        details = [number_in_words(each) if isinstance(each, int) else each for each in error.details]
    why = _(_UNREADABLE[error.reason]).format(*details)
    said = _("Nothing was imported from {0}: {1}.").format(file, why)
    return sentences([said, *left_out(error.left_out)])


def nothing_found(error: UnreadableError) -> str:
    """Return why there are no quotes, where the reader can choose another understanding."""
    if error.reason is UnreadableReason.RUNNING_TEXT:
        return _("This looks like running text or code. Choose what the quotes are, if there are any.")
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        return _("No column is known to hold quotes. Choose one.")
    return _("There is no quote in the file if it is read so.")


def reason(found: LeftOut | BadLine) -> str:
    """Return why something is left out, or what of a quote."""
    if isinstance(found, BadLine):
        return reason_of_refusal(found.refusal)
    return _(_LEFT_OUT[found.reason]).format(found.detail)


def _numbered(lines: list[int]) -> str:
    shown = listed(number_in_words(each) for each in lines[:MOST_LINES])
    return shown if len(lines) <= MOST_LINES else f"{shown} …"
