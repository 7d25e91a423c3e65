"""The pages for people, read by Markdown and HTML readers. All words are there, and none is markup."""

import tracemalloc
from collections.abc import Iterator
from datetime import timedelta, timezone
from html import escape as html_escape
from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import example, given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from builders import marked, own_info, own_quote
from fakes import MORNING, PLAIN
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import HIGHLIGHT, Provenance, Verdict
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.exchange.formats import FORMATS, export, export_quotes
from lecun_viewer.exchange.imported import Imported
from lecun_viewer.exchange.markdown_document import block, one_line
from lecun_viewer.exchange.notes import notes_of
from lecun_viewer.exchange.page import Label, page, page_of_quotes
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.texts import exports
from lecun_viewer.texts.catalogue import language_tag, languages, set_language, tag_labels

from .kept import EXPORTED_AT, HOSTILE, all_imported, by_id, texts

PAGES = [name for name in FORMATS if name in ("markdown", "html")]

MINE = own_info()
OWN = own_quote("Nobody has to obey.", "obey", topic="On Duty", authors=("Hannah Arendt",))


class Seen(HTMLParser):
    """The elements, addresses and text of an HTML page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements, self.addresses, self.text = list[str](), list[str](), ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.text += data


def html(kept: Imported) -> str:
    return export(*kept[:2], "html", EXPORTED_AT, PLAIN).decode()


def markdown(kept: Imported) -> str:
    return export(*kept[:2], "markdown", EXPORTED_AT, PLAIN).decode()


def tokens(document: str) -> Iterator[Token]:
    """Return the tokens that a reader with the usual extensions finds, with their children."""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(document):
        yield token
        yield from token.children or ()


def words(text: str) -> str:
    """Return *text* without white space and control characters. A page may change these."""
    return "".join(letter for letter in text if letter.isprintable() and not letter.isspace() and letter != "�")


def as_imported(collection: Collection, text: str) -> Imported:
    quote = collection.quotes[0]._replace(text=text, topic=text, source=text)
    finding = Finding(quote, Verdict.VARIANT, text, text, "", text, MORNING)
    return Imported((Favorite(quote, text, MORNING, text),), (finding,))


# HTML


@given(all_imported())
def test_an_html_page_has_the_elements_of_its_own_and_no_error(kept: Imported) -> None:
    page = html(kept)
    html5lib.HTMLParser(strict=True).parse(page)
    seen = Seen(page)
    plain = "html head meta title style body h1 p article h2 blockquote dl dt dd a search input output script".split()  # noqa: SIM905
    assert set(seen.elements) <= set(plain)
    assert seen.elements.count("script") == 1
    shown = {*by_id(kept.favorites), *by_id(kept.findings)}
    assert seen.elements.count("article") == len(shown)
    assert all(address.lower().startswith(("http://", "https://")) for address in seen.addresses)


@pytest.mark.parametrize("text", HOSTILE)
def test_an_html_page_shows_every_text(collection: Collection, text: str) -> None:
    seen = Seen(html(as_imported(collection, text)))
    assert words(seen.text).count(words(text)) >= 6


def test_an_html_page_needs_nothing_else(collection: Collection) -> None:
    page = html(Imported(tuple(marked(collection.quotes)), ()))
    assert "src=" not in page
    assert "url(" not in page
    assert "default-src 'none'" in page
    assert set(Seen(page).addresses) == {quote.provenance.url for quote in collection.quotes if quote.provenance.url}


def test_an_html_page_has_each_character_but_those_that_html_cannot_have(collection: Collection) -> None:
    last = [plane << 16 | end for plane in range(17) for end in (0xFFFE, 0xFFFF)]
    controls = {*range(0x20), *range(0x7F, 0xA0)} - {*map(ord, "\t\n\r")}
    replaced = controls | {*range(0xFDD0, 0xFDF0), *last, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    around = sorted({near for code in replaced for near in (code - 1, code, code + 1)} & {*range(0x110000)})
    codes = [code for code in around if chr(code) not in "\r\n"]
    (favorite,) = marked(collection.quotes[:1], note=" ".join(map(chr, codes)))
    page = export([favorite], [], "html", EXPORTED_AT, PLAIN).decode()
    shown = ("�" if code in replaced else html_escape(chr(code)) for code in codes)
    assert f'<dd dir="auto">{" ".join(shown)}</dd>' in page


# Markdown


@given(all_imported())
def test_markdown_has_the_blocks_of_its_own_and_no_other(kept: Imported) -> None:
    found = list(tokens(markdown(kept)))
    comments = [token for token in found if token.content.startswith("<!-- lecun-viewer ")]
    found = [token for token in found if token not in comments]
    plain = {"inline", "text", "text_special", "softbreak", "hardbreak"}
    plain |= {
        f"{name}_{end}"
        for name in ("heading", "paragraph", "blockquote", "bullet_list", "list_item", "link")
        for end in ("open", "close")
    }
    assert {token.type for token in found} <= plain
    shown: dict[QuoteId, Favorite | Finding] = {**by_id(kept.findings), **by_id(kept.favorites)}
    assert [comment.content.count("-->") for comment in comments] == [1] * (1 + len(shown))
    for name in ("blockquote_open", "bullet_list_open"):
        assert [token.type for token in found].count(name) == len(shown)
    with_topic = [each for each in shown.values() if one_line(each.quote.topic)]
    assert [token.tag for token in found if token.type == "heading_open"] == ["h1"] + ["h2"] * len(with_topic)


@given(texts)
@example("a\n\n    b\n---\n===\n\n\n1. c\n+ d\n> e")
@example("\\\n\\")
def test_markdown_says_every_word(text: str) -> None:
    found = tokens(f"- x: {block(text, '  ')}")
    said = "".join(token.content for token in found if token.type in ("text", "text_special"))
    assert words(said) == words(f"x: {text}")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_markdown_page_shows_every_text(collection: Collection, text: str) -> None:
    found = tokens(markdown(as_imported(collection, text)))
    said = "".join(token.content for token in found if token.type in ("text", "text_special"))
    assert words(said).count(words(text)) >= 6


def test_markdown_links_lead_where_they_say(collection: Collection) -> None:
    url = "https://example.org/a_(b)?x=1&copy=2*3*&y=\\z"
    finding = Finding(collection.quotes[0], None, "", url, "", "", MORNING)
    found = list(tokens(export([], [finding], "markdown", EXPORTED_AT, PLAIN).decode()))
    (link,) = [
        token.attrs["href"] for token in found if token.type == "link_open" and "example.org" in str(token.attrs)
    ]
    assert str(link).replace("%5C", "\\") == url
    assert url in "".join(token.content for token in found)


def test_no_link_is_made_by_readers_that_make_them_anywhere(collection: Collection) -> None:
    note = "see http://example.org/a or www.example.org"
    (favorite,) = marked(collection.quotes[:1], note=note)
    document = export([favorite], [], "markdown", EXPORTED_AT, PLAIN).decode()
    assert "http:/\\/" in document or "http:\\//" in document
    assert "www\\.example" in document


# Both


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://a b", "//x.org"]
)
@pytest.mark.parametrize("format", PAGES)
def test_only_addresses_of_the_web_become_links(collection: Collection, format: str, url: str) -> None:
    finding = Finding(
        collection.quotes[-1]._replace(provenance=collection.quotes[0].provenance._replace(url=None)),
        None,
        "",
        url,
        "",
        "",
        MORNING,
    )
    document = export([], [finding], format, EXPORTED_AT, PLAIN).decode()
    assert "<a " not in document
    assert "](" not in document
    assert words(url)[:8] in words(document.replace("\\", ""))


@pytest.mark.parametrize("format", PAGES)
def test_days_are_those_of_the_readers_own_time(collection: Collection, format: str) -> None:
    favorite = Favorite.mark(collection.quotes[0], EXPORTED_AT)  # half past eleven in the evening, UTC
    there = EXPORTED_AT.astimezone(timezone(timedelta(hours=2)))
    document = export([favorite], [], format, there, PLAIN).decode()
    assert document.count("8 March 2026") == 2


@pytest.mark.parametrize("format", PAGES)
def test_a_page_says_all_that_is_known(collection: Collection, format: str) -> None:
    quote = next(quote for quote in collection.quotes if quote.provenance.status == Verdict.MISATTRIBUTED)
    finding = Finding(quote, Verdict.PARAPHRASE, "The lecture hall", "", "2024-02", "Asked him", MORNING)
    favorite = Favorite.mark(quote, MORNING).with_note("Careful", MORNING)
    document = export([favorite], [finding], format, EXPORTED_AT, PLAIN).decode().replace("\\", "")
    for said in (
        "1 marked, 0 only checked",
        favorite.attribution,
        PLAIN.verdict_in_full(quote.provenance.status),
        "Careful",
        "The lecture hall",
    ):
        assert words(said) in words(document)
    for said in ("February 2024", "Asked him", PLAIN.verdict_in_full(Verdict.PARAPHRASE), "7 March 2026"):
        assert said in document


@pytest.mark.parametrize("format", PAGES)
def test_a_check_without_a_favorite_is_on_the_page_too(collection: Collection, format: str) -> None:
    first, *others = collection.quotes[:3]
    findings = [Finding(quote, None, "Found here", "", "", "", MORNING) for quote in others]
    document = export([Favorite.mark(first, MORNING)], findings, format, EXPORTED_AT, PLAIN).decode()
    assert "1 marked, 2 only checked" in document
    assert document.count("Found here") == 2


@pytest.mark.parametrize("format", PAGES)
def test_a_page_is_in_memory_only_once(collection: Collection, format: str) -> None:
    """It is there as bytes. Of its text, which takes more, there is one entry."""
    favorites = marked(collection.quotes) * 20
    tracemalloc.start()
    document = export(favorites, [], format, EXPORTED_AT, PLAIN)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1.5 * len(document), f"{peak / len(document):.2f} times the page"


@pytest.mark.parametrize("format", PAGES)
def test_a_page_tells_the_tags(format: str) -> None:
    tagged = OWN._replace(tags=("duty", "Nürnberg"))
    for quote, said in ((tagged, True), (OWN, False)):
        pages = [
            export([Favorite(quote, "Hannah Arendt", MORNING)], [], format, EXPORTED_AT, PLAIN).decode(),
            export_quotes(MINE, [quote], format, EXPORTED_AT, PLAIN).decode(),
        ]
        assert [("TAGS" in page, "duty, Nürnberg" in page) for page in pages] == [(said, said)] * 2


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> Iterator[None]:
    """Have the console speak each language."""
    set_language([request.param])
    yield
    set_language([])


@pytest.mark.usefixtures("language")
def test_a_page_in_any_language_comes_back_by_an_import() -> None:
    quote = OWN._replace(tags=("duty", "Nürnberg", "الواجب", "责任"))
    document = export_quotes(MINE, [quote], "markdown", EXPORTED_AT, exports)
    (found,) = read_quotes(document, "mine.md", tag_labels=tag_labels()).quotes
    for field in ("text", "authors", "topic", "tags"):
        assert getattr(found, field) == getattr(quote, field)


@pytest.mark.usefixtures("language")
def test_each_text_of_a_page_says_its_language() -> None:
    known = Provenance(Verdict.VARIANT, "Personne n'a le droit d'obéir.", "Radio talk")
    quote = OWN._replace(text="Nul n'a le droit d'obéir.", language="fr", provenance=known)
    read = html5lib.parse(export_quotes(MINE, [quote], "html", EXPORTED_AT, exports), namespaceHTMLElements=False)
    said = {(each.text or "")[:6]: each.get("lang") for each in read.iter() if each.get("lang")}
    assert read.get("lang") == language_tag()
    assert (said["Nul n'"], said["“Perso"]) == ("fr", "fr")
    assert read.find(".//article/p").get("lang") == "en"
    assert read.find(".//dt").get("lang") is None


@pytest.mark.usefixtures("language")
def test_when_words_were_highlighted_comes_back_from_a_note_in_any_language() -> None:
    quote = OWN._replace(source="A talk", highlighted_at="2021-05-03T20:12", tags=("law",))
    (note,) = notes_of(MINE, [quote], exports)
    found = read_quotes(note.document.encode(), "a.md")
    assert [(each.text, each.highlighted_at, each.tags) for each in found.quotes] == [
        (OWN.text, "2021-05-03", ("law",))
    ]
    assert not found.left_out


def test_each_line_of_a_page_says_one_thing_that_is_known() -> None:
    known = Provenance(
        *(Verdict.VARIANT, "No one has the right to obey.", "Radio talk", "https://example.org/a", "1964-11-09"),
        *("Often misquoted.", None, HIGHLIGHT),
    )
    full = OWN._replace(part=2, part_title="On Duty", source="A talk", provenance=known, tags=("duty", "law"))
    full = full._replace(highlighted_at="2021-05-03T20:12:45Z")
    finding = Finding(full, Verdict.PARAPHRASE, "Another talk", "https://example.org/b", "1965", "Asked", MORNING)
    of_quote = [
        (Label.PART, "2: On Duty"),
        (Label.SOURCE, "A talk"),
        (Label.TAGS, PLAIN.listed(full.tags)),
        (Label.VERDICT, PLAIN.verdict_in_full(Verdict.VARIANT, full.is_persons)),
        (Label.PASSAGE, "“No one has the right to obey.”"),
        (Label.WHERE, "Radio talk"),
        (Label.ADDRESS, "https://example.org/a"),
        (Label.WHEN, "9 November 1964"),
        (Label.HIGHLIGHTED_ON, "3 May 2021"),
        (Label.EVIDENCE, PLAIN.evidence(HIGHLIGHT)),
        (Label.REMARK, "Often misquoted."),
    ]
    found = [
        (Label.FOUND_ON, "7 March 2026"),
        (Label.FINDING_VERDICT, PLAIN.verdict_in_full(Verdict.PARAPHRASE, full.is_persons)),
        (Label.FINDING_WHERE, "Another talk"),
        (Label.FINDING_ADDRESS, "https://example.org/b"),
        (Label.FINDING_WHEN, "1965"),
        (Label.FINDING_NOTE, "Asked"),
    ]
    favorite = Favorite(full, "after Hannah Arendt", MORNING)
    pages = [
        (page_of_quotes(MINE, [full], EXPORTED_AT, PLAIN), of_quote),
        (page([], [finding], EXPORTED_AT, PLAIN), of_quote + found),
        (page([favorite], [finding], EXPORTED_AT, PLAIN), [*of_quote, (Label.MARKED_ON, "7 March 2026"), *found]),
        (page_of_quotes(MINE, [full._replace(part=0)], EXPORTED_AT, PLAIN), [(Label.PART, "On Duty"), *of_quote[1:]]),
        (page_of_quotes(MINE, [full._replace(part_title="")], EXPORTED_AT, PLAIN), [(Label.PART, "2"), *of_quote[1:]]),
        (page_of_quotes(MINE, [OWN], EXPORTED_AT, PLAIN), [(Label.VERDICT, PLAIN.verdict_in_full(Verdict.UNCHECKED))]),
    ]
    for made, lines in pages:
        (entry,) = made.entries
        assert [line[:2] for line in entry.details] == [(PLAIN.page_label(label), text) for label, text in lines]
