"""The booklet as a PDF reader shows it: its words in order, its links, and its pages."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageRanges, QPageSize, QPdfWriter, QTextDocument, QTextOption
from PySide6.QtWidgets import QApplication

from fakes import MORNING
from gui.booklet.pdf_reader import addresses, information, need_poppler, pages, solid, words
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.provenance import CHECKED, PRINT, Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.exchange.page import Detail
from lecun_viewer.gui.booklet.booklet import MARGIN, POINT, Booklet
from lecun_viewer.gui.booklet.wording import BookletEntry, Section
from lecun_viewer.gui.saving import save
from lecun_viewer.texts import verdicts

DAY = date(2026, 3, 7)
A5, A4 = QPageSize(QPageSize.PageSizeId.A5), QPageSize(QPageSize.PageSizeId.A4)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)
ODD = "<b>&amp; office affine</b>"
SAMPLE = "the quick brown fox jumps over the lazy dog"
HEBREW = "שלום עולם"
ARABIC = "مرحبا بالعالم"

pytestmark = pytest.mark.usefixtures("qapp", "poppler")


@pytest.fixture
def poppler() -> None:
    need_poppler()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "booklet.pdf"


@pytest.fixture(scope="module")
def whole(qapp: QApplication, collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole collection on A5."""
    made = tmp_path_factory.mktemp("whole") / "whole.pdf"
    write_pdf(Booklet(collection.title, sections(collection.quotes), DAY), made, A5)
    return made


def write_pdf(booklet: Booklet, path: Path, size: QPageSize | None = None) -> None:
    save(path, booklet.pdf(size=size))


def noted(note: str) -> list[Detail]:
    """Return *note* as the own words of a booklet."""
    return [Detail("Personal note", note)]


def sections(quotes: Sequence[Quote], note: str = "") -> list[Section]:
    """Return *quotes* by their parts. Each quote has *note*."""
    titles = dict.fromkeys(quote.part_title for quote in quotes)
    return [
        Section(title, [BookletEntry(each, noted(note)) for each in quotes if each.part_title == title])
        for title in titles
    ]


def with_text(quote: Quote, text: str) -> Quote:
    return quote._replace(text=text)


def write(path: Path, *quotes: Quote, note: str = "", title: str = "Favorites", size: QPageSize = A5) -> Path:
    write_pdf(Booklet(title, sections(quotes, note), DAY), path, size)
    return path


def letters(text: str) -> str:
    """Return *text* without white space and hyphens. Poppler takes a hyphen at the end of a line for the line's own."""
    return solid(text).replace("-", "")


# Words


def test_every_quote_is_there_word_for_word_in_order_and_whole_on_its_page(whole: Path, collection: Collection) -> None:
    each = [letters(page) for page in pages(whole)]
    at = 0
    for quote in collection.quotes:
        label = verdicts.label_with_evidence(quote.provenance)
        entry = [letters(said) for said in (f"“{quote.text}”", f"— {attribution(quote)}", f"{label} · {quote.topic}")]
        (page,) = [number for number, page in enumerate(each) if entry[0] in page]
        assert all(said in each[page] for said in entry), quote.id
        at = "".join(each).index(entry[0], at)


def test_of_the_readers_own_words_it_does_not_say_that_they_were_published(path: Path, collection: Collection) -> None:
    known = Provenance(Verdict.VERBATIM, collection.quotes[0].text, "A book", evidence=PRINT)
    shipped = collection.quotes[0]._replace(provenance=known)
    for quote, said in ((shipped, "Exact words, from a published text"), (shipped.moved_to("mine"), "Exact words")):
        text = solid(" ".join(pages(write(path, quote))))
        assert solid(f"{said} · {quote.topic}") in text


def test_the_title_page_says_what_it_is_and_what_the_verdicts_mean(whole: Path, collection: Collection) -> None:
    first = pages(whole)[0]
    assert first.startswith(f"{collection.title} 75 quote")
    assert "7 March 2026" in first
    for status in CHECKED:
        assert f"{verdicts.label(status)}: {verdicts.meaning(status)}" in first


def test_only_verdicts_that_are_used_are_explained(path: Path, collection: Collection) -> None:
    quote = collection.quotes[0]
    first = pages(write(path, quote))[0]
    assert quote.provenance.status is Verdict.UNTRACED
    assert verdicts.meaning(Verdict.UNTRACED) in first
    assert verdicts.meaning(Verdict.VERBATIM) not in first


def test_the_verdicts_speak_of_the_author_if_a_quote_is_of_somebody_else(path: Path, collection: Collection) -> None:
    his = next(each for each in collection.quotes if each.provenance.status is Verdict.VERBATIM)
    hers = his._replace(id=QuoteId("hers"), authors=("Ada Lovelace",))
    his_words, hers_words = (verdicts.explained(Verdict.VERBATIM, is_persons) for is_persons in (True, False))
    assert his_words in pages(write(path, his))[0]
    for quotes in ((hers,), (his, hers), (hers, his)):
        first = pages(write(path, *quotes))[0]
        assert hers_words in first
        assert his_words not in first


def test_the_title_page_names_those_who_share_all_quotes(
    path: Path, own_words: Collection, collection: Collection
) -> None:
    together = next(quote for quote in own_words.quotes if len(quote.authors) == 3)
    somebody = together._replace(authors=("Ada Lovelace",))
    for quotes, said in (
        ((together,), "1 quote attributed to Yann LeCun, Yoshua Bengio and Geoffrey Hinton 7"),
        ((together, collection.quotes[0]), "2 quotes attributed to Yann LeCun 7"),
        ((somebody,), "1 quote attributed to Ada Lovelace 7"),
        ((somebody, together), "2 quotes 7"),
    ):
        assert said in pages(write(path, *quotes))[0]


def test_words_that_differ_have_what_was_said_below_them(path: Path, collection: Collection) -> None:
    reworded = next(each for each in collection.quotes if each.provenance.status is Verdict.PARAPHRASE)
    exact = next(each for each in collection.quotes if each.provenance.status is Verdict.VERBATIM)
    text = solid(" ".join(pages(write(path, reworded, exact))[1:]))
    assert reworded.words_said != reworded.text
    at = text.index(solid(f"{verdicts.label(Verdict.PARAPHRASE)} · {reworded.topic}"))
    said = solid(f"{verdicts.passage(Verdict.PARAPHRASE)} “{reworded.words_said}”")
    assert at < text.index(said) < text.index(solid(f"“{exact.text}”"))
    assert text.count(solid(exact.text)) == 1


def test_words_that_are_in_quotation_marks_get_no_more_of_them(path: Path, collection: Collection) -> None:
    said = "“Yes,” he said. “But not now.”"
    reworded = next(each for each in collection.quotes if each.provenance.status is Verdict.PARAPHRASE)
    found = reworded._replace(provenance=reworded.provenance._replace(words_found=said))
    text = solid(" ".join(pages(write(path, with_text(found, said), found))[1:]))
    assert text.count(solid(said)) >= 2
    assert "““" not in text
    assert "””" not in text


def test_a_finding_stands_beside_what_the_collection_says_and_before_the_note(
    path: Path, collection: Collection
) -> None:
    quote = collection.quotes[0]
    url = "https://a.example/talk"
    finding = Finding(quote, Verdict.VERBATIM, "His talk at <b>", url, "2016-12", "Minute 3:\n<b>&", MORNING)
    entry = BookletEntry(quote, noted("Mine: <b>&\nsecond line"), finding)
    write_pdf(Booklet("Checked", [Section("Part", [entry])], DAY), path, A5)
    first, *others = pages(path)
    text = " ".join(others)
    for status in (Verdict.UNTRACED, Verdict.VERBATIM):  # the title page explains both
        assert f"{verdicts.label(status)}: {verdicts.meaning(status)}" in first
    assert f"{verdicts.label(Verdict.UNTRACED)} · {quote.topic}" in text
    own = text[text.index("Your finding, 7 March 2026") :]
    expected = f"{verdicts.explained(Verdict.VERBATIM)} His talk at <b>, December 2016 {url} Minute 3: <b>&"
    assert own.index(expected) < own.index("Personal note Mine: <b>& second line")
    assert url in addresses(path)
    assert "Personal note" not in " ".join(pages(write(path, quote, note=" \n")))


def test_text_is_never_markup_and_ligatures_are_letters(path: Path, collection: Collection) -> None:
    write(path, with_text(collection.quotes[0], ODD), title="Title <b>& “x”")
    each = pages(path)
    assert f"“{ODD}”" in " ".join(each)
    assert "Title <b>& “x”" in each[0]
    assert information(path)["Title"] == "Title <b>& “x”"


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_what_runs_from_right_to_left_is_read_so(path: Path, collection: Collection, text: str) -> None:
    write(path, with_text(collection.quotes[0], text))
    assert text in unicodedata.normalize("NFKC", " ".join(pages(path))), "as Arabic letters are joined in print"
    shown = [word.left for word in words(path) if set(text) & set(unicodedata.normalize("NFKC", word.text))]
    assert max(shown) > A5.size(QPageSize.Unit.Point).width() * 3 / 4


def test_odd_words_never_fail(path: Path, collection: Collection) -> None:
    odd = with_text(collection.quotes[0], "a\ud800b\x00c\x07 d\ne" * 3)._replace(topic="", source="")
    write_pdf(Booklet("", [Section("", [BookletEntry(odd, noted("n\ud83d\r\nz\x0c\u2028q"))])], DAY), path, A5)
    assert "Personal note n" in " ".join(pages(path))


# Links


def test_each_source_is_a_link(whole: Path, collection: Collection) -> None:
    text, linked = letters(" ".join(pages(whole))), addresses(whole)
    for quote in collection.quotes:
        known = quote.provenance
        if known.url and known.status is not Verdict.UNTRACED:
            assert letters(known.url) in text
            assert known.url in linked


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_addresses_of_the_web_are_links(path: Path, collection: Collection, address: str) -> None:
    quote = next(quote for quote in collection.quotes if quote.provenance.url and quote.provenance.status.has_place)
    hostile = quote._replace(provenance=quote.provenance._replace(url=address))
    finding = Finding(hostile, Verdict.VARIANT, "A lecture", address, "", "", MORNING)
    write_pdf(Booklet("Links", [Section("Part", [BookletEntry(hostile, finding=finding)])], DAY), path, A5)
    assert solid(" ".join(pages(path))).count(solid(address)) == 2
    assert addresses(path) == set()


# Pages


def test_every_page_but_the_first_has_its_number_in_the_digits_of_the_language(
    whole: Path, path: Path, collection: Collection
) -> None:
    first, *others = pages(whole)
    assert not first.endswith(" 1")
    assert [page.split()[-1] for page in others] == [str(number) for number in range(2, len(others) + 2)]
    QLocale.setDefault(QLocale("ar_EG"))
    assert [page.split()[-1] for page in pages(write(path, *collection.quotes[:12]))[1:3]] == ["٢", "٣"]


@pytest.mark.parametrize("size", [A5, A4, LETTER], ids=lambda size: size.name())
def test_nothing_leaves_the_text_area(path: Path, collection: Collection, size: QPageSize) -> None:
    write(path, *collection.quotes, note="a note " * 20, size=size)
    assert_within_text_area(path, size)


def assert_within_text_area(path: Path, size: QPageSize) -> None:
    paper, margin = size.size(QPageSize.Unit.Point), MARGIN / POINT
    for word in words(path):
        assert margin - 1 <= word.left <= word.right <= paper.width() - margin + 1, word
        is_page_number = word.text.isdecimal() and abs(word.left + word.right - paper.width()) < 2
        assert margin - 1 <= word.top <= word.bottom <= paper.height() - (0 if is_page_number else margin - 1), word


@pytest.mark.parametrize("size", [A5, A4], ids=lambda size: size.name())
def test_lines_are_of_a_length_that_reads_well(path: Path, collection: Collection, size: QPageSize) -> None:
    write(path, with_text(collection.quotes[0], f"{SAMPLE} " * 20), size=size)
    lines = Counter[float]()
    for word in words(path):
        if word.page == 2 and word.text in SAMPLE.split():
            lines[word.top] += len(word.text) + 1
    assert 50 <= max(lines.values()) <= 75


def test_a_heading_never_ends_a_page(path: Path, collection: Collection) -> None:
    quotes = [
        quote._replace(part_title=f"Title {number}.") for number, quote in enumerate(collection.quotes) if number % 2
    ]
    each = pages(write(path, *quotes))
    assert any(page.count("Title ") > 1 for page in each), "so few quotes begin no page"
    for page in each[1:]:
        assert not re.search(r"Title \d+\.( \d+)?$", page), page


def test_what_is_longer_than_a_page_goes_over_several(path: Path, collection: Collection) -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    each = pages(write(path, with_text(collection.quotes[0], long), collection.quotes[1], note=long))
    text = " ".join(each)
    for number in range(1500):
        assert text.count(f"word{number} ") + text.count(f"word{number}”") >= 3, "none is lost between two pages"
    assert len(each) > 8


def test_ten_times_the_quotes_are_ten_times_the_documents(
    path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out, layout = list[int](), QTextDocument.setTextWidth

    def count(document: QTextDocument, width: float) -> None:
        laid_out.append(document.characterCount())
        layout(document, width)

    monkeypatch.setattr(QTextDocument, "setTextWidth", count)
    write(path, *collection.quotes)
    once = len(laid_out)
    write(path, *collection.quotes * 10)
    assert len(laid_out) - once < 11 * once


def test_a_word_as_long_as_a_book_is_broken_anywhere(
    path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt would look for a break between words, which takes quadratic time."""
    modes, layout = list[QTextOption.WrapMode](), QTextDocument.setTextWidth

    def note(document: QTextDocument, width: float) -> None:
        modes.append(document.defaultTextOption().wrapMode())
        layout(document, width)

    monkeypatch.setattr(QTextDocument, "setTextWidth", note)
    write(path, with_text(collection.quotes[0], "אa" * 10_000))
    anywhere, between = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    assert modes == [between, anywhere]


@pytest.mark.parametrize(("locale", "points"), [("de_DE", (420, 595)), ("en_US", (396, 612))])
def test_the_page_is_half_of_the_usual_sheet(
    path: Path, collection: Collection, locale: str, points: tuple[int, int]
) -> None:
    QLocale.setDefault(QLocale(locale))
    write_pdf(Booklet("Title", sections(collection.quotes[:1]), DAY), path)
    found = re.match(r"([\d.]+) x ([\d.]+) pts", information(path)["Page size"])
    assert found
    assert (round(float(found[1])), round(float(found[2]))) == points


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_canceled_booklet_leaves_no_file_and_no_painter(path: Path, collection: Collection, share: float) -> None:
    def progress(done: float) -> None:
        if done > share:
            raise CancelledError

    booklet = Booklet("All Quotes", sections(collection.quotes * 10), DAY)
    with pytest.raises(CancelledError):
        booklet.pdf(progress, A5)
    assert not path.exists()
    write(path, collection.quotes[0])
    assert len(pages(path)) == 2


# Printing


@pytest.mark.parametrize("resolution", [300, 1200])
def test_printing_takes_the_paper_and_the_pages_that_are_asked_for(
    path: Path, collection: Collection, resolution: int
) -> None:
    device = QPdfWriter(str(path))
    device.setResolution(resolution)
    device.setPageLayout(QPageLayout(A4, QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20)))
    device.setPageRanges(QPageRanges.fromString("2-3"))
    Booklet(collection.title, sections(collection.quotes), DAY).print_on(device)
    del device
    each = pages(path)
    assert [page.split()[-1] for page in each] == ["2", "3"]
    assert each[0].startswith(collection.parts[0].title)
    assert_within_text_area(path, A4)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_device_that_accepts_no_page_is_an_error(collection: Collection, tmp_path: Path) -> None:
    device = QPdfWriter(str(tmp_path / "nowhere" / "x.pdf"))
    with pytest.raises(OSError, match="takes nothing"):
        Booklet("Title", sections(collection.quotes[:1]), DAY).print_on(device)


def test_a_device_that_is_full_after_a_page_is_an_error_that_says_so(collection: Collection, path: Path) -> None:
    class Full(QPdfWriter):
        def newPage(self) -> bool:
            return False

    booklet = Booklet("Title", sections(collection.quotes[:1]), DAY)
    with pytest.raises(OSError, match="takes no further page"):
        booklet.print_on(Full(str(path)))
