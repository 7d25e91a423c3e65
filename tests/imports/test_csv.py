"""Quotes in CSV files with named columns."""

import pytest

from lecun_viewer.core.provenance import Source, SourceKind
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.imports.table import MOST_COLUMNS

from .cases import Case, all_of, check

A, B = Draft("Less is more.", ("Ada",)), Draft("More is less.", ("Bob",))
SECOND, UNKNOWN, NOT_KEPT = LeftOutReason.SECOND_COLUMN, LeftOutReason.UNKNOWN_COLUMN, LeftOutReason.COLUMN_NOT_KEPT

CASES = [
    Case("two columns", "quote,author\nLess is more.,Ada\nMore is less.,Bob\n", [A, B]),
    Case("without a last line end", "quote,author\nLess is more.,Ada", [A]),
    Case("semicolons", "Text;By\nLess is more.;Ada\n", [A]),
    Case("tabs", "author\tquotation\nAda\tLess is more.\n", [A], file="quotes.tsv"),
    Case("names in capitals with spaces", " QUOTE TEXT , Author Name \nLess is more.,Ada\n", [A]),
    Case("byte order mark", "\ufeffquote,author\nLess is more.,Ada\n", [A]),
    Case(
        "UTF-16 of Excel",
        "\ufeffquote\tauthor\r\nLess is more.\tAda\r\n".encode("utf-16-le"),
        [A],
        encoding="utf-16-le",
        file="unicode.txt",
    ),
    Case("a line for Excel", "sep=;\nquote;author\nLess is more.;Ada\n", [A]),
    Case("blank lines", "\n\nquote,author\n\n,\nLess is more.,Ada\n\n\n", [A]),
    Case(
        "marks within marks",
        'quote,author\n"He said, ""No.""\n\nThen he left.","Ada"\n"x, y",Bob\n',
        [Draft('He said, "No."\n\nThen he left.', ("Ada",)), Draft("x, y", ("Bob",))],
    ),
    Case("spaces around cells in marks", 'quote, author\n"Less is more." , "Ada"\n', [A]),
    Case(
        "a cell that only begins with a mark",
        'quote,author\n"Less" is more.,Ada\n',
        [Draft('"Less" is more.', ("Ada",))],
    ),
    Case(
        "a mark that never closes",
        'quote,author\n"Less is more.,Ada\nMore is less.,Bob\n',
        [A, B],
    ),
    Case(
        "a link as the source",
        "quote,author,source\nLess is more.,Ada,https://www.example.org/less\nMore is less.,Bob,A talk\n",
        [A._replace(source="example.org", url="https://www.example.org/less"), B._replace(source="A talk")],
    ),
    Case(
        "a link as the source, and another",
        "quote,author,source,url\nLess is more.,Ada,http://[less,https://a.example\nMore is less.,Bob,http://[more,\n",
        [
            A._replace(source="http://[less", url="https://a.example"),
            B._replace(source="[more", url="http://[more"),
        ],
    ),
    Case("typographic marks around the words", "quote,author\n“Less is more.”,Ada\n«More is less.»,Bob\n", [A, B]),
    Case(
        "several authors",
        'quote,authors\nOne.,Ada; Bob;Ada\nTwo.,Ada and Bob\nThree.,"Ada, Bob"\nFour.,unknown\nFive.,\n',
        [
            Draft("One.", ("Ada", "Bob")),
            Draft("Two.", ("Ada and Bob",)),
            Draft("Three.", ("Ada, Bob",)),
            Draft("Four."),
            Draft("Five."),
        ],
    ),
    Case(
        "every column",
        "id,Quote,Author,Book,Page,URL,Date,Keywords,Topic,Comment,Language\n"
        '7,Weniger ist mehr.,Ada,A Book,12,https://example.org/a,2020-03-01,"short, true",On Less,nice,de-AT\n',
        [
            Draft(
                "Weniger ist mehr.",
                ("Ada",),
                topic="On Less",
                source="A Book",
                tags=("short", "true"),
                language="de-AT",
                where="A Book, page 12",
                url="https://example.org/a",
                date="2020-03-01",
                note="nice",
                kind=SourceKind.BOOK,
            )
        ],
    ),
    Case(
        "a place in words",
        "text,speaker,source,where\nLess is more.,Ada,Talks,the second talk\n",
        [A._replace(source="Talks", where="the second talk")],
    ),
    Case(
        "unknown columns are told once",
        "quote,Mood,author,Read by me\nLess is more.,glad,Ada,3\nMore is less.,sad,Bob,4\n",
        [A, B],
        [(1, UNKNOWN), (1, UNKNOWN)],
    ),
    Case("two columns of one meaning", "quote,author,by\nLess is more.,Ada,Bob\n", [A], [(1, SECOND)]),
    Case(
        "when it was highlighted, as O'Reilly writes it",
        "Book Title,Date of Highlight,Highlight,Personal Note,Authors\nTalks,2021-05-03,Less is more.,True.,Ada\n",
        [A._replace(source="Talks", note="True.", highlighted_at="2021-05-03", kind=SourceKind.BOOK)],
    ),
    Case("when it was added", "quote,author,date added\nLess is more.,Ada,2024-01-01\n", [A], [(1, NOT_KEPT)]),
    Case(
        "values that are not understood",
        "quote,author,date,url,language\nLess is more.,Ada,3/4/2020,nowhere,English\nMore is less.,Bob,2020,,\n",
        [A, B._replace(date="2020")],
        [(2, LeftOutReason.NO_LANGUAGE), (2, LeftOutReason.NO_ADDRESS), (2, LeftOutReason.NO_DATE)],
    ),
    Case(
        "a language as systems name it",
        "quote,author,language\nLess is more.,Ada,en_US\n",
        [A._replace(language="en-US")],
    ),
    Case(
        "dates",
        'quote,date\n1,2020-02\n2,"March 4, 2020"\n3,4th Mar 2020\n4,2020/03/04\n5,May 2020\n6,2020-03-04T10:00:00Z\n'
        "7,2020-02-30\n",
        [
            *(Draft("1", date="2020-02"), Draft("2", date="2020-03-04"), Draft("3", date="2020-03-04")),
            *(Draft("4", date="2020-03-04"), Draft("5", date="2020-05"), Draft("6", date="2020-03-04"), Draft("7")),
        ],
        [(8, LeftOutReason.NO_DATE)],
    ),
    Case(
        "rows with more or fewer cells",
        "quote,author\nLess is more.\nLess, is more.,Ada\nLess is more.,Ada,\nMore is less.,Bob\n",
        [A, B],
        [(2, LeftOutReason.WRONG_CELL_COUNT), (3, LeftOutReason.WRONG_CELL_COUNT)],
    ),
    Case(
        "rows with two cells too many",
        "quote,author\nLess is more.,Ada,,\nLess is more.,Ada,x,\nLess is more.,Ada,,x\nMore is less.,Bob,,\n",
        [A, B],
        [(3, LeftOutReason.WRONG_CELL_COUNT), (4, LeftOutReason.WRONG_CELL_COUNT)],
    ),
    Case(
        "rows without words",
        "quote,author\n,Ada\n…,Ada\nLess is more.,Ada\n",
        [A],
        [(2, LeftOutReason.NO_WORDS), (3, LeftOutReason.NO_WORDS)],
    ),
    Case(
        "lines are counted within cells",
        'quote,author\n"Two\nlines",Ada\n\n"?",Bob\n',
        [Draft("Two\nlines", ("Ada",))],
        [(5, LeftOutReason.NO_WORDS)],
    ),
    Case(
        "tags as Python writes them", "quote,tags\nWords,\"['be', 'do it']\"\n", [Draft("Words", tags=("be", "do it"))]
    ),
    Case("tags with semicolons", 'quote,tags\nWords,"a; b, c;a"\n', [Draft("Words", tags=("a", "b, c"))]),
    Case(
        "tags and authors with the marks of other writings",
        "quote,author,tags\nOne.,Ada；Bob؛ Cy,a、b，c\nTwo.,李，四,أ، ب\nThree.,,a，b；c\n",
        [
            Draft("One.", ("Ada", "Bob", "Cy"), tags=("a", "b", "c")),
            Draft("Two.", ("李，四",), tags=("أ", "ب")),
            Draft("Three.", tags=("a，b", "c")),
        ],
    ),
    Case("one column", "quote\nLess is more.\n", [Draft("Less is more.")]),
    Case("another name of the file", "quote,author\nLess is more.,Ada\n", [A], file="quotes.txt"),
    Case(
        "control characters stay",
        "quote,author\nLess \x1b[31mis more.,Ada\n",
        [Draft("Less \x1b[31mis more.", ("Ada",))],
    ),
]


@all_of(CASES)
def test_a_csv_file(case: Case) -> None:
    check(case, "csv", "quotes.csv")


ROW = "Words.;Ada;A Book;p. 1;12;https://example.org/a;2020;On Less;a, b;nice;fr;blue\n"
ENGLISH = "Quote;Author;Source;Where;Page;URL;Year;Topic;Keywords;Remark;Language;Color"


@pytest.mark.parametrize(
    "header",
    [
        "Citation;Auteur;Œuvre;Lieu;Page;Adresse;Année;Thème;Mots-clés;Remarque;Langue;Couleur",
        "TEXTE;AUTEUR(E);OUVRAGE;ENDROIT;Numéro de page;LIEN;ANNEE;SUJET;MOTS CLES;Notes;LANGUE;COULEUR",
        "Zitat;Autorin;Quelle;Fundstelle;Seite;Webadresse;Jahr;Thema;Schlagwörter;Anmerkung;Sprache;Farbe",
        "Text;Verfasser;Buch;Ort;Seiten;Link;Datum;Thema;Stichworte;Notiz;Sprache;Farbe",
        "Cita;Autor;Fuente;Lugar;Página;Enlace;Año;Tema;Palabras clave;Observación;Idioma;Color",
        "Frase;Autora;Libro;Lugar;pagina;Dirección;Fecha;Tema;Etiquetas;Comentario;Lengua;Color",
        "引文;作者;出处;地点;页码;网址;年份;主题;关键词;备注;语言;颜色",
        "名言;作家;书名;地点;页;链接;日期;话题;标签;笔记;语种;颜色",
        "الاقتباس;المؤلف;المصدر;المكان;الصفحة;الرابط;السنة;الموضوع;الكلمات المفتاحية;ملاحظة;اللغة;اللون",
        "نص;كاتب;كتاب;موضع;رقم الصفحة;رابط;تاريخ;موضوع;وسوم;تعليق;لغة;اللون",
    ],
)
def test_columns_named_in_another_language_give_the_same_quote(header: str) -> None:
    # The file's name has no ending, so the header alone tells that it is CSV.
    theirs, twin = (read_quotes(f"{names}\n{ROW}".encode(), "quotes") for names in (header, ENGLISH))
    assert (theirs.format, theirs.quotes) == ("csv", twin.quotes)
    assert [(each.line, each.reason) for each in theirs.left_out] == [(1, NOT_KEPT)]
    (quote,) = theirs.quotes
    assert (quote.text, quote.authors, quote.source, quote.tags) == ("Words.", ("Ada",), "A Book", ("a", "b"))


@pytest.mark.parametrize("column", ["Emplacement", "Position", "Posición", "位置", "الموقع"])
def test_a_location_is_one_in_every_language(column: str) -> None:
    (quote,) = read_quotes(f"text,{column}\nWords.,12\n".encode(), "quotes.csv").quotes
    assert quote.provenance.where == "location 12"


@pytest.mark.parametrize("column", ["No.", "N°", "Nº", "Nr.", "Número", "序号", "الرقم"])
def test_the_number_of_a_row_is_left_out_silently_in_every_language(column: str) -> None:
    found = read_quotes(f"{column},text,author\n1,Less is more.,Ada\n".encode(), "quotes.csv")
    assert (list(found.quotes), found.left_out) == ([A.quote()], ())


@pytest.mark.parametrize("header", ["citation,quote,author", "Cita,Texto,Autor", "引用,原文,作者"])
def test_a_name_that_may_mean_a_reference_holds_quotes_as_a_last_resort(header: str) -> None:
    found = read_quotes(f"{header}\nArendt 1958,Less is more.,Ada\n".encode(), "quotes.csv")
    assert list(found.quotes) == [A.quote()]
    assert [each.reason for each in found.left_out] == [UNKNOWN]


def test_an_arabic_name_for_title_or_address_is_a_title() -> None:
    found = read_quotes("نص,العنوان\nWords.,كتاب\n".encode(), "quotes.csv")
    assert ([quote.source for quote in found.quotes], found.left_out) == (["كتاب"], ())


@pytest.mark.parametrize(
    ("document", "reason", "details"),
    [
        ("who,what\nAda,x\n", UnreadableReason.NO_TEXT_COLUMN, ("who", "what")),
        ("kind,id,text,topic,part,source\nfavorite,a,b,c,1,d\n", UnreadableReason.OWN_EXPORT, ()),
        ('\ufeff"kind","id","text","topic","part"\r\n"favorite","a","b","c","1"\r\n', UnreadableReason.OWN_EXPORT, ()),
        ("quote,author\n,Ada\n", UnreadableReason.NOTHING_FOUND, ()),
        ("quote,author\n", UnreadableReason.NOTHING_FOUND, ()),
    ],
)
def test_a_csv_file_that_is_refused(document: str, reason: UnreadableReason, details: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), "quotes.csv")
    assert (refused.value.reason, refused.value.details) == (reason, details)


def test_what_is_left_out_is_named() -> None:
    found = read_quotes(b"quote,Mood\nLess is more.,glad\n", "quotes.csv")
    assert [each.detail for each in found.left_out] == ["Mood"]
    assert not found.left_out[0].reason.loses_quote


LONG = "Less is more than enough."


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (2, 0, 1)])
def test_an_empty_column_is_neither_words_nor_people(order: tuple[int, ...]) -> None:
    row = ("Be kind to the whole street.", "Ada Winterbourne", "")
    line = ",".join(row[at] for at in order)
    found = read_quotes(f"a,b,c\n{line}\n{line}\n".encode(), "quotes.csv")
    assert [(quote.text, quote.authors) for quote in found.quotes] == [(row[0], (row[1],))] * 2


@pytest.mark.parametrize(
    ("head", "between"),
    [
        ("quote,author,work,page,url,year,tags,topic,note,language\n", ","),
        ("quote;author;work;page;url;year;tags;topic;note;language\n", ";"),
        ("quote\tauthor\twork\tpage\turl\tyear\ttags\ttopic\tnote\tlanguage\n", "\t"),
        ("quote|author|work|page|url|year|tags|topic|note|language\n", "|"),
        ("sep=|\nquote|author|work|page|url|year|tags|topic|note|language\n", "|"),
        ("#separator:Pipe\n#columns:quote|author|work|page|url|year|tags|topic|note|language\n", "|"),
        ("#separator:;\n#columns:quote;author;work;page;url;year;tags;topic;note;language\n", ";"),
    ],
)
@pytest.mark.parametrize("marks", ["", '"'])
def test_a_full_row_is_the_same_with_every_delimiter(head: str, between: str, marks: str) -> None:
    cells = ["Less is more.", "Ada", "Notes", "12", "https://example.org/a", "1843", "art", "Work", "Mine.", "en-GB"]
    row = between.join(f"{marks}{cell}{marks}" for cell in cells)
    found = read_quotes(f"{head}{row}\n{row}{between}\n".encode(), "quotes.csv")  # some rows end with a delimiter
    full = A._replace(
        source="Notes",
        where="Notes, page 12",
        url="https://example.org/a",
        date="1843",
        tags=("art",),
        topic="Work",
        note="Mine.",
        language="en-GB",
    )
    assert (found.format, list(found.quotes), found.left_out) == ("csv", [full.quote()] * 2, ())


def test_what_was_discarded_is_left_out() -> None:
    cells = ("true", "1", "yes", "false", "FALSE", "0", "no", "None", "null", "")
    rows = "".join(f"Words {at}.,{cell}\n" for at, cell in enumerate(cells))
    found = read_quotes(f"quote,discarded\n{rows}".encode(), "quotes.csv")
    assert [quote.text for quote in found.quotes] == [f"Words {at}." for at in range(3, len(cells))]
    assert [(each.line, each.reason) for each in found.left_out] == [(at, LeftOutReason.DISCARDED) for at in (2, 3, 4)]


def test_columns_of_anki_by_their_numbers() -> None:
    document = f"#separator:tab\n#html:true\n#tags column:3\n#guid column:1\n7\t{LONG}\tart old\tAda Lovelace\n"
    found = read_quotes(document.encode(), "quotes.txt")
    assert [(quote.text, quote.authors) for quote in found.quotes] == [(LONG, ("Ada Lovelace",))]
    assert found.left_out == ()


@pytest.mark.parametrize(("rows", "format"), [(2, "text"), (3, "csv")])
def test_tabs_in_three_lines_make_a_table(rows: int, format: str) -> None:
    assert read_quotes((f"{LONG}\tAda Lovelace\n" * rows).encode(), "quotes").format is format


@pytest.mark.parametrize("name", ["from", "From:", "FROM"])
def test_people_may_stand_in_a_column_called_from(name: str) -> None:
    found = read_quotes(f"quote,{name}\nLess is more.,Ada Winterbourne\n".encode(), "quotes.csv")
    assert [(quote.authors, quote.source) for quote in found.quotes] == [(("Ada Winterbourne",), "")]
    found = read_quotes(f"quote,{name}\nLess is more.,A talk of his in 1964\n".encode(), "quotes.csv")
    assert [(quote.authors, quote.source) for quote in found.quotes] == [((), "A talk of his in 1964")]


@pytest.mark.parametrize("number", ["0", "4", "x"])
def test_a_number_that_no_column_of_anki_has_says_nothing(number: str) -> None:
    document = f"#separator:tab\n#tags column:{number}\n{LONG}\tAda Lovelace\n"
    assert [quote.authors for quote in read_quotes(document.encode(), "a.txt").quotes] == [("Ada Lovelace",)]


@pytest.mark.parametrize("name", ["citazione", "citações", "cytat", "цитата", "citaten", "frasi", "söz", "selection"])
def test_the_words_have_a_name_in_more_languages(name: str) -> None:
    (quote,) = read_quotes(f"{name},autore\nLess is more.,Ada Lovelace\n".encode(), "a.csv").quotes
    assert (quote.text, quote.authors) == ("Less is more.", ("Ada Lovelace",))


NAMES = ("Ada Lovelace", "Nadia Rahmani")


def test_a_third_column_without_a_name_is_the_book() -> None:
    rows = "".join(
        f"Words of the sentence {number}.,Book {number},Ada Lovelace{'' if number else ' Byron'}\n"
        for number in range(6)
    )
    quotes = read_quotes(rows.encode(), "a.csv").quotes
    assert [quote.source for quote in quotes] == [f"Book {number}" for number in range(6)]


def test_a_column_that_says_the_same_in_all_rows_is_no_author() -> None:
    rows = "".join(f"Words of the sentence {number}.,Read Later\n" for number in range(6))
    assert {quote.authors for quote in read_quotes(f"text,shelf\n{rows}".encode(), "a.csv").quotes} == {()}


def test_a_dash_in_one_of_many_cells_is_no_attribution() -> None:
    rows = "Words of a sentence.\nI shall be back – Enter Date\nMore of the words.\nAnd so on it goes.\n"
    quotes = read_quotes(f"text\n{rows}".encode(), "a.csv").quotes
    assert [(quote.text, quote.authors) for quote in quotes][1] == ("I shall be back – Enter Date", ())


def test_a_column_of_attributions_can_be_chosen_and_taken_away() -> None:
    document = b'text,attribution\nBe kind.,"Ada Lovelace, Notes, 1843"\n'
    (quote,) = read_quotes(document, "a.csv").quotes
    assert (quote.authors, quote.source) == (("Ada Lovelace",), "Notes")
    (quote,) = read_quotes(document, "a.csv", options={"column 2": "nothing"}).quotes
    assert (quote.authors, quote.source) == ((), "")


def test_a_row_with_more_cells_than_a_spreadsheet_has_is_of_no_table() -> None:
    """It would take minutes to see what a million columns are about."""
    (quote,) = read_quotes(_with_columns(MOST_COLUMNS), "a.csv").quotes
    assert (quote.text, quote.authors) == ("Less is more.", ())
    assert read_quotes(_with_columns(MOST_COLUMNS + 1), "a.csv").format == "text"
    with pytest.raises(UnreadableError) as told:
        read_quotes(_with_columns(MOST_COLUMNS + 1), "a.csv", options={"kind": "csv"})
    assert told.value.reason is UnreadableReason.NO_LIST


def _with_columns(number: int) -> bytes:
    return f"quote{',mood' * (number - 1)}\nLess is more.{',' * (number - 1)}\n".encode()


@pytest.mark.parametrize(
    ("book", "where", "source"),
    [
        ("It", "It, page 12", Source(SourceKind.BOOK, "It", locator="page 12")),
        ("It", "page 12", Source(SourceKind.BOOK, "It", locator="page 12")),
        ("It", "", Source(SourceKind.BOOK, "It")),
        ("It", "Italian edition, page 12", None),
        ("It", "a letter", None),
    ],
)
def test_a_place_is_in_the_book_if_it_says_so(book: str, where: str, source: Source | None) -> None:
    document = f'quote,author,book,where\nLess is more.,Ada,{book},"{where}"\n'
    (quote,) = read_quotes(document.encode(), "a.csv").quotes
    assert quote.provenance.source == source
    assert source or quote.provenance.where == where
