"""Kindle's ``My Clippings.txt``."""

import pytest

from lecun_viewer.core.attribution import source_of
from lecun_viewer.core.provenance import Source, SourceKind
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason
from lecun_viewer.imports.kindle import EntryKind, heading_of
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

MARK = "\ufeff"
BOOK = "Walden (Thoreau, Henry David)"
MARKED_AT = "2022-12-18T15:19"  # as `highlight` says it
THOREAU = Draft("Simplify.", ("Henry David Thoreau",), source="Walden", is_highlight=True, highlighted_at=MARKED_AT)
AT = THOREAU._replace(where="Walden, page 9, location 100-102")


def entry(heading: str, text: str = "Simplify.", title: str = BOOK, end: str = "\r\n") -> str:
    return end.join((title, heading, "", text, "==========", ""))


def highlight(locations: str = "100-102", text: str = "Simplify.", title: str = BOOK, page: str = "page 9 | ") -> str:
    return entry(
        f"- Your Highlight on {page}Location {locations} | Added on Sunday, December 18, 2022 3:19 PM", text, title
    )


def note(location: int, text: str, title: str = BOOK) -> str:
    return entry(
        f"- Your Note on page 9 | Location {location} | Added on Sunday, December 18, 2022 3:20 PM", text, title
    )


def bookmark(location: int) -> str:
    return entry(f"- Your Bookmark on page 9 | Location {location} | Added on Sunday, December 18, 2022 3:20 PM", "")


def book(name: str, title: str, source: str, *authors: str) -> Case:
    place = f"{source}, page 9, location 100-102"
    return Case(
        name,
        highlight(title=title),
        [Draft("Simplify.", authors, source=source, where=place, is_highlight=True, highlighted_at=MARKED_AT)],
        title=source,
    )


def case(
    name: str, document: str, quotes: list[Draft], left_out: list[tuple[int, LeftOutReason]] | None = None
) -> Case:
    return Case(name, document, quotes, left_out or [], "Walden")


LONGER = AT._replace(text="Simplify, simplify.", where="Walden, page 9, location 100-103")
EXTENDED, ALONE = LeftOutReason.EXTENDED, LeftOutReason.NOTE_ALONE

CASES = [
    case("a highlight", highlight(), [AT]),
    case("a mark at the beginning", MARK + highlight(), [AT]),
    case(
        "a mark before each title",
        MARK + highlight() + MARK + highlight("200"),
        [AT, THOREAU._replace(where="Walden, page 9, location 200")],
    ),
    case(
        "lines of Unix, and no end",
        (bookmark(5) + highlight()).replace("\r", "")[: -len("==========\n")],
        [AT],
        [(1, LeftOutReason.BOOKMARK)],
    ),
    book("a first name first", "Walden (Henry David Thoreau)", "Walden", "Henry David Thoreau"),
    book("several authors", "Omens (Pratchett, Terry;Gaiman, Neil)", "Omens", "Terry Pratchett", "Neil Gaiman"),
    book("no author", "a-file-from-me.pdf", "a-file-from-me.pdf"),
    book("an unknown author", "Walden (Unknown)", "Walden"),
    book(
        "brackets in the title",
        "Walden (Or Life) (2nd ed.) (Thoreau, Henry David)",
        "Walden (Or Life) (2nd ed.)",
        "Henry David Thoreau",
    ),
    book("brackets in the author", "实践 (米尔(Miell))", "实践", "米尔(Miell)"),
    book("a year in the last brackets", "Walden (2021)", "Walden (2021)"),
    book("the number of a copy", "download (18)", "download (18)"),
    book("a site behind the author", "Walden (Henry David Thoreau) (z-lib.org) (1)", "Walden", "Henry David Thoreau"),
    book("a site beside the author", "漫长的告别 (SoBooKs.cc;雷蒙德·钱德勒)", "漫长的告别", "雷蒙德·钱德勒"),
    book("an address of mail", "On Python (kindle@example.org)", "On Python (kindle@example.org)"),
    book("initials with stops", "The Hobbit (J.R.R.Tolkien)", "The Hobbit", "J.R.R.Tolkien"),
    book("Jr.", "Essays (King, Jr.)", "Essays", "King, Jr."),
    book("brackets that never open", "Walden)", "Walden)"),
    case("several lines", highlight(text="Simplify.\r\n\r\nSimplify."), [AT._replace(text="Simplify.\n\nSimplify.")]),
    case("a bookmark", bookmark(50) + highlight(), [AT], [(1, LeftOutReason.BOOKMARK)]),
    case("nothing marked", highlight(text="") + highlight(), [AT], [(1, LeftOutReason.NO_WORDS)]),
    case(
        "the publisher's limit",
        highlight("90", " <You have reached the clipping limit for this item>") + highlight(),
        [AT],
        [(1, LeftOutReason.CLIPPING_LIMIT)],
    ),
    case(
        "the publisher's limit in Chinese",
        highlight("90", "<您已达到本内容的剪贴上限，请勿继续>") + highlight(),
        [AT],
        [(1, LeftOutReason.CLIPPING_LIMIT)],
    ),
    case("a note at the end of a highlight", highlight() + note(102, "True."), [AT._replace(note="True.")]),
    case("a note before its highlight", note(100, "True.") + highlight(), [AT._replace(note="True.")]),
    case(
        "two notes",
        highlight() + note(102, "True.") + note(102, "Very.") + note(102, "True."),
        [AT._replace(note="True.\nVery.")],
    ),
    case("a note elsewhere", highlight() + note(300, "True."), [AT], [(6, ALONE)]),
    Case("a note in another book", highlight() + note(102, "True.", "Other (Ada)"), [AT], [(6, ALONE)], "Walden"),
    case(
        "a note in another language",
        highlight() + entry("- Ihre Notiz auf Seite 9 | Position 102 | Hinzugefügt am Montag", "Wahr."),
        [AT._replace(note="Wahr.")],
    ),
    case(
        "of two highlights the note takes the nearest",
        highlight("90-101", "Other words.") + highlight() + note(101, "True."),
        [AT._replace(text="Other words.", where="Walden, page 9, location 90-101", note="True."), AT],
    ),
    case(
        "extended", highlight(text="Simplify") + highlight("100-103", "Simplify, simplify."), [LONGER], [(1, EXTENDED)]
    ),
    case(
        "shortened",
        highlight("100-103", "Simplify, simplify.") + highlight(text="simplify."),
        [LONGER],
        [(6, EXTENDED)],
    ),
    case(
        "extended from one location to several",
        highlight("100", "Simplify") + highlight("100-103", "Simplify, simplify.") + note(103, "True."),
        [LONGER._replace(note="True.")],
        [(1, EXTENDED)],
    ),
    case(
        "extended from one location to several, and marked before",
        highlight("100-103", "Simplify, simplify.") + highlight("100", "Simplify") + note(100, "True."),
        [LONGER._replace(note="True.")],
        [(6, EXTENDED)],
    ),
    case("marked twice", highlight() + highlight(), [AT], [(6, EXTENDED)]),
    case(
        "extended twice",
        highlight(text="Simpl") + highlight(text="Simplify") + highlight(),
        [AT],
        [(1, EXTENDED), (6, EXTENDED)],
    ),
    case(
        "the note of what was extended",
        highlight(text="Simplify") + note(102, "True.") + highlight(),
        [AT._replace(note="True.")],
        [(1, EXTENDED)],
    ),
    case(
        "the same words elsewhere",
        highlight() + highlight("200"),
        [AT, THOREAU._replace(where="Walden, page 9, location 200")],
    ),
    case("other words at the same place", highlight() + highlight(text="Live."), [AT, AT._replace(text="Live.")]),
    Case(
        "two books",
        highlight() + highlight(title="Essays (Emerson, Ralph Waldo)"),
        [AT, AT._replace(authors=("Ralph Waldo Emerson",), source="Essays", where="Essays, page 9, location 100-102")],
    ),
    case(
        "a language that is not known",
        highlight() + entry("- Þú merktir á síðu 5 | staðsetning 60 | Bætt við"),
        [AT],
        [(6, LeftOutReason.UNKNOWN_ENTRY)],
    ),
    case(
        "a title that reads like the heading of a bookmark",
        highlight() + entry("- Þú merktir á síðu 5 | staðsetning 60 | Bætt við", title="- Signet"),
        [AT],
        [(6, LeftOutReason.UNKNOWN_ENTRY)],
    ),
    case(
        "an entry without a heading",
        highlight() + "Walden\r\nWords\r\n==========\r\n",
        [AT],
        [(6, LeftOutReason.UNKNOWN_ENTRY)],
    ),
    case("another name of the file", highlight(), [AT])._replace(file="kindle.csv"),
    case("control characters stay", highlight(text="Sim\x07plify."), [AT._replace(text="Sim\x07plify.")]),
]


PLACES = {
    "Walden, page 9": {"- Your Highlight on page 9 | Added on Sunday": ""},
    "Walden, location 433-434": {
        "- Highlight Loc. 433-34 | Added on Sunday, 1 May 2011, 10:00 AM": "2011-05-01T10:00",
    },
    "Walden, page ix, location 680-682": {"- Highlight on Page ix | Loc. 680-82 | Added on": ""},
    "Walden, location 100-102": {
        "– Ваш выделенный отрывок в месте 100–102 | Добавлено: понедельник, 7 марта 2016 г. в 23:40:40": (
            "2016-03-07T23:40:40"
        ),
        "- Your Highlight at location 100-102 | Added on": "",
        "- Ihre Markierung bei Position 100-102 | Hinzugefügt am Montag": "",
        "- Votre surlignement à lʼemplacement 100-102 | Ajouté le samedi": "",
        "- Seu destaque ou posição 100-102 | Adicionado: sexta-feira": "",
        "- 您在位置 #100-102的标注 | 添加于 2018年11月19日": "2018-11-19",
        "- Clip This Article on Location 100-102 | Added on": "",
    },
    "Walden, page 14": {"- Your Highlight on page 14-14 | Added on": ""},
    "Walden, page 9, location 100-102": {
        "- Ihre Markierung auf Seite 9 | Position 100-102 | Hinzugefügt am Montag, 30. Dezember 2024 14:46:33": (
            "2024-12-30T14:46:33"
        ),
        "- Votre surlignement sur la page 9 | emplacement 100-102 | Ajouté le lundi 30 septembre 2019": "2019-09-30",
        "- Tu subrayado en la página 9 | posición 100-102 | Añadido el lunes, 30 de septiembre de 2019": "2019-09-30",
        "- La subrayado en la página 9 | Ubicación 100-102 | Añadido el lunes": "",
        "-  La tua evidenziazione a pagina 9 | posizione 100-102 | Aggiunto in data lunedì 20 novembre 2023": (
            "2023-11-20"
        ),
        "- Seu destaque na página 9 | posição 100-102 | Adicionado: sexta-feira, 29 de novembro de 2019": "2019-11-29",
        "- Je markering op pagina 9 | locatie 100-102 | Toegevoegd op maandag 30 september 2019": "2019-09-30",
        "- Je markering op pagina 9 | locatie 100 t/m 102 | Toegevoegd op zaterdag 24 oktober 2020 12:53:44": (
            "2020-10-24T12:53:44"
        ),
        "- 您在第 9 页（位置 #100-102）的标注 | 添加于 2019年9月30日星期一 下午6:00:39": "2019-09-30T18:00:39",
        "- 您在第 9 頁（位置 #100-102）的標註 | 新增於 2019年9月30日": "2019-09-30",
        "- 9ページ|位置No. 100-102のハイライト |作成日: 2024年12月30日月曜日 14:46:33": "2024-12-30T14:46:33",
        "- 9ページ｜位置No. 100-102のハイライト ｜ 作成日: 2024年12月30日": "2024-12-30",
    },
}


@pytest.mark.parametrize(
    ("place", "heading", "marked_at"),
    [(place, heading, marked_at) for place, said in PLACES.items() for heading, marked_at in said.items()],
)
def test_a_heading_in_each_language(place: str, heading: str, marked_at: str) -> None:
    draft = THOREAU._replace(where=place, highlighted_at=marked_at)
    check(Case(heading, entry(heading), [draft], title="Walden"), "kindle", "a.txt")


@all_of(CASES)
def test_clippings(case: Case) -> None:
    check(case, "kindle", "My Clippings.txt")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("- Your Note at location 1971 | Added on", EntryKind.NOTE),
        ("- Ihr Lesezeichen auf Seite 9 | Position 60 | Hinzugefügt am", EntryKind.BOOKMARK),
        ("- Votre signet sur la page 9 | emplacement 60 | Ajouté le", EntryKind.BOOKMARK),
        ("– Ваша заметка в месте 60 | Добавлено: понедельник", EntryKind.NOTE),
        ("– Ваша закладка в месте 60 | Добавлено: понедельник", EntryKind.BOOKMARK),
        ("- Votre note sur la page 9 | emplacement 60 | Ajouté le", EntryKind.NOTE),
        ("- Mi marcador Posición 60 | Añadido el", EntryKind.BOOKMARK),
        ("- Tu nota en la página 9 | posición 60 | Añadido el", EntryKind.NOTE),
        ("- Il tuo segnalibro a pagina 9 | posizione 60 | Aggiunto", EntryKind.BOOKMARK),
        ("- La tua nota a pagina 9 | posizione 60 | Aggiunto", EntryKind.NOTE),
        ("- Seu marcador na página 9 | posição 60 | Adicionado", EntryKind.BOOKMARK),
        ("- Sua nota ou posição 60 | Adicionado", EntryKind.NOTE),
        ("- 您在第 9 页（位置 #60）的笔记 | 添加于", EntryKind.NOTE),
        ("- 您在位置 #60 的书签 | 添加于", EntryKind.BOOKMARK),
        ("- 位置No. 60のメモ | 作成日", EntryKind.NOTE),
        ("- 位置No. 60のブックマーク | 作成日", EntryKind.BOOKMARK),
    ],
)
def test_notes_and_bookmarks_are_known_in_each_language(heading: str, kind: EntryKind) -> None:
    found = heading_of(heading)
    assert found
    assert found.kind is kind
    assert found.first in (0, 60, 1971)


def test_a_date_is_no_page() -> None:
    found = heading_of("- Your Highlight at location 5 | Added on page 3")
    assert found
    assert (found.page, found.first, found.last) == ("", 5, 5)


def test_a_book_may_have_no_title() -> None:
    document = "- Your Highlight at location 12-13 | Added on Monday\n\nSimplify.\n==========\n" + highlight()
    check(Case("", document, [Draft("Simplify.", where="location 12-13"), AT]), "kindle", "My Clippings.txt")


def test_the_book_of_a_highlight_is_a_source_with_page_and_location() -> None:
    heading = "- Your Highlight on page 12 | location 233-240 | Added on Sunday"
    (quote,) = read_quotes(entry(heading).encode(), "My Clippings.txt").quotes
    known = quote.provenance
    assert known.source == Source(SourceKind.BOOK, "Walden", locator="page 12, location 233-240")
    assert (source_of(known), known.where) == (known.source, "Walden, page 12, location 233-240")
