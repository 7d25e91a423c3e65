"""Quotes that were copied from Goodreads, or saved as CSV with its likes, and its list of books, which has none."""

import pytest

from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

from .cases import Case, all_of, check

LIKES = [(1, LeftOutReason.COLUMN_NOT_KEPT)]
A = Draft("Be kind.", ("Ada",))
BOOK = A._replace(source="A Book")

CASES = [
    Case("a quote", "“Be kind.”\n― Ada, A Book\n", [BOOK]),
    Case("without a book", "“Be kind.”\n― Ada\n", [A]),
    Case("with the line end that the page has", "“Be kind.”\n\n― Ada, A Book", [BOOK]),
    Case("spaces around", "  “Be kind.” \n    ― Ada, A Book  \n", [BOOK]),
    Case("no space behind the bar", "“Be kind.”\n―Ada\n", [A]),
    Case("two", "“Be kind.”\n― Ada, A Book\n\n“Be kind.”\n― Ada\n", [BOOK, A]),
    Case(
        "tags and likes",
        "“Be kind.”\n― Ada, A Book\n\ntags: be, kind-words\n\n1,204 likes\n\nLike\n",
        [BOOK._replace(tags=("be", "kind-words"))],
    ),
    Case("tags right below", "“Be kind.”\n― Ada\ntags: be\n", [A._replace(tags=("be",))]),
    Case("likes between", "“Be kind.”\n― Ada\n12 likes\n\n“Be kind.”\n― Ada\n1 like", [A, A]),
    Case("more from the book", "“Be kind.”\n― Ada\nRead more quotes from Ada\n", [A]),
    Case("several paragraphs", "“Be kind.\n\nBe true.”\n― Ada\n", [A._replace(text="Be kind.\n\nBe true.")]),
    Case(
        "several paragraphs with marks each",
        "“Be kind.\n\n“Be true.”\n― Ada\n",
        [A._replace(text="Be kind.\n\n“Be true.")],
    ),
    Case(
        "several paragraphs and tags",
        "“Be kind.\n\nBe true.”\n― Ada\n\ntags: a\n\n“Be kind.”\n― Ada\n",
        [A._replace(text="Be kind.\n\nBe true.", tags=("a",)), A],
    ),
    Case("verses", "“Be kind,\nbe true.”\n― Ada\n", [A._replace(text="Be kind,\nbe true.")]),
    Case(
        "a dash before a name within the words",
        "“Less ~Bob Smith\n\nis more.”\n― Ada\n",
        [A._replace(text="Less ~Bob Smith\n\nis more.")],
    ),
    Case(
        "a line with a dash within the words",
        "“Be kind.\n~Bob Smith”\n― Ada, A Book\n",
        [BOOK._replace(text="Be kind.\n~Bob Smith")],
    ),
    Case("speech within", "“He said, “no,” and left.”\n― Ada\n", [A._replace(text="He said, “no,” and left.")]),
    Case("two speeches", "“Yes,” he said, “no.”\n― Ada\n", [A._replace(text="“Yes,” he said, “no.”")]),
    Case(
        "a book with commas", "“Be kind.”\n― Ada, Here, There, and Back\n", [A._replace(source="Here, There, and Back")]
    ),
    Case("Jr.", "“Be kind.”\n― Martin Luther King Jr., A Book\n", [BOOK._replace(authors=("Martin Luther King Jr.",))]),
    Case(
        "Jr. with a comma",
        "“Be kind.”\n― Martin Luther King, Jr., A Book\n",
        [BOOK._replace(authors=("Martin Luther King, Jr.",))],
    ),
    Case("initials", "“Be kind.”\n― J.R.R. Tolkien, A Book\n", [BOOK._replace(authors=("J.R.R. Tolkien",))]),
    Case(
        "of another script",
        "“Будь добр.”\n― Лев Толстой, Книга\n",
        [Draft("Будь добр.", ("Лев Толстой",), source="Книга")],
    ),
    Case(
        "as CSV",
        'quote,author,tags,likes\n“Be kind.”,Ada,"be, kind",12\n',
        [A._replace(tags=("be", "kind"))],
        LIKES,
        file="a.csv",
    ),
    Case(
        "as CSV with the comma and the bar of the page",
        "index,quote,author,tags,likes\n0,“Be kind.”,\"― Ada,\",['a'],1\n",
        [A._replace(tags=("a",))],
        LIKES,
        file="a.csv",
    ),
]


@all_of(CASES)
def test_quotes_of_goodreads(case: Case) -> None:
    check(case, "goodreads", "copied.txt")


BOOKS = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,"
    "Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies\n"
    '1,A Book,Ada,"Lovelace, Ada",,"=""0""","=""0""",5,4.2,P,Paperback,9,2000,1999,'
    "2020/01/01,2019/01/01,,,read,Nice.,,,1,0\n"
)


@pytest.mark.parametrize("name", ["goodreads_library_export.csv", "books.txt"])
def test_a_list_of_books_has_no_quotes(name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(BOOKS.encode(), name)
    assert refused.value.reason is UnreadableReason.NO_QUOTES_IN_FORMAT
