"""What an import of quotes recognizes, and what it leaves out, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.columns import Field
from lecun_viewer.imports.found import (
    BadLine,
    Choice,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
    Why,
)
from lecun_viewer.imports.reading import LABELS
from lecun_viewer.imports.text import UTF_8
from lecun_viewer.records.importing import OWN, Plan
from lecun_viewer.texts.catalogue import (
    _,
    _later,
    _n,
    _p,
    in_quotation_marks,
    listed,
    listed_first,
    number_in_words,
    sentences,
)
from lecun_viewer.texts.imports import reason_of_refusal

_FORMATS = {OWN: _later("LeCun Viewer collection"), **LABELS}

_LEFT_OUT = {
    LeftOutReason.NO_WORDS: _later("an entry without text"),
    LeftOutReason.TOO_LONG: _later("a text that is too long"),
    LeftOutReason.WRONG_CELL_COUNT: _later("a row whose number of cells doesn’t match the number of columns"),
    LeftOutReason.COMMENT: _later("a comment"),
    LeftOutReason.NOT_A_QUOTE: _later("text that isn’t part of a quote"),
    LeftOutReason.CODE: _later("code"),
    LeftOutReason.LOOKS_ODD: _later("it looks odd, and you chose to skip such quotes"),
    LeftOutReason.DISCARDED: _later("discarded in the app that made the file"),
    LeftOutReason.SAME_WORDS: _later("the book already has these words. Notes and tags were kept"),
    LeftOutReason.CALLOUT: _later("a callout such as a tip or warning, not a quote"),
    LeftOutReason.BOOKMARK: _later("a bookmark"),
    LeftOutReason.NOTE_ALONE: _later("a note without a highlight"),
    LeftOutReason.CLIPPING_LIMIT: _later(
        "a highlight that the Kindle didn’t save because of the publisher’s clipping limit"
    ),
    LeftOutReason.EXTENDED: _later("a part of a longer highlight"),
    LeftOutReason.UNKNOWN_ENTRY: _later("an entry that is damaged, or in an unsupported language"),
    LeftOutReason.UNKNOWN_COLUMN: _later("the unknown column “{0}”"),
    LeftOutReason.SECOND_COLUMN: _later("the column “{0}”, which duplicates another column"),
    LeftOutReason.COLUMN_NOT_KEPT: _later("the column “{0}”, which isn’t imported"),
    LeftOutReason.NO_DATE: _later("“{0}”, which isn’t a clear date"),
    LeftOutReason.NO_ADDRESS: _later("“{0}”, which isn’t a link that starts with http:// or https://"),
    LeftOutReason.NO_LANGUAGE: _later("“{0}”, which isn’t a language code such as en or fr"),
}

_UNREADABLE = {
    UnreadableReason.EMPTY: _later("the file has no text. Choose another file"),
    UnreadableReason.TOO_BIG: _later("the file is larger than {0} MB. Split it and import the parts"),
    UnreadableReason.TOO_MANY: _later("the file has more than {0} quotes. Split it and import the parts"),
    UnreadableReason.BINARY: _later("it isn’t a text file. If it’s a document, save it as plain text or CSV"),
    UnreadableReason.UNKNOWN_ENCODING: _later("the text encoding is unknown. Save the file as UTF-8 and try again"),
    UnreadableReason.MIXED_ENCODING: _later(
        "line {0} is damaged or has a different encoding from the other lines. Save the file as UTF-8 and try again"
    ),
    UnreadableReason.NO_LIST: _later(
        "the file has few words, or its lines are too long or too short for quotes. Choose another file"
    ),
    UnreadableReason.OTHER_KIND: _later(
        "{0} files can’t be imported. Save their quotes as CSV or plain text, and import that file"
    ),
    UnreadableReason.DAMAGED: _later("the database is damaged. Copy it from the device again"),
    UnreadableReason.OWN_EXPORT: _later("this file contains exported favorites. Import it as favorites"),
    UnreadableReason.BROKEN_JSON: _later("line {0} isn’t valid JSON. Correct it and try again"),
    UnreadableReason.RUNNING_TEXT: _later("the file looks like running text or code, and no quotes are marked in it"),
    UnreadableReason.NO_TEXT_COLUMN: _later("no column with quotes was found. Name it “text”. The columns are: {0}"),
    UnreadableReason.NO_QUOTES_IN_FORMAT: _later(
        "this is a list of books from Goodreads, without quotes. Copy the quotes from goodreads.com into a text file"
    ),
    UnreadableReason.HIDDEN_WORDS: _later("the text is scrambled (ROT13). Decode the file and try again"),
    UnreadableReason.NEWER_FILE: _later(
        "it was saved by a newer version of LeCun Viewer. Update LeCun Viewer to import it"
    ),
    UnreadableReason.OLD_FILE: _later("it was saved by version 0.1.0 of LeCun Viewer, whose files can’t be read"),
    UnreadableReason.NOTHING_FOUND: _later(
        "no quotes were found. Choose a file with quotes, such as a table, a text, or Kindle clippings"
    ),
}


_DOUBTS = {
    DoubtReason.NO_LETTERS: _later("no letters"),
    DoubtReason.MARKUP: _later("markup or program code in the text"),
    DoubtReason.AUTHOR_IS_NUMBER: _later("a number as the author"),
    DoubtReason.AUTHOR_IS_PLACE: _later("a page, a folder, a file, or a website as the author"),
    DoubtReason.ONE_AUTHOR: _later("the same author for all, and it doesn’t look like a name"),
}

_CHOICES = {
    "odd quotes": _later("Quotes that look odd"),
    "kind": _later("Read as"),
    "encoding": _later("Encoding"),
    "layout": _later("Quotes are"),
    "headings": _later("Headings are"),
    "header": _later("The first row has names"),
}
_COLUMN = _later("Column “{0}”")

_WHY = {
    Why.NAME: _later("Recognized by the name of the file."),
    Why.CONTENT: _later("Recognized by what is in the file."),
    Why.NOTHING_ELSE: _later("No other format fits the file."),
}

_VALUES = {
    "lines": _later("One per line"),
    "blocks": _later("Blocks between blank lines"),
    "recognized": _later("Automatic"),
    "block quotes": _later("Block quotes"),
    "list items": _later("List items"),
    "paragraphs": _later("Paragraphs"),
    "parts": _later("Parts"),
    "import": _later("Import"),
    "skip": _later("Skip"),
    "yes": _later("Yes"),
    "no": _later("No"),
    Field.TEXT.value: _later("Quote"),
    Field.AUTHORS.value: _later("Author"),
    Field.ATTRIBUTION.value: _later("Author and source"),
    Field.SOURCE.value: _later("Cited source"),
    Field.WHERE.value: _later("Source"),
    Field.PAGE.value: _later("Page"),
    Field.URL.value: _later("Link"),
    Field.DATE.value: _later("Date"),
    Field.TAGS.value: _later("Tags"),
    Field.TOPIC.value: _later("Topic"),
    Field.NOTE.value: _later("Remark"),
    Field.LANGUAGE.value: _later("Language"),
    Field.NOTHING.value: _later("Don’t import"),
}


def choice_label(choice: Choice) -> str:
    """Return the label of *choice*, such as “Headings are”."""
    if choice.name.startswith("column"):
        return _(_COLUMN).format(excerpt(choice.label))
    return _(_CHOICES[choice.name])


def why(choice: Choice) -> str:
    """Return why a file was taken for its kind. Empty if *choice* is none of a kind, or if somebody has chosen it."""
    return _(_WHY[choice.why]) if choice.why else ""


def value_label(choice: Choice, value: str) -> str:
    """Return the label of a *value* of *choice*. An encoding is its own label."""
    if choice.name == "encoding":
        return value
    if choice.name == "kind":
        return _(_FORMATS[value])
    if choice.name == "headings" and value == Field.AUTHORS.value:
        return _("Authors")
    return _(_VALUES[value])


def format_label(format: str, encoding: str) -> str:
    """Return the label of a file's format, and of its encoding if that may be a wrong guess."""
    label = _(_FORMATS[format])
    return label if encoding in ("", UTF_8) else _p("encoding", "{0} ({1})").format(label, encoding)


def left_out(found: Iterable[LeftOut | BadLine]) -> list[str]:
    """Return a sentence for each reason in *found*, with the lines that it is about."""
    lines, examples = dict[tuple[str, bool], list[int]](), dict[str, str]()
    for each in found:
        is_value = isinstance(each, LeftOut) and not each.reason.loses_quote
        lines.setdefault((reason(each), is_value), []).append(each.line)
        if isinstance(each, LeftOut) and each.detail and not is_value:
            examples.setdefault(reason(each), each.detail)
    return [
        _left_out(reason, numbers, examples.get(reason, ""), is_value=is_value)
        for (reason, is_value), numbers in lines.items()
    ]


def _left_out(reason: str, lines: list[int], example: str, *, is_value: bool) -> str:
    """Return a sentence. Of the lines, the whole is left out, or only what the *reason* names if it *is_value*."""
    if len(set(lines)) < len(lines):  # of a database, or of JSON on one line
        said = _("Skipped: {0} ({1}).").format(reason, number_in_words(len(lines)))
    else:
        if is_value:
            said = _n("Left out of {n} line ({1}): {0}.", "Left out of {n} lines ({1}): {0}.", len(lines))
        else:
            said = _n("Skipped {n} line ({1}): {0}.", "Skipped {n} lines ({1}): {0}.", len(lines))
        said = said.format(reason, listed_first([number_in_words(each) for each in lines]))
    return sentences([said, _("For example: “{0}”.").format(example)]) if example else said


def doubts(found: Sequence[Doubt]) -> Iterator[str]:
    """Yield how many quotes look odd, and why."""
    if found:
        counts = Counter(each.reason for each in found)
        reasons = [_p("number of quotes", "{0} ({1})").format(_(_DOUBTS[each]), n) for each, n in counts.most_common()]
        said = _n("{n} quote looks odd: {0}.", "{n} quotes look odd: {0}.", len(found))
        yield said.format(listed(reasons))


def remedy_button(choice: Choice, value: str) -> str:
    """Return what the button is called that reads a file so that quotes are found."""
    return _("Try “{0}: {1}”").format(choice_label(choice), value_label(choice, value))


def remedy(error: UnreadableError) -> str:
    """Return how a file can be read all the same, in the console. Empty if nothing is known."""
    return _("To read it anyway, add: --as {0}").format("=".join(error.remedy).join('""')) if error.remedy else ""


def there_already(made: Plan, collections: Iterable[CollectionInfo]) -> Iterator[str]:
    """Yield where the duplicates of a plan are, a sentence for each collection."""
    counts = Counter(there.collection for _quote, there in made.duplicates)
    for each in collections:
        if number := counts.pop(each.id, 0):
            if each.is_hidden:
                said = _n("{n} quote in “{0}” (hidden).", "{n} quotes in “{0}” (hidden).", number)
            else:
                said = _n("{n} quote in “{0}”.", "{n} quotes in “{0}”.", number)
            yield said.format(each.title)
    if number := counts.total():
        yield _n("{n} quote repeated in the file.", "{n} quotes repeated in the file.", number)
    if made.notes_left_out:
        yield notes_left_out(len(made.notes_left_out))


def again(made: Plan, title: str) -> str:
    """Return what an import into the collection *title* brings: “12 new, 594 unchanged, 3 deleted earlier”."""
    counts = [
        _n("{n} new", "{n} new", len(made.quotes)),
        _n("{n} unchanged", "{n} unchanged", len(made.duplicates) - len(made.dated)),
    ]
    if made.dated:
        counts.append(_n("{n} with its date added", "{n} with their dates added", len(made.dated)))
    if made.deleted:
        counts.append(_n("{n} deleted earlier", "{n} deleted earlier", len(made.deleted)))
    if made.outgrown:
        counts.append(_n("{n} replaced by a longer highlight", "{n} replaced by longer highlights", len(made.outgrown)))
    return _("“{0}”: {1}.").format(title, listed(counts))


def notes_left_out(number: int) -> str:
    return _n(
        "Skipping duplicates also skips {n} note that the existing quotes don’t have.",
        "Skipping duplicates also skips {n} notes that the existing quotes don’t have.",
        number,
    )


def unreadable(error: UnreadableError, file: str) -> str:
    """Return that nothing can be imported from *file*, and why."""
    said = _("Nothing was imported from {0}: {1}.").format(file, why_unreadable(error))
    return sentences([said, *left_out(error.left_out)])


def why_unreadable(error: UnreadableError) -> str:
    """Return the reason of *error*, and what to do. It stands behind a colon."""
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        details = [listed(in_quotation_marks(str(each)) for each in error.details)]
    else:
        details = [number_in_words(each) if isinstance(each, int) else each for each in error.details]
    return _(_UNREADABLE[error.reason]).format(*details)


def nothing_found(error: UnreadableError) -> str:
    """Return why there are no quotes, where the reader can choose another understanding."""
    if error.reason is UnreadableReason.RUNNING_TEXT:
        return _("This looks like running text or code. If it has quotes, choose how to find them.")
    if error.reason is UnreadableReason.NO_TEXT_COLUMN:
        return _("Choose the column that has the quotes.")
    if error.reason is UnreadableReason.OTHER_KIND:
        return _("{0} files can’t be imported. If this one has quotes, choose how to read it.").format(*error.details)
    return _("Read this way, the file has no quotes.")


def reason(found: LeftOut | BadLine) -> str:
    """Return why something is left out, or what of a quote."""
    if isinstance(found, BadLine):
        return reason_of_refusal(found.refusal)
    return _(_LEFT_OUT[found.reason]).format(found.detail)
