"""Markdown and HTML, read by markdown-it, html5lib and Python's own parser."""

from html.parser import HTMLParser

import html5lib
import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from cite.samples import (
    HOSTILE_QUOTES,
    as_line,
    credit_holds,
    link_holds,
    note_of,
    place_of,
    trapped_quotes,
    words_of,
)
from lecun_viewer.cite import cite
from lecun_viewer.cite.markup import rich_text
from lecun_viewer.cite.reference import web_address
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote

MARKDOWN = (MarkdownIt("commonmark"), MarkdownIt("commonmark").enable(["table", "strikethrough"]))


class Page(HTMLParser):
    """The elements of a page in order, each with its text. That includes the text of its children."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[int] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "br":
            self._open.append(len(self.elements))
        self.elements.append((tag, dict(attrs)))
        self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self._open.pop()][0] == tag

    def handle_data(self, data: str) -> None:
        for number in self._open:
            self.texts[number] += data

    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]

    def of(self, wanted: str) -> list[str]:
        return [text for (tag, _), text in zip(self.elements, self.texts, strict=True) if tag == wanted]

    def addresses(self) -> list[str | None]:
        return [value for _, values in self.elements for name, value in values.items() if name not in ("lang", "dir")]


def assert_markdown_holds(quote: Quote, reader: MarkdownIt) -> None:
    page = Page(reader.render(cite(quote, "markdown")))
    words, credit, *notes = page.of("p")
    assert page.tags()[0] == "blockquote"
    assert set(page.tags()) <= {"blockquote", "p", "a"}
    assert words == words_of(quote)
    assert credit_holds(credit, quote)
    assert notes == list(filter(None, [note_of(quote)]))
    assert_linked_place(page, quote)


def assert_linked_place(page: Page, quote: Quote) -> None:
    assert all(link_holds(text, quote) for text in page.of("a"))
    assert len(page.of("a")) == bool(page.addresses())
    assert set(page.addresses()) <= {web_address(quote.provenance.url)}


@pytest.mark.parametrize("reader", MARKDOWN, ids=["commonmark", "extended"])
def test_markdown_of_every_quote(collection: Collection, reader: MarkdownIt) -> None:
    for quote in collection.quotes:
        assert_markdown_holds(quote, reader)


@pytest.mark.parametrize("reader", MARKDOWN, ids=["commonmark", "extended"])
def test_what_means_something_in_a_format_is_nothing_but_text_in_markdown(reader: MarkdownIt) -> None:
    for quote in trapped_quotes():
        assert_markdown_holds(quote, reader)


@pytest.mark.parametrize("reader", MARKDOWN, ids=["commonmark", "extended"])
@given(quote=HOSTILE_QUOTES)
def test_markdown_is_nothing_but_text(reader: MarkdownIt, quote: Quote) -> None:
    assert_markdown_holds(quote, reader)


@pytest.mark.parametrize("place", [",,word", ",word", "LeCun’s", "LeCun’s talk", ", a talk"])
def test_no_name_is_linked_with_a_place_that_begins_oddly(collection: Collection, place: str) -> None:
    known = Provenance(Verdict.VERBATIM, "Words.", place, "https://a.example")
    quote = collection.quotes[0]._replace(text="Words.", provenance=known)
    assert_markdown_holds(quote, MARKDOWN[0])
    assert_html_holds(quote)


def test_a_markdown_link_leads_where_the_words_were_found(collection: Collection) -> None:
    quote = next(quote for quote in collection.quotes if quote.id == "predictability")
    page = Page(MARKDOWN[0].render(cite(quote, "markdown")))
    assert page.addresses() == [quote.provenance.url]


def test_github_makes_no_link_of_what_is_cited(collection: Collection) -> None:
    quote = collection.quotes[0]._replace(text=": see http://example.org and www.example.org")
    quote = quote._replace(provenance=quote.provenance._replace(words_found=quote.text))
    markdown = cite(quote, "markdown")
    assert "http://example" not in markdown
    assert "www.example" not in markdown


def assert_html_holds(quote: Quote) -> None:
    page = Page(cite(quote, "html"))
    assert [tag for tag in page.tags() if tag not in ("a", "br")] == ["blockquote", "p", "footer"]
    assert page.of("p") == [words_of(quote)]
    (footer,) = page.of("footer")
    assert footer.endswith(note_of(quote) or "")
    assert credit_holds(footer.removesuffix(note_of(quote) or ""), quote)
    assert_linked_place(page, quote)


def test_html_of_every_quote(collection: Collection) -> None:
    for quote in collection.quotes:
        assert_html_holds(quote)
        assert ("<a " in cite(quote, "html")) == bool(quote.provenance.url and place_of(quote))


def test_what_means_something_in_a_format_is_nothing_but_text_in_html() -> None:
    for quote in trapped_quotes():
        assert_html_holds(quote)


@given(HOSTILE_QUOTES)
def test_html_is_nothing_but_text(quote: Quote) -> None:
    assert_html_holds(quote)


@given(HOSTILE_QUOTES)
def test_rich_text_says_what_plain_text_says(quote: Quote) -> None:
    page = Page(rich_text(quote))
    assert " ".join([*page.of("p"), *page.of("footer")]) == as_line(cite(quote, "plain"))
    address = web_address(quote.provenance.url) if quote.provenance.status.has_place else None
    assert page.addresses() == ([address, address] if address else [])  # of the block, and behind the line


@given(HOSTILE_QUOTES)
def test_a_browser_reads_the_same(quote: Quote) -> None:
    for source in (cite(quote, "html"), rich_text(quote)):
        block, *others = html5lib.parseFragment(source, namespaceHTMLElements=False)
        assert not others
        assert {child.tag for child in list(block)[:-1]} == {"p"}
        assert block[-1].tag == "footer"
        assert "".join(block.itertext()) == "".join(Page(source).of("blockquote"))
