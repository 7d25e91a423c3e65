"""The booklet as a PDF reader shows it: its words in order, its pages, and its tags."""

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPageSize, QPainter, QPdfWriter, Qt
from PySide6.QtWidgets import QApplication

from fakes import MORNING
from gui.booklet.pdf_reader import addresses, information, need_poppler, pages, plain, solid, structure, words
from gui.card.test_picture import gray_bytes
from lecun_viewer.core.attribution import attribution, date_in_words
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.provenance import CHECKED, PRINT, Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.exchange.page import Detail
from lecun_viewer.gui.booklet.blocks import POINT, Mark, PageDesign, paragraph
from lecun_viewer.gui.booklet.booklet import Booklet
from lecun_viewer.gui.booklet.pages import BookletPage, Painting, Placed
from lecun_viewer.gui.booklet.pdf_file import PdfFile, UnknownPdfError
from lecun_viewer.gui.booklet.wording import BookletEntry, Section
from lecun_viewer.gui.saving import save
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import set_language

DAY = date(2026, 3, 7)
A5, A4 = QPageSize(QPageSize.PageSizeId.A5), QPageSize(QPageSize.PageSizeId.A4)
ODD = "<b>&amp; office 🎂 affine</b>"
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


# Words


def test_every_quote_is_there_word_for_word_and_in_order(whole: Path, collection: Collection) -> None:
    text = solid(" ".join(pages(whole)))
    at = 0
    for quote in collection.quotes:
        at = text.index(solid(f"“{quote.text}”"), at)
        at = text.index(solid(f"— {attribution(quote)}"), at)
        at = text.index(solid(f"{verdicts.label_with_evidence(quote.provenance)} · {quote.topic}"), at)


def test_of_the_readers_own_words_it_does_not_say_that_they_were_published(path: Path, collection: Collection) -> None:
    known = Provenance(Verdict.VERBATIM, collection.quotes[0].text, "A book", evidence=PRINT)
    shipped = collection.quotes[0]._replace(provenance=known)
    for quote, said in ((shipped, "Exact words, from a published text"), (shipped.moved_to("mine"), "Exact words")):
        text = solid(" ".join(pages(write(path, quote))))
        assert solid(f"{said} · {quote.topic}") in text


def test_the_title_page_says_what_it_is_and_what_the_marks_mean(whole: Path, collection: Collection) -> None:
    first = pages(whole)[0]
    assert first.startswith(f"{collection.title} 75 quote")
    assert "7 March 2026" in first
    for status in CHECKED:
        assert f"{verdicts.label(status)}: {verdicts.meaning(status)}" in first


def test_only_marks_that_are_used_are_explained(path: Path, collection: Collection) -> None:
    quote = collection.quotes[0]
    first = pages(write(path, quote))[0]
    assert quote.provenance.status is Verdict.UNTRACED
    assert verdicts.meaning(Verdict.UNTRACED) in first
    assert verdicts.meaning(Verdict.VERBATIM) not in first


def test_the_marks_speak_of_the_author_if_a_quote_is_of_somebody_else(path: Path, collection: Collection) -> None:
    his = next(each for each in collection.quotes if each.provenance.status is Verdict.VERBATIM)
    hers = his._replace(id=QuoteId("hers"), authors=("Ada Lovelace",))
    his_words, hers_words = (verdicts.explained(Verdict.VERBATIM, is_persons) for is_persons in (True, False))
    assert his_words in pages(write(path, his))[0]
    for quotes in ((hers,), (his, hers), (hers, his)):
        first = pages(write(path, *quotes))[0]
        assert hers_words in first
        assert his_words not in first


def test_each_page_number_of_the_contents_is_right(whole: Path, collection: Collection) -> None:
    each = pages(whole)
    for title in (*(part.title for part in collection.parts), "Sources"):
        found = re.search(rf"{re.escape(title)} (\d+)", each[1])
        assert found, title
        assert title in each[int(found[1]) - 1]
        assert all(title not in page[: len(title)] for page in each[2 : int(found[1]) - 1])


def test_a_booklet_of_one_section_needs_no_contents(tmp_path: Path, collection: Collection) -> None:
    of_one_part = [quote for quote in collection.quotes if quote.part == 1]
    write_pdf(Booklet("One", sections(of_one_part), DAY), path := tmp_path / "one.pdf", A5)
    of_two_parts = [quote for quote in collection.quotes if quote.part in (1, 2)]
    write_pdf(Booklet("Two", sections(of_two_parts), DAY), both := tmp_path / "two.pdf", A5)
    assert "Contents" in pages(both)[1]
    assert not any("Contents" in page for page in pages(path))
    assert of_one_part[0].text.split()[0] in pages(path)[1]


def test_every_page_but_the_first_has_its_number(whole: Path) -> None:
    each = pages(whole)
    assert len(each) == int(information(whole)["Pages"])
    assert not re.search(r"\b1$", each[0])
    for number, page in enumerate(each[1:], start=2):
        assert re.search(rf"\b{number}\b", page)


@pytest.mark.parametrize("status", [Verdict.UNTRACED, Verdict.UNCHECKED])
def test_a_quote_without_place_and_source_says_so(path: Path, collection: Collection, status: Verdict) -> None:
    known = collection.quotes[0].provenance._replace(status=status, where=None, url=None, date=None)
    listed = solid(pages(write(path, collection.quotes[0]._replace(provenance=known, source="")))[-1])
    assert solid("No source is cited.") in listed
    assert solid("Cited source") not in listed


def test_a_quote_that_nobody_checked_yet_has_its_place(path: Path, collection: Collection) -> None:
    known = Provenance(Verdict.UNCHECKED, where="A Book, page 5, location 50-52")
    listed = solid(pages(write(path, collection.quotes[0]._replace(provenance=known, source="A Book")))[-1])
    assert solid("A Book, page 5, location 50-52") in listed
    assert solid("No source found") not in listed


def test_a_running_head_tells_where_one_is(whole: Path, collection: Collection) -> None:
    each = pages(whole)
    heads = [page for number, page in enumerate(each, start=1) if page.startswith(collection.title) and number > 2]
    assert heads
    assert all(each.index(page) % 2 == 1 for page in heads)


def test_sources_are_numbered_and_have_their_whole_address(whole: Path, collection: Collection) -> None:
    listed = solid(" ".join(pages(whole)[19:]))
    linked = addresses(whole)
    for quote in collection.quotes:
        known = quote.provenance
        if known.status is Verdict.UNTRACED:
            assert solid(f"No source found. Cited source: {quote.source}") in listed
        else:
            assert solid(known.where or "?") in listed
            assert not known.date or solid(date_in_words(known.date)) in listed
            if known.url:
                assert solid(known.url) in listed
                assert known.url in linked


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "//example.org"])
def test_only_addresses_of_the_web_are_links(path: Path, collection: Collection, address: str) -> None:
    quote = next(quote for quote in collection.quotes if quote.provenance.url)
    hostile = quote._replace(provenance=quote.provenance._replace(url=address))
    finding = Finding(hostile, Verdict.VARIANT, "A lecture", address, "", "", MORNING)
    write_pdf(Booklet("Links", [Section("Part", [BookletEntry(hostile, finding=finding)])], DAY), path, A5)
    assert solid(address) in solid(" ".join(pages(path)))
    assert addresses(path) == set()


def test_a_quote_names_the_number_of_its_source(path: Path, collection: Collection) -> None:
    traced = [quote for quote in collection.quotes if quote.provenance.where][:6]
    text, tree = " ".join(pages(write(path, *traced))), structure(path)
    for quote in traced:
        number = re.search(r"Source (\d+)", text[text.index(plain(attribution(quote))) :])
        assert number
        listed = re.search(rf'Lbl[^"]*"{number[1]}"[^"]*"([^"]*)"', tree)
        assert listed
        place = quote.provenance.where if quote.provenance.status is not Verdict.UNTRACED else quote.source
        assert (place or "?") in listed[1]


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
    words = "“Yes,” he said. “But not now.”"
    reworded = next(each for each in collection.quotes if each.provenance.status is Verdict.PARAPHRASE)
    found = reworded._replace(provenance=reworded.provenance._replace(words_found=words))
    text = solid(" ".join(pages(write(path, with_text(found, words), found))[1:]))
    assert text.count(solid(words)) >= 2
    assert "““" not in text
    assert "””" not in text


def test_its_numbers_have_the_digits_of_the_language(path: Path, collection: Collection) -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    made = pages(write(path, *collection.quotes[:12]))
    assert "Source ٢" in " ".join(made)
    assert not re.search(r"Source [0-9]", " ".join(made))
    assert [page.split()[-1] for page in made[1:3]] == ["٢", "٣"]


def test_notes_are_the_readers_own(path: Path, collection: Collection) -> None:
    text = " ".join(pages(write(path, collection.quotes[0], note="Mine: <b>&\nsecond line")))
    assert "Personal note Mine: <b>& second line" in text
    assert "Personal note" not in " ".join(pages(write(path, collection.quotes[0], note=" \n")))


def test_a_finding_stands_beside_what_the_collection_says(path: Path, collection: Collection) -> None:
    quote = collection.quotes[0]
    url = "https://a.example/talk"
    finding = Finding(quote, Verdict.VERBATIM, "His talk at <b>", url, "2016-12", "Minute 3:\n<b>&", MORNING)
    write_pdf(Booklet("Checked", [Section("Part", [BookletEntry(quote, noted("My note"), finding)])], DAY), path, A5)
    first, *others = pages(path)
    text = " ".join(others)
    for status in (Verdict.UNTRACED, Verdict.VERBATIM):  # the title page explains both marks
        assert f"{verdicts.label(status)}: {verdicts.meaning(status)}" in first
    assert f"{verdicts.label(Verdict.UNTRACED)} · {quote.topic}" in text
    own = text[text.index("Your finding, 7 March 2026") :]
    expected = f"{verdicts.explained(Verdict.VERBATIM)} His talk at <b>, December 2016 {url} Minute 3: <b>&"
    assert expected in own
    assert own.index(expected) < own.index("Personal note My note")
    assert url in addresses(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_canceled_booklet_leaves_no_file_and_no_painter(path: Path, collection: Collection, share: float) -> None:
    def progress(done: float) -> None:
        if done > share:
            raise CancelledError

    booklet = Booklet("All Quotes", sections(collection.quotes), DAY)
    with pytest.raises(CancelledError):
        booklet.pdf(progress, A5)
    assert not path.exists()
    write_pdf(booklet, path, A5)
    assert information(path)["Tagged"] == "yes"


def test_text_is_never_markup_and_ligatures_are_letters(path: Path, collection: Collection) -> None:
    write(path, with_text(collection.quotes[0], ODD), title="Title <b>& “x”")
    each = pages(path)
    assert f"“{ODD}”" in " ".join(each)
    assert "Title <b>& “x”" in each[0]
    assert information(path)["Title"] == "Title <b>& “x”"


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_what_runs_from_right_to_left_is_read_so(path: Path, collection: Collection, text: str) -> None:
    write(path, with_text(collection.quotes[0], text))
    assert text in " ".join(pages(path))
    assert text in structure(path)
    letters = [word for word in words(path) if word.text in text]  # poppler may separate them
    assert max(letter.left for letter in letters) > A5.size(QPageSize.Unit.Point).width() * 3 / 4


@pytest.mark.parametrize("text", [HEBREW, ARABIC])
def test_an_emoji_does_not_turn_what_runs_from_right_to_left(path: Path, collection: Collection, text: str) -> None:
    write(path, with_text(collection.quotes[0], f"{text} 🎂"))
    assert text in " ".join(pages(path))


# Tags


def test_it_is_tagged_and_says_what_it_is(whole: Path, collection: Collection) -> None:
    found = information(whole)
    assert found["Tagged"] == "yes"
    assert found["Title"] == collection.title
    assert found["Author"] == "attributed to Yann LeCun"
    if hasattr(QPdfWriter, "setAuthor"):  # since Qt 6.9
        assert b"<rdf:li>attributed to Yann LeCun</rdf:li>" in whole.read_bytes(), "in the XMP metadata"
    assert b"/Lang (en)" in unpacked(whole)


def test_the_structure_holds_everything_in_order(whole: Path, collection: Collection) -> None:
    tree = structure(whole)
    at = 0
    for part in collection.parts:
        at = tree.index("H2 (block)", at)
        at = tree.index(f'"{part.title}"', at)
        for quote in collection.quotes:
            if quote.part == part.number:
                at = tree.index("BlockQuote", at)
                at = tree.index(f'"“{quote.text}”"', at)
                at = tree.index(f'"— {attribution(quote)}"', at)
    for kind in ("H1", "TOC", "TOCI", "Link", "LI", "Lbl", "LBody"):
        assert f"{kind} " in tree or f"{kind}\n" in tree
    assert "Artifact" not in tree
    assert tree.count("Object ") == tree.count("Link (inline)") + broken_addresses(tree)


def test_the_outline_and_the_contents_lead_to_the_page_of_each_chapter(whole: Path, collection: Collection) -> None:
    content, contents = unpacked(whole), pages(whole)[1]
    kids = re.search(rb"/Kids\s*\[([^]]*)\]", whole.read_bytes() + content)
    assert kids
    order = [int(number) for number in re.findall(rb"(\d+) 0 R", kids[1])]
    expected = Counter[int]()
    for title in (*(part.title for part in collection.parts), "Sources"):
        found = re.search(rf"{re.escape(title)} (\d+)", contents)
        assert found
        expected[int(found[1])] += 1

    def led_to(before: bytes) -> Counter[int]:
        return Counter(order.index(int(number)) + 1 for number in re.findall(before + rb"/Dest \[(\d+) 0 R", content))

    assert led_to(rb"/Title [^\n]*?") == expected
    assert expected <= led_to(rb"/Annot [^\n]*?")


def unpacked(path: Path) -> bytes:
    """Return the unpacked content of all streams."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", path.read_bytes(), re.DOTALL)
    return b"".join(zlib.decompress(stream) for stream in streams if stream.startswith(b"x"))


def broken_addresses(tree: str) -> int:
    """Return how many lines of links are not first lines. Each has an annotation of its own."""
    return sum(len(re.findall("Object ", link)) - 1 for link in tree.split("Link (inline)")[1:])


def test_a_writer_that_qt_has_changed_leaves_a_file_without_tags(
    path: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(PdfFile, "pages", lambda _file: [])
    write(path, collection.quotes[1])
    assert information(path)["Tagged"] == "no"
    assert collection.quotes[1].text in " ".join(pages(path))
    assert "has no tags" in caplog.text


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4\n", b"%PDF-1.4\nstartxref\n9\n%%EOF\n"])
def test_what_qt_never_wrote_is_refused(content: bytes) -> None:
    with pytest.raises(UnknownPdfError):
        PdfFile(content)


# Pages


@pytest.mark.parametrize("size", [A5, A4, QPageSize(QPageSize.PageSizeId.Letter)], ids=lambda size: size.name())
def test_nothing_leaves_the_text_area(path: Path, collection: Collection, size: QPageSize) -> None:
    write(path, *collection.quotes, note="a note " * 20, size=size)
    assert_within_text_area(path, size)


def assert_within_text_area(path: Path, size: QPageSize) -> None:
    paper = QSizeF(size.size(QPageSize.Unit.Point))
    design = PageDesign(paper * POINT)
    left, right = (design.left - design.gutter) / POINT, (design.left + design.width) / POINT
    for word in words(path):
        assert left <= word.left <= word.right <= right + 0.5, word
        assert 0 < design.head_baseline / POINT - 15 <= word.top <= word.bottom, word
        is_page_number = word.text == str(word.page) and word.bottom <= design.foot_baseline / POINT + 5
        assert is_page_number or word.bottom <= (design.top + design.height) / POINT + 1, word
    assert design.foot_baseline / POINT + 5 <= paper.height() - 15


def test_small_paper_has_smaller_type_and_leaves_most_of_its_width_to_the_text() -> None:
    small, large = (PageDesign(QSizeF(each.size(QPageSize.Unit.Point)) * POINT) for each in (A5, A4))
    assert small.text.font.pixelSize() < large.text.font.pixelSize()
    assert small.width >= small.page.width() * 3 / 4


@given(st.floats(0, 20_000))
def test_what_keeps_to_the_grid_is_on_the_next_half_line(y: float) -> None:
    design = PageDesign(QSizeF(A5.size(QPageSize.Unit.Point)) * POINT)
    at, half = design.on_grid(y), design.grid / 2
    assert at % half == 0
    assert -design.grid / 100 <= at - y < half, "a rounding error is no reason for another half line"


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_a_mark_is_in_the_gutter_in_the_middle_of_small_letters(is_mirrored: bool) -> None:
    design = PageDesign(QSizeF(A5.size(QPageSize.Unit.Point)) * POINT)
    design.is_mirrored = is_mirrored
    (row,) = paragraph("xxxxx", design.quiet, design.width, None)
    page = BookletPage(rows=[Placed(0, row.beside(Mark("status-variant", design.quiet)))])
    picture, scale = QImage(1700, 320, QImage.Format.Format_Grayscale8), 0.2
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.scale(scale, scale)
    Painting(painter, design, "").paint(page, 1)
    painter.end()
    left, right, gutter = (round(each * scale) for each in (design.left, design.left + design.width, design.gutter))
    begin = right if is_mirrored else left - gutter
    letters, mark = list[int](), list[int]()  # the rows of their pixels
    for at, gray in enumerate(gray_bytes(picture)):
        y, x = divmod(at, picture.width())
        if gray < 160:
            assert left <= x < right or begin <= x < begin + gutter
            (letters if left <= x < right else mark).append(y)
    apart = min(mark) + max(mark) - min(letters) - max(letters)
    assert abs(apart) / 2 <= (max(letters) - min(letters)) / 6


def test_a_heading_is_nearer_to_its_quotes_than_to_those_before(path: Path, collection: Collection) -> None:
    first, second = (
        each._replace(text="Short.", part_title=title)
        for each, title in zip(collection.quotes, ("First", "Second"), strict=False)
    )
    write(path, first, second)
    found = [word for word in words(path) if word.page == 3]
    (heading,) = [word for word in found if word.text == "Second" and word.bottom - word.top > 12]
    above = heading.top - max(word.bottom for word in found if word.bottom <= heading.top)
    below = min(word.top for word in found if word.top >= heading.bottom) - heading.bottom
    assert 0 < below < above < 3 * PageDesign(QSizeF(A5.size(QPageSize.Unit.Point)) * POINT).grid / POINT


@pytest.mark.parametrize("size", [A5, A4], ids=lambda size: size.name())
def test_lines_are_of_a_length_that_reads_well(path: Path, collection: Collection, size: QPageSize) -> None:
    write(path, with_text(collection.quotes[0], f"{SAMPLE} " * 20), size=size)
    lines = Counter[float]()
    for word in words(path):
        if word.page == 2 and word.text in SAMPLE.split():
            lines[word.top] += len(word.text) + 1
    assert 50 <= max(lines.values()) <= 70


def test_no_line_ends_with_a_hyphen_for_readers_would_lose_it(path: Path, collection: Collection) -> None:
    text = "self-supervised cat-like end-to-end multi-level self-driving " * 9
    write(path, with_text(collection.quotes[0], text.strip()))
    assert text.strip() in " ".join(pages(path))


def test_no_quote_is_split(whole: Path, collection: Collection) -> None:
    each = pages(whole)
    for quote in collection.quotes:
        entry = [solid(words) for words in (f"“{quote.text}”", attribution(quote), quote.topic)]
        assert any(all(words in solid(page) for words in entry) for page in each), quote.id


def test_a_heading_never_ends_a_page(path: Path, collection: Collection) -> None:
    quotes = [
        quote._replace(part_title=f"Title {number}.") for number, quote in enumerate(collection.quotes) if number % 2
    ]
    each = pages(write(path, *quotes))
    for page in each[2:]:
        assert not re.search(r"Title \d+\.( \d+)?$", page), page


def test_what_is_longer_than_a_page_goes_over_several(path: Path, collection: Collection) -> None:
    long = " ".join(f"word{number}" for number in range(1500))
    each = pages(write(path, with_text(collection.quotes[0], long), collection.quotes[1], note=long))
    text = " ".join(each)
    for number in range(1500):
        assert text.count(f"word{number} ") + text.count(f"word{number}”") == 3
    assert len(each) > 8
    assert_within_text_area(path, A5)


def test_one_quote_is_a_booklet(path: Path, collection: Collection) -> None:
    each = pages(write(path, collection.quotes[0]))
    assert len(each) == 3
    assert collection.quotes[0].text in each[1]
    assert each[2].startswith("Sources 1")


@pytest.mark.slow
def test_hundreds_are_a_booklet(path: Path, collection: Collection) -> None:
    many = [quote._replace(text=f"{quote.text} {turn}") for turn in range(8) for quote in collection.quotes]
    each = pages(write(path, *many))
    contents, listed = " ".join(each[:3]), len(each)
    assert listed > 100
    for title in dict.fromkeys(quote.part_title for quote in many):
        found = re.search(rf"{re.escape(title)} (\d+)", contents)
        assert found
        assert title in each[int(found[1]) - 1]


def test_odd_words_never_fail(path: Path, collection: Collection) -> None:
    odd = with_text(collection.quotes[0], "a\ud800b\x00c\x07 d\ne" * 3)._replace(topic="", source="")
    write_pdf(Booklet("", [Section("", [BookletEntry(odd, noted("n\ud83d\r\nz\x0c\u2028q"))])], DAY), path, A5)
    assert information(path)["Tagged"] == "yes"
    assert "Personal note n" in " ".join(pages(path))


@pytest.mark.parametrize(("locale", "points"), [("de_DE", (420, 595)), ("en_US", (396, 612))])
def test_the_page_is_half_of_the_usual_sheet(
    path: Path, collection: Collection, locale: str, points: tuple[int, int]
) -> None:
    QLocale.setDefault(QLocale(locale))
    write_pdf(Booklet("Title", sections(collection.quotes[:1]), DAY), path)
    found = re.match(r"([\d.]+) x ([\d.]+) pts", information(path)["Page size"])
    assert found
    assert (round(float(found[1])), round(float(found[2]))) == points


# Printing


@pytest.mark.parametrize("resolution", [300, 1200])
def test_printing_takes_the_paper_and_the_pages_that_are_asked_for(
    path: Path, collection: Collection, resolution: int
) -> None:
    device = QPdfWriter(str(path))
    device.setResolution(resolution)
    device.setPageLayout(QPageLayout(A4, QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20)))
    device.setPageRanges(QPageRanges.fromString("3-4"))
    Booklet(collection.title, sections(collection.quotes), DAY).print_on(device)
    del device
    each = pages(path)
    assert len(each) == 2
    assert each[0].startswith(collection.parts[0].title)
    design = PageDesign(QSizeF(A4.size(QPageSize.Unit.Point)) * POINT)
    left = min(word.left for word in words(path))
    assert (design.left - design.gutter) / POINT <= left <= design.left / POINT


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


def test_words_in_another_language_say_so(own_words: Collection, tmp_path: Path) -> None:
    french = next(quote for quote in own_words.quotes if quote.language == "fr")
    english = own_words.quotes[0]
    said = b"/S /BlockQuote /Lang <FEFF00660072>"
    for quote, number in ((french, 1), (english, 0)):
        path = tmp_path / f"{quote.id}.pdf"
        write_pdf(Booklet("A title", [Section("A section", [BookletEntry(quote)])], date(2026, 3, 7)), path)
        assert unpacked(path).count(said) == number


def test_a_booklet_is_in_the_language_of_the_program_and_its_attributions_in_english(
    own_words: Collection, tmp_path: Path
) -> None:
    set_language(["zh_CN"])
    path = tmp_path / "booklet.pdf"
    quote = own_words.quotes[0]._replace(language="zh-CN")
    write_pdf(Booklet("A title", [Section("A section", [BookletEntry(quote)])], date(2026, 3, 7)), path)
    file = unpacked(path)
    assert b"/Lang (zh-CN)" in file
    assert b"/S /BlockQuote /P" in file, "it has the language of the document"
    assert file.count(b"/S /P /Lang <FEFF0065006E>") == 2, "the attribution, and the line of the source"


def test_a_booklet_is_of_those_who_share_all_its_quotes(own_words: Collection, collection: Collection) -> None:
    together = next(quote for quote in own_words.quotes if len(quote.authors) == 3)
    somebody = together._replace(authors=("Ada Lovelace",))
    for quotes, author in (
        ([together], "attributed to Yann LeCun, Yoshua Bengio and Geoffrey Hinton"),
        ([together, collection.quotes[0]], "attributed to Yann LeCun"),
        ([somebody], "attributed to Ada Lovelace"),
        ([somebody, together], ""),
    ):
        booklet = Booklet("A title", [Section("A section", list(map(BookletEntry, quotes)))], date(2026, 3, 7))
        assert booklet._author == author
