"""A collection as notes: one a book, with front matter that programs for notes read, under names that last."""

import re
import string
from typing import cast
from unicodedata import normalize

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builders import own_info, shipped_info
from fakes import PLAIN
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.exchange.notes import LONGEST_NAME, Note, mark_of, notes_of, safe_name
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.texts.catalogue import tag_labels

from .kept import HOSTILE, texts

MINE = own_info()
SIMPLIFY = Quote(
    QuoteId("simplify"), 0, "", "", "Simplify, simplify.", "Walden", UNCHECKED, "mine", ("Henry David Thoreau",)
)


def notes(*quotes: Quote) -> list[Note]:
    return list(notes_of(MINE, quotes, PLAIN))


def front_of(note: Note) -> dict[str, object]:
    """Return the front matter as Obsidian reads it. Each value has one line, as Logseq needs."""
    _, front, _ = note.document.split("---\n", 2)
    assert all(": " in line for line in front.splitlines())
    found = yaml.safe_load(front)
    assert isinstance(found, dict)
    return found


def test_a_book_has_a_note_with_its_quotes_in_order() -> None:
    page = Provenance(Verdict.VERBATIM, "Wake.", "Walden, page 12, location 90")
    other = SIMPLIFY._replace(source="", authors=("Ada",), text="Count.")
    walden, ada = notes(SIMPLIFY, other, SIMPLIFY._replace(text="Wake.", source="", provenance=page))
    assert (walden.name, ada.name) == ("Walden - Henry David Thoreau", "Ada")
    front = front_of(walden)
    assert front.pop("lecun-viewer")
    assert front == {"title": "Walden", "author": "Henry David Thoreau", "collection": "Mine"}
    assert walden.document.split("---\n")[2] == (
        "\n> Simplify, simplify.\n>\n> — attributed to Henry David Thoreau (cited source: Walden)\n"
        "\n> Wake.\n>\n> — Henry David Thoreau, Walden, page 12, location 90\n"
    )


def test_tags_parts_and_remarks_are_in_the_note() -> None:
    known = UNCHECKED._replace(url="https://example.org/a", note="See #42.")
    quote = SIMPLIFY._replace(
        part=1, part_title="Economy", tags=("the good life", "1984"), authors=("A", "B"), provenance=known
    )
    (note,) = notes(quote)
    assert front_of(note)["tags"] == ["_1984", "the-good-life"]
    assert front_of(note)["author"] == ["A", "B"]
    assert "\n## Economy\n\n> " in note.document
    assert "- <https://example.org/a>\n- See \\#42.\n- #the-good-life #_1984\n" in note.document


@pytest.mark.parametrize("text", ["#tag", "a %%hidden%% b", "==marked==", "end ^id", "{{query}}", "((id))", "key:: x"])
def test_words_are_no_markup_of_programs_for_notes(text: str) -> None:
    (note,) = notes(SIMPLIFY._replace(text=text))
    shown = note.document.split("---\n")[2]
    assert not re.search(rf"(?<!\\){re.escape(text)}", shown)
    assert text in shown.replace("\\", "")


@given(texts, texts.filter(str.strip), st.lists(texts.filter(str.strip), max_size=2))
def test_front_matter_is_yaml_whatever_the_texts_are(title: str, author: str, tags: list[str]) -> None:
    (note,) = notes(SIMPLIFY._replace(source=title, authors=(author,), tags=tuple(tags)))
    front = front_of(note)
    assert set(front) <= {"title", "author", "tags", "collection", "lecun-viewer"}
    assert all(isinstance(value, str | list) for value in front.values()), "no number, date or truth value"
    assert mark_of(note.document) == (note.key, True)


@pytest.mark.parametrize(
    "title",
    [
        *("No", "no", "NO", "Yes", "On", "Off", "True", "false", "Null", "null", "Y", "n", "~"),
        *("1984", "1e3", "0x1F", "1_000", ".inf", ".NaN", "12:30", "2001-01-01", "3.14", "-1", "=", "<<"),
        *(
            "No Exit",
            "Yes, Please",
            "A: B",
            "# C",
            "[D]",
            "{E}",
            "- F",
            "G #1",
            "'H'",
            '"I"',
            "J\\K",
            "@L",
            "%M",
            "&N",
            "*O",
        ),
    ],
)
def test_a_title_that_means_something_in_yaml_is_a_text(title: str) -> None:
    (note,) = notes(SIMPLIFY._replace(source=title, authors=(title,), tags=(title,)))
    front = front_of(note)
    assert (front["title"], front["author"]) == (title, title)
    assert all(isinstance(tag, str) for tag in cast(list[object], front.get("tags", [])))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_note_stays_what_it_is_whatever_its_words(text: str) -> None:
    (note,) = notes(SIMPLIFY._replace(text=f"{text}\n---\nlecun-viewer: mine/0 00000000\n---"))
    assert mark_of(note.document) == (note.key, True)
    assert mark_of(note.document.replace("\n", "\r\n")) == (note.key, True)
    assert mark_of(f"{note.document}\nMine") == (note.key, False)
    assert mark_of(note.document.partition("---\n\n")[2]) is None


def test_two_exports_are_the_same(collection: Collection) -> None:
    info = shipped_info(collection)
    first = list(notes_of(info, collection.quotes, PLAIN))
    assert first == list(notes_of(info, collection.quotes, PLAIN))
    assert len({note.key for note in first}) == len(first)


def test_a_note_is_imported_with_its_author_and_book() -> None:
    (note,) = notes(SIMPLIFY, SIMPLIFY._replace(text="Wake up."))
    found = read_quotes(note.document.encode(), "Walden.md", tag_labels=tag_labels())
    assert [(quote.text, quote.authors, quote.source) for quote in found.quotes] == [
        ("Simplify, simplify.", ("Henry David Thoreau",), "Walden"),
        ("Wake up.", ("Henry David Thoreau",), "Walden"),
    ]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Walden: or, Life in the Woods", "Walden or, Life in the Woods"),
        ("AC/DC", "AC-DC"),
        ("..hidden.", "hidden"),
        ("con", "_con"),
        ("COM1.txt", "_COM1.txt"),
        ("Console", "Console"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf", "rf"),
        (" --help", "help"),
        ("C# [and] F^2", "C and F 2"),
        ("  a\n\tb ", "a b"),
        ("\u202egnp.exe", "gnp.exe"),
        ("???", ""),
        ("论语", "论语"),
    ],
)
def test_a_name_is_safe_on_every_system(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=300))
def test_no_name_is_refused_anywhere(text: str) -> None:
    name = safe_name(text)
    assert not set(name) & set('<>:"/\\|?*#^[]%' + "".join(map(chr, range(32))))
    assert name == name.strip(" .").lstrip("-")
    assert len(name.encode()) <= LONGEST_NAME + 1
    assert name.isprintable()
    assert not name or set(name) - set(string.whitespace)
    assert normalize("NFC", name) == name


@given(st.lists(st.text("aé1_-/# *", min_size=1, max_size=9), min_size=1, max_size=3))
def test_tags_are_not_shown_as_emphasis(tags: list[str]) -> None:
    (note,) = notes(SIMPLIFY._replace(tags=tuple(tags)))
    shown = MarkdownIt().render(note.document.split("---\n")[2])
    assert "<em>" not in shown
    assert "<strong>" not in shown
