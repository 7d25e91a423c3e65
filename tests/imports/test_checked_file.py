"""The text of a file that is checked: a web page as a reader sees it, anything else as it is written."""

import pytest

from lecun_viewer.imports.checked_file import SUFFIXES, can_be_checked, text_of
from lecun_viewer.imports.found import UnreadableError


@pytest.mark.parametrize("name", [*(f"a{suffix}" for suffix in SUFFIXES), "A.TXT", "b.htm", "c.markdown"])
def test_texts_can_be_checked(name: str) -> None:
    assert can_be_checked(name)


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.odt", "a.epub", "a", ".txt"])
def test_other_files_cannot(name: str) -> None:
    assert not can_be_checked(name)


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("<p>One &amp; two.</p><p>Three.", "One & two.\n\nThree."),
        ("<p>One\n   <b>t</b>wo<br>three</p>", "One two\nthree"),
        ("<title>T</title><style>p {}</style><script>let a = '<p>x</p>'</script><p>Seen", "Seen"),
        ("<head><title>T</title></head><body><h1>A</h1>\n<ul><li>b<li>c</ul></body>", "A\n\nb\n\nc"),
        ("<head><title>T</title><meta charset=utf-8><p>No end tag of the head.", "No end tag of the head."),
        ("<head><style>p {}</style><noscript><body><h1>A</h1><p>b", "A\n\nb"),
        ("a<![foo bar]>b<![if !IE]>c<![endif]>d", "abcd"),
        ("<div><div>a</div></div><template><p>b</template>c", "a\n\nc"),
        ("a<script>never closed", "a"),
        ("no markup, 1 < 2", "no markup, 1 < 2"),
        ("<blockquote>“Be.”</blockquote><footer>— Ada</footer>", "“Be.”\n\n— Ada"),
    ],
)
def test_a_web_page_is_what_a_reader_sees(markup: str, seen: str) -> None:
    assert text_of(markup.encode(), "page.html") == seen


def test_the_end_of_an_unseen_element_ends_those_within_it() -> None:
    assert text_of(("<svg>" * 200 + "a" + "</svg>" * 200 + "b").encode(), "page.html") == "b"


def test_markdown_stays_as_it_is() -> None:
    assert text_of("# A\r\n\r\n<p>*b*".encode("utf-16"), "page.md") == "# A\n\n<p>*b*"


@pytest.mark.parametrize("document", [b"", b" \n", b"\x00\x01\x02"])
def test_what_is_no_text_is_not_read(document: bytes) -> None:
    with pytest.raises(UnreadableError):
        text_of(document, "page.html")
