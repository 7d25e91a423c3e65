"""Files of other programs that are no list of quotes are refused by their names. The reader can read them as text."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest

from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

YAML = """# Mine
- text: Be kind to the whole street.
  author: Ada Winterbourne
- text: |
    Be true.
    Be glad.
  author: Nadia Rahmani
"""
OF_TOPICS = """quotes:
  - quote: "Be kind to the whole street."
    by: Ada Winterbourne
  - quote: "Be true."
    by: Nadia Rahmani
"""
TOML = '# Mine\n[[quotes]]\ntext = "Be kind."\nauthor = "Ada"\n\n[[quotes]]\ntext = "Be true."\nauthor = "Nadia"\n'
ORG = "#+TITLE: Mine\n* Ada Winterbourne\n#+begin_quote\nBe kind.\n#+end_quote\n"
OUTLINE = "* Ada Winterbourne\n#+BEGIN_QUOTE\nBe kind.\n#+END_QUOTE\n* Nadia\n"
BIBTEX = "% Mine\n@misc{kind,\n  note = {Be kind.},\n  author = {Ada Winterbourne}\n}\n"
XML = '<?xml version="1.0"?>\n<quotes><quote author="Ada Winterbourne">Be kind.</quote></quotes>\n'
HTML = "<!DOCTYPE html>\n<html><body><blockquote>Be kind.</blockquote></body></html>\n"
PLAY_BOOKS = "<table>\n<tbody>\n<tr><td><p><em>Be kind.</em></p></td></tr>\n</tbody>\n</table>\n"
WEREAD = "《七盏灯》\n\n林远山\n\n2个笔记\n\n第一章\n\n◆ 门前的路记得每一双鞋。\n\n◆ 山不问雪，雪自己来。\n"
MOON = "\nindent:false\ntrim:false\n#\n26\nSeven Lanterns\n/sdcard/lanterns.epub\n1\n2\n3\n4\n\nBe kind.\n0\n0\n"
BOOX = "BOOX Reading Notes | <<Seven Lanterns>>Ada\nOne\n【Original Text】Be kind.\n【Page Number】3\n"
RIS = "TY  - BOOK\nAU  - Winterbourne, Ada\nER  - \n"
KINDS = [
    ("YAML", YAML, "quotes.txt"),
    ("YAML", OF_TOPICS, "quotes"),
    ("YAML", "- Be kind.\n- Be true.\n", "quotes.yml"),
    ("TOML", TOML, "quotes.txt"),
    ("TOML", 'a = "Be kind."\n', "quotes.toml"),
    ("Org", ORG, "quotes.txt"),
    ("Org", OUTLINE, "quotes"),
    ("BibTeX", BIBTEX, "quotes.txt"),
    ("XML", XML, "quotes.txt"),
    ("XML", "<all><quote>Be kind.</quote></all>", "quotes.xml"),
    ("HTML", HTML, "quotes.txt"),
    ("HTML", PLAY_BOOKS, "Notes from _Seven Lanterns_.html"),
    ("WeRead", WEREAD, "notes.txt"),
    ("Moon+ Reader", MOON, "lanterns.txt"),
    ("Moon+ Reader", "Be kind.", "lanterns.mrexpt"),
    ("BOOX", BOOX, "lanterns.txt"),
    ("RIS", RIS, "quotes.txt"),
    ("Lua", 'return { print("Be kind.") }\n', "quotes.lua"),
    ("Lua", 'local quotes = {}\nquotes.first = "Be kind."\nreturn quotes\n', "main.lua"),
]


@pytest.mark.parametrize(("name", "document", "file"), KINDS)
def test_a_file_of_another_program_is_refused_by_its_name(name: str, document: str, file: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), file)
    assert (refused.value.reason, refused.value.details) == (UnreadableReason.OTHER_KIND, (name,))
    assert refused.value.remedy == ("kind", "text")
    assert read_quotes(document.encode(), file, options={"kind": "text", "layout": "blocks"}).quotes


@pytest.mark.parametrize(
    ("document", "file"),
    [
        ("---\ntitle: Mine\ntags: a\n---\n\n> Be kind.\n", "quotes.txt"),
        ("Ada: Be kind.\nBob: Be true.\nAda: Be glad.\nBob: Be so.\n", "talk.txt"),
        ("- Be kind to the street.\n- Be true to the town.\n- Be glad of the rain.\n", "quotes.txt"),
        ("<blockquote>Be kind.</blockquote>\n", "quotes.md"),
        ("<table><tr><td>Mine</td></tr></table>\n\n> Be kind.\n", "quotes.md"),
        ("* Be kind to the street.\n* Be true to the town.\n* Be glad of the rain.\n", "quotes.txt"),
        ("[1] Be kind to the whole street.\n\n[2] Be true to the whole town.\n", "quotes.txt"),
    ],
)
def test_a_list_of_quotes_is_not_taken_for_another_kind(document: str, file: str) -> None:
    assert read_quotes(document.encode(), file).quotes


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("Word", {"[Content_Types].xml": "", "word/document.xml": "Be kind."}),
        ("Excel", {"[Content_Types].xml": "", "xl/workbook.xml": "Be kind."}),
        ("Word", {"mimetype": "application/vnd.oasis.opendocument.text"}),
        ("Excel", {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        ("EPUB", {"mimetype": "application/epub+zip"}),
    ],
)
def test_a_document_of_an_office_program_is_refused_by_its_name(name: str, files: dict[str, str]) -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for file, content in files.items():
            archive.writestr(file, content)
    with pytest.raises(UnreadableError) as refused:
        read_quotes(packed.getvalue(), "quotes")
    assert (refused.value.reason, refused.value.details) == (UnreadableReason.OTHER_KIND, (name,))


def test_an_archive_that_unfolds_to_much_is_never_unfolded() -> None:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as file:
        for _ in range(200):
            file.write(bytes(1_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableError) as refused:
            read_quotes(packed.getvalue(), "quotes.docx")
        assert tracemalloc.get_traced_memory()[1] < 10 * len(packed.getvalue())
    finally:
        tracemalloc.stop()
    assert refused.value.details == ("Word",)


ENTITIES = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 20))
LAUGHS = f'<!DOCTYPE html [<!ENTITY a0 "words">{ENTITIES}]>'


def test_entities_of_xml_are_never_unfolded() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(f'<?xml version="1.0"?>{LAUGHS}<quotes>&a19;</quotes>'.encode(), "quotes.xml")
    assert refused.value.details == ("XML",)
    document = f"""<?xml version="1.0"?>{LAUGHS}<html><div class="bookTitle">Seven Lanterns</div>
<div class="noteHeading">Highlight (<span class="highlight_blue">blue</span>) - Location 1</div>
<div class="noteText">&a19; &amp; more words</div></html>"""
    (quote,) = read_quotes(document.encode(), "notebook.html").quotes
    assert quote.text == "&a19; & more words"


def test_equals_signs_that_recur_are_never_plain_text() -> None:
    entry = "Walden (Thoreau)\n+ Þú merktir á síðu 5\n\nSimplify.\n==========\n"
    with pytest.raises(UnreadableError) as refused:
        read_quotes((entry * 3).encode(), "My Clippings.txt")
    assert refused.value.reason is UnreadableReason.NOTHING_FOUND
    assert len(refused.value.left_out) == 3
    assert refused.value.remedy == ("kind", "text")
