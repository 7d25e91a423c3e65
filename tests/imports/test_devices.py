"""What devices and apps that read books export: whole files in their own shapes, with words of our own."""

import json
import sqlite3
from collections.abc import Sequence

import pytest

from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Draft, authors_of_book
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

BOTH = ("Ada Winterbourne", "T. R. Blackwood")
BOOKMARK, ALONE, DISCARDED = LeftOutReason.BOOKMARK, LeftOutReason.NOTE_ALONE, LeftOutReason.DISCARDED
NO_WORDS = LeftOutReason.NO_WORDS
GARDEN = Draft("A garden forgives late starters.", ("Ada Winterbourne",), source="Seven Lanterns", is_highlight=True)
STAIRS = GARDEN._replace(text="Whoever counts the stairs arrives twice as tired.")

# The Kindle app


def notebook(*entries: str, authors: str = "Winterbourne, Ada", element: str = "div") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd" >
<html xmlns="http://www.w3.org/TR/1999/REC-html-in-xml" xml:lang="en"><head><style>.noteHeading {{ color: red }}</style>
</head><body><div class="bodyContainer"><{element} class="notebookFor">
Notebook for
</{element}><{element} class="bookTitle">
Seven Lanterns
</{element}><{element} class="authors">
{authors}
</{element}><hr />
{"".join(entries)}</div></body></html>"""


def section(title: str) -> str:
    return f'<div class="sectionHeading">\n{title}\n</div>\n'


def marked(place: str, text: str, word: str = "Highlight", color: str = "yellow") -> str:
    span = f'(<span class="highlight_{color}">{color}</span>)'
    return f'<div class="noteHeading">\n{word} {span} -  {place}\n</div>\n<div class="noteText">\n{text}\n</div>\n'


def noted(place: str, text: str, word: str = "Note") -> str:
    return f'<div class="noteHeading">\n{word} -  {place}\n</div>\n<div class="noteText">\n{text}\n</div>\n'


def booked(place: str) -> str:
    return f'<div class="noteHeading">\nBookmark -  {place}\n</div>\n'


def at(draft: Draft, where: str, text: str = "", note: str = "") -> Draft:
    return draft._replace(text=text or draft.text, where=f"Seven Lanterns, {where}", note=note)


NOTEBOOKS = [
    Case(
        "a chapter above",
        notebook(
            section("One"), marked("Location 105", GARDEN.text), section("Two"), marked("Location 900", STAIRS.text)
        ),
        [at(GARDEN, "One, location 105"), at(STAIRS, "Two, location 900")],
    ),
    Case(
        "a chapter and a page within the heading",
        notebook(section("I"), marked("1. The Tree &amp; the Door &gt; Page 12 · Location 105", GARDEN.text)),
        [at(GARDEN, "1. The Tree & the Door, page 12, location 105")],
    ),
    Case(
        "a note behind its highlight",
        notebook(marked("Location 105", GARDEN.text), noted("Location 106", "True.")),
        [at(GARDEN, "location 105", note="True.")],
    ),
    Case(
        "two notes behind a highlight",
        notebook(marked("Location 105", GARDEN.text), noted("Location 105", "True."), noted("Location 106", "Very.")),
        [at(GARDEN, "location 105", note="True.\nVery.")],
    ),
    Case(
        "a note in a chapter that is called after highlights",
        notebook(marked("Location 105", GARDEN.text), noted("The Highlight &gt; Location 900", "Alone.")),
        [at(GARDEN, "location 105")],
        [(17, ALONE)],
    ),
    Case(
        "a note elsewhere, and a bookmark",
        notebook(booked("Page 3"), marked("Location 105", GARDEN.text), noted("Location 300", "True.")),
        [at(GARDEN, "location 105")],
        [(11, BOOKMARK), (20, ALONE)],
    ),
    Case(
        "in German",
        notebook(
            marked("Seite 12 · Position 105", GARDEN.text, "Markierung", "blue"), noted("Position 105", "Ja.", "Notiz")
        ),
        [at(GARDEN, "page 12, location 105", note="Ja.")],
    ),
    Case(
        "in a language that is not known",
        notebook(marked("Staðsetning 105", GARDEN.text, "Yfirstrikun")),
        [GARDEN._replace(where="Seven Lanterns")],
    ),
    Case(
        "line ends of HTML",
        notebook(marked("Location 7", "A garden\n forgives late<br/>starters.")),
        [at(GARDEN, "location 7", text="A garden forgives late\nstarters.")],
    ),
    Case(
        "entities, markup and a chapter that is called Note",
        notebook(section("The Note"), marked("Location 7", "A <i>garden</i> forgives late&nbsp;starters.")),
        [at(GARDEN, "The Note, location 7")],
    ),
    Case(
        "no words",
        notebook(marked("Location 7", ""), marked("Location 8", GARDEN.text)),
        [at(GARDEN, "location 8")],
        [(11, NO_WORDS)],
    ),
    Case(
        "several authors",
        notebook(marked("Location 7", GARDEN.text), authors="Ada Winterbourne; Blackwood, T. R."),
        [at(GARDEN, "location 7")._replace(authors=("Ada Winterbourne", "T. R. Blackwood"))],
    ),
]


@all_of(NOTEBOOKS)
def test_a_notebook_of_the_kindle_app(case: Case) -> None:
    check(case._replace(title="Seven Lanterns"), "kindle-notebook", "Seven Lanterns - Notebook.html")


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Ada Winterbourne, T. R. Blackwood", BOTH),
        ("Ada Winterbourne and T. R. Blackwood", BOTH),
        ("Ada Winterbourne,T. R. Blackwood", BOTH),
        ("Winterbourne, Ada; Blackwood, T. R.", BOTH),
        ("Winterbourne, Ada", ("Ada Winterbourne",)),
        ("Ada Winterbourne, M.D.", ("Ada Winterbourne, M.D.",)),
        ("Johnson & Johnson", ("Johnson & Johnson",)),
        ("Unknown", ()),
    ],
)
def test_how_programs_list_the_authors_of_a_book(listed: str, names: tuple[str, ...]) -> None:
    assert authors_of_book(listed) == names


# Kobo

COLUMNS = "BookmarkID, VolumeID, ContentID, Text, Annotation, Type, Hidden, DateCreated"
SCHEMA = (
    f"CREATE TABLE Bookmark ({COLUMNS}); CREATE TABLE content (ContentID, ContentType, Title, Attribution, BookID);"
)
SHOP = "c00698f0-3836-4428-b0fc-48354822fa80"
FILE = "file:///mnt/onboard/Winterbourne/Seven%20Lanterns.kepub.epub"


def database(*statements: str, schema: str = SCHEMA) -> bytes:
    with sqlite3.connect(":memory:") as made:
        made.executescript(schema)
        for statement in statements:
            made.executescript(statement)
        document = made.serialize()
    made.close()
    return document


def bookmark(text: str, note: str = "", kind: str = "highlight", hidden: str = "false", volume: str = SHOP) -> str:
    values = ("a", volume, f"{volume}!one.xhtml", text, note, kind, hidden, "2025-02-04T17:16:33.795")
    return "INSERT INTO Bookmark VALUES ('" + "', '".join(each.replace("'", "''") for each in values) + "');"


BOOK = f"INSERT INTO content VALUES ('{SHOP}', 6, 'Seven Lanterns', 'Ada Winterbourne', NULL);"
CHAPTER = f"INSERT INTO content VALUES ('{SHOP}!one.xhtml-1', 899, 'One', NULL, '{SHOP}');"
KOBO = [
    ("a highlight", (BOOK, bookmark(f"  {GARDEN.text}\n\t")), [GARDEN], []),
    ("a chapter", (BOOK, CHAPTER, bookmark(GARDEN.text)), [at(GARDEN, "One")], []),
    ("a note", (BOOK, bookmark(GARDEN.text, "True.", "note")), [GARDEN._replace(note="True.")], []),
    ("a dog-ear", (BOOK, bookmark("", kind="dogear"), bookmark(GARDEN.text)), [GARDEN], [(1, BOOKMARK)]),
    ("what was deleted", (BOOK, bookmark("Gone.", hidden="true"), bookmark(GARDEN.text)), [GARDEN], [(1, DISCARDED)]),
    ("a drawing", (BOOK, bookmark("", kind="markup"), bookmark(GARDEN.text)), [GARDEN], [(1, NO_WORDS)]),
    ("a book that is gone", (bookmark(GARDEN.text, volume=FILE),), [GARDEN._replace(authors=())], []),
    ("a book of the shop that is gone", (bookmark(GARDEN.text),), [Draft(GARDEN.text)], []),
]


@pytest.mark.parametrize("is_logged", [False, True])
@pytest.mark.parametrize(("name", "statements", "quotes", "left_out"), KOBO, ids=[each[0] for each in KOBO])
def test_the_database_of_a_kobo(
    name: str,
    statements: Sequence[str],
    quotes: list[Draft],
    left_out: list[tuple[int, LeftOutReason]],
    is_logged: bool,
) -> None:
    document = bytearray(database(*statements))
    if is_logged:  # the device may have it open, with a log beside it
        document[18:20] = b"\2\2"
    quotes = [each._replace(highlighted_at="2025-02-04T17:16:33") for each in quotes]
    check(Case(name, bytes(document), quotes, left_out, encoding=""), "kobo", "KoboReader.sqlite")


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n"
HOSTILE = {
    "a view over an endless query": f"""
        CREATE VIEW Bookmark AS {ENDLESS}; CREATE TABLE content (ContentID, Title, Attribution)""",
    "a column that is computed": """
        CREATE TABLE Bookmark (VolumeID, ContentID, Type, Annotation, Hidden, DateCreated, Text AS (hex(zeroblob(9))));
        CREATE TABLE content (ContentID, Title, Attribution)""",
    "a virtual table": """
        CREATE VIRTUAL TABLE Bookmark USING fts5(VolumeID, ContentID, Type, Text, Annotation, Hidden, DateCreated);
        CREATE TABLE content (ContentID, Title, Attribution)""",
    "another program": "CREATE TABLE moz_places (url)",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_another_database_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(database(schema=HOSTILE[name]), "KoboReader.sqlite")
    assert (refused.value.reason, refused.value.details) == (UnreadableReason.OTHER_KIND, ("SQLite",))


def test_rows_that_multiply_end_early() -> None:
    many = "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
    rows = f"{many} INSERT INTO Bookmark SELECT i, 'v', 'c', 'Words.', '', 'highlight', 'false', '' FROM n;"
    books = f"{many} INSERT INTO content SELECT 'v', 6, 'Book', 'Ada', NULL FROM n;"
    document = database(rows, books)  # nine million rows from 200 kB
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document, "KoboReader.sqlite")
    assert refused.value.reason is UnreadableReason.DAMAGED


@pytest.mark.parametrize("at_byte", [16, 40, 100, 108, 4096])
def test_a_damaged_database_is_refused(at_byte: int) -> None:
    document = bytearray(database(BOOK, bookmark(GARDEN.text)))
    document[at_byte : at_byte + 60] = b"\xff" * 60
    assert _read_or_refused(bytes(document), "KoboReader.sqlite") in (
        *(UnreadableReason.DAMAGED, UnreadableReason.OTHER_KIND, UnreadableReason.NOTHING_FOUND, None),
    )


def _read_or_refused(document: bytes, name: str) -> UnreadableReason | None:
    try:
        read_quotes(document, name)
    except UnreadableError as error:
        return error.reason
    return None


def test_a_big_database_can_be_cancelled() -> None:
    many = "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
    rows = f"{many} INSERT INTO Bookmark SELECT i, 'v', 'c', 'Words of ' || i, '', 'highlight', 'false', i FROM n;"
    document = database(rows)
    told = list[float]()

    def progress(share: float) -> None:
        told.append(share)
        if len(told) == 5:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_quotes(document, "KoboReader.sqlite", progress)
    assert len(told) == 5


# KOReader

NEW_LUA = """-- /mnt/onboard/lanterns.sdr/metadata.epub.lua
return {
    ["annotations"] = {
        [1] = {
            ["chapter"] = "One", ["datetime"] = "2024-05-06 07:08:09", ["drawer"] = "lighten", ["pageno"] = 12,
            ["pos0"] = "/body/p[1]/text().0", ["text"] = "A \\"garden\\" forgives\\
late starters.", ["note"] = "True.",
        },
        [2] = { ["datetime"] = "2024-05-06 07:08:10", ["pageno"] = 13, ["text"] = "in One", ["chapter"] = "One" },
        [10] = { ["drawer"] = "underscore", ["pageno"] = 99, ["pageref"] = "xiv", ["text"] = "Last." },
        [9] = { ["pos0"] = "/body/p[2]/text().0", ["pageno"] = 98, ["text"] = "Last but one." },
    },
    ["doc_props"] = { ["authors"] = "Ada Winterbourne\\
T. R. Blackwood", ["title"] = "Seven Lanterns" },
    ["percent_finished"] = 0.5, ["is_open"] = true, ["gone"] = nil, ["left"] = -1.5e-7,
}
"""
OLD_LUA = """return {
    ["bookmarks"] = {
        [1] = { ["datetime"] = "2020-01-02 03:04:05", ["highlighted"] = true, ["notes"] = "Late.", ["text"] = "Mine." },
        [2] = { ["datetime"] = "2020-01-02 03:04:06", ["highlighted"] = true, ["notes"] = "Early.",
                ["text"] = "Page 3 Early. @ 2020-01-02 03:04:06" },
        [3] = { ["datetime"] = "2020-01-02 03:04:07", ["notes"] = "in One" },
    },
    ["highlight"] = {
        [12] = { [1] = { ["datetime"] = "2020-01-02 03:04:05", ["drawer"] = "lighten", ["text"] = "Late." } },
        [3] = { [1] = { ["datetime"] = "2020-01-02 03:04:06", ["drawer"] = "lighten", ["text"] = "Early." } },
    },
    ["doc_path"] = "/mnt/onboard/Seven Lanterns.epub",
}
"""
KOREADER_JSON = json.dumps(
    {
        "title": "Seven Lanterns",
        "author": "Ada Winterbourne",
        "entries": [
            {
                "chapter": "One",
                "page": 12,
                "sort": "highlight",
                "text": GARDEN.text,
                "time": 1700000000,
                "note": "True.",
            },
            {"chapter": "", "page": "xiv", "sort": "highlight", "text": STAIRS.text, "time": 1700000000},
        ],
        "created_on": 1700000000,
        "version": "json/1.0.0",
    }
)
KOREADER_MARKDOWN = f"""# Seven Lanterns
##### Ada Winterbourne, T. R. Blackwood

## One
### Page 12 @ 14 November 2023 10:13:20 PM
**{GARDEN.text}**

---
True.
### Page xiv @ 14 November 2023 10:14:20 PM
One line.
And another.
"""
KOREADER = [
    Case(
        "its own file",
        NEW_LUA,
        [
            at(GARDEN, "One, page 12", text='A "garden" forgives\nlate starters.', note="True.")._replace(
                authors=BOTH, highlighted_at="2024-05-06T07:08:09"
            ),
            at(GARDEN, "page 98", text="Last but one.")._replace(authors=BOTH),
            at(GARDEN, "page xiv", text="Last.")._replace(authors=BOTH),
        ],
        [(1, BOOKMARK)],
        file="metadata.epub.lua",
    ),
    Case(
        "its own file of old versions",
        OLD_LUA,
        [
            at(GARDEN, "page 3", text="Early.")._replace(authors=(), highlighted_at="2020-01-02T03:04:06"),
            at(GARDEN, "page 12", text="Late.", note="Mine.")._replace(
                authors=(), highlighted_at="2020-01-02T03:04:05"
            ),
        ],
        [(1, BOOKMARK)],
        file="metadata.pdf.lua",
    ),
    Case(
        "an export as JSON",
        KOREADER_JSON,
        [
            each._replace(highlighted_at="2023-11-14T22:13:20Z")
            for each in (at(GARDEN, "One, page 12", note="True."), at(STAIRS, "page xiv"))
        ],
        file="Seven Lanterns.json",
    ),
    Case(
        "an export as Markdown",
        KOREADER_MARKDOWN,
        [
            at(GARDEN, "One, page 12", note="True.")._replace(authors=BOTH, highlighted_at="2023-11-14T22:13:20"),
            at(GARDEN, "One, page xiv", text="One line.\nAnd another.")._replace(
                authors=BOTH, highlighted_at="2023-11-14T22:14:20"
            ),
        ],
        file="Seven Lanterns.md",
    ),
]


@all_of(KOREADER)
def test_what_koreader_knows_of_a_book(case: Case) -> None:
    check(case._replace(title="Seven Lanterns"), "koreader", "")


@pytest.mark.parametrize(
    "document",
    [
        'return {\n [{] = "a",\n}\n',
        'return { ["a"] = os.execute("rm -rf /") }',
        "return { 1, 2",
        "return {" * 5000,
        'return { ["annotations"] = "none" } }',
        "return {}",
        'return { ["annotations"] = { [1] = { ["text"] = { }, ["drawer"] = "a" } } }',
        'return { ["annotations"] = { ["x"] = { ["text"] = "\\999\\',
    ],
)
def test_lua_that_is_no_table_of_highlights_is_refused(document: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), "metadata.epub.lua")
    assert refused.value.reason in (UnreadableReason.OTHER_KIND, UnreadableReason.NOTHING_FOUND)


# Apps with an export as JSON or CSV

LIBBY = {
    "version": 1,
    "readingJourney": {
        "cover": {"title": "Seven Lanterns", "format": "ebook"},
        "title": {"text": "Seven Lanterns", "url": "https://share.example.org/title/1", "titleId": "1"},
        "author": "Ada Winterbourne, T. R. Blackwood",
        "publisher": "Quay",
    },
    "bookmarks": [{"timestamp": 1, "percent": 0.5, "note": "Look."}, {"timestamp": 2, "percent": 0.6}],
    "highlights": [
        {
            "timestamp": 1589424454321,
            "percent": 0.7,
            "chapter": "1. One",
            "color": "#FFB",
            "quote": GARDEN.text,
            "note": "True.",
        },
        {"timestamp": 1589424454321, "percent": 0.8, "color": "#FFB", "quote": f"“{STAIRS.text}”"},
    ],
    "circulationActivities": [{"timestamp": 5, "activity": "Borrowed", "library": {"text": "The Library of a City"}}],
}
PAGE = "https://example.org/lanterns"
ANNOTATION = {
    "id": "a",
    "user": "acct:ada@example.org",
    "uri": PAGE,
    "text": "My remark.",
    "tags": ["light"],
    "target": [
        {
            "source": PAGE,
            "selector": [
                {"type": "TextPositionSelector", "start": 1, "end": 9},
                {"type": "TextQuoteSelector", "exact": GARDEN.text, "prefix": "Before. ", "suffix": " After."},
            ],
        }
    ],
    "created": "2018-10-05T14:23:11.123456+00:00",
    "document": {"title": ["On Lanterns"]},
}
REMARK = {**ANNOTATION, "target": [{"source": PAGE}], "text": "Of the whole page."}
OF_PAGE = Draft(GARDEN.text, source="On Lanterns", url=PAGE, note="My remark.", tags=("light",), kind=SourceKind.PAGE)
OF_HYPOTHESIS = OF_PAGE._replace(highlighted_at="2018-10-05T14:23:11+00:00")
BOOKCISION = {
    "asin": "B000",
    "title": "Seven Lanterns",
    "authors": "Ada Winterbourne",
    "highlights": [
        {"text": GARDEN.text, "isNoteOnly": False, "location": {"url": "kindle://book", "value": 105}, "note": "True."},
        {"text": "", "isNoteOnly": True, "location": {"url": "kindle://book", "value": 200}, "note": "Alone."},
    ],
}
INSTAPAPER = f"""URL,Title,Selection,Folder,Timestamp,Tags
{PAGE},On Lanterns,{GARDEN.text},Unread,1747964343,[]
{PAGE}/2,On Stairs,{STAIRS.text},Unread,1747964344,"[""light""]"
{PAGE}/3,Only saved,,Unread,1747964345,[]
"""
RAINDROP = f"""id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
1,On Lanterns,,What a page is about.,{PAGE},Read,"light, old",2024-01-01T00:00:00Z,,"Highlight:{GARDEN.text}
Note:My remark.
Highlight:{STAIRS.text}",true
2,Only saved,,What a page is about.,{PAGE}/2,Read,,2024-01-01T00:00:00Z,,,false
"""
UNKNOWN = LeftOutReason.COLUMN_NOT_KEPT
APPS = {
    "libby": Case(
        "Libby",
        json.dumps(LIBBY),
        [
            at(GARDEN, "1. One", note="True.")._replace(authors=BOTH, highlighted_at="2020-05-14T02:47:34Z"),
            STAIRS._replace(text=f"“{STAIRS.text}”", authors=BOTH, highlighted_at="2020-05-14T02:47:34Z"),
        ],
        [(1, ALONE), (1, BOOKMARK)],
        "Seven Lanterns",
        file="a.json",
    ),
    "hypothesis": Case(
        "Hypothesis",
        json.dumps({"export_date": "2024", "annotations": [ANNOTATION, REMARK]}),
        [OF_HYPOTHESIS],
        [(1, ALONE)],
        file="a.json",
    ),
    "bookcision": Case(
        "Bookcision",
        json.dumps(BOOKCISION),
        [at(GARDEN, "location 105", note="True.")],
        [(1, ALONE)],
        "Seven Lanterns",
        file="a.json",
    ),
    "instapaper": Case(
        "Instapaper",
        INSTAPAPER,
        [
            OF_PAGE._replace(note="", tags=()),
            OF_PAGE._replace(text=STAIRS.text, source="On Stairs", url=f"{PAGE}/2", note=""),
        ],
        [(1, UNKNOWN), (1, UNKNOWN), (4, NO_WORDS)],
        file="a.csv",
    ),
    "raindrop": Case(
        "Raindrop.io",
        RAINDROP,
        [
            OF_PAGE._replace(tags=("light", "old"), is_favorite=True),
            OF_PAGE._replace(text=STAIRS.text, note="", tags=("light", "old"), is_favorite=True),
        ],
        [(1, UNKNOWN), (1, UNKNOWN), (1, UNKNOWN), (1, UNKNOWN), (5, NO_WORDS)],
        file="a.csv",
    ),
}


@pytest.mark.parametrize("format", APPS)
def test_what_an_app_exports(format: str) -> None:
    check(APPS[format], format, "")


def test_what_an_app_exports_of_a_book_without_highlights_has_no_quotes() -> None:
    document = json.dumps({**LIBBY, "bookmarks": [], "highlights": []}).encode()
    assert _read_or_refused(document, "a.json") is UnreadableReason.NOTHING_FOUND


@pytest.mark.parametrize("value", [ANNOTATION, [ANNOTATION, REMARK], {"total": 1, "rows": [ANNOTATION]}])
def test_each_form_of_annotations_of_hypothesis(value: object) -> None:
    found = read_quotes(json.dumps(value).encode(), "a.json")
    assert (found.format, list(found.quotes)) == ("hypothesis", [OF_HYPOTHESIS.quote()])


@pytest.mark.parametrize("broken", [None, 7, "a", [], [7], {}, {"a": 7}])
@pytest.mark.parametrize("value", [LIBBY, {"annotations": [ANNOTATION]}, BOOKCISION, json.loads(KOREADER_JSON)])
def test_values_that_no_app_writes_are_read_or_refused(value: dict[str, object], broken: object) -> None:
    for key in value:
        reason = _read_or_refused(json.dumps({**value, key: broken}).encode(), "a.json")
        assert reason in (None, UnreadableReason.NOTHING_FOUND, UnreadableReason.NO_TEXT_COLUMN)
