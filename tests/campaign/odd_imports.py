"""Odd files of real life, imported as own collections. What the preview has is kept, and what was written is told.

A try makes a file as another program or a person would, and then a little odd. It may have other line ends, another
encoding, entries that come twice, or too few cells. Some files are cut, joined or mixed.
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from builders import own_in
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.records.importing import Plan, Recognised, plan, recognise
from lecun_viewer.records.store import FOLDER
from lecun_viewer.texts.quote_imports import unreadable

LINES_OF_ENTRY = 16  # at most, of which the first is told
WORDS = (
    *("less", "more", "obey", "right", "naïve", "œuvre", "Übung", "mañana", "don’t", "words", "20 ℃", "Trademark™"),
    *("№ 1", "𝐁𝐨𝐥𝐝", "思想", "ありがとう", "كلمة", "мысль", "e\u0301t\u00e9", "well-known"),
    *("R&D", "50 %", "a*b", "_x_", "<b>"),
)
PEOPLE = ("Ada Lovelace", "Simone de Beauvoir", "鲁迅", "Hannah Arendt", "O’Brien, Flann", "نجيب محفوظ")
HEADINGS = (  # of a highlight and of a note
    ("- Your Highlight on page 9 | Location {0} | Added on Sunday", "- Your Note on page 9 | Location {0} | Added on"),
    ("- Ihre Markierung bei Position {0} | Hinzugefügt am Montag", "- Ihre Notiz bei Position {0} | Hinzugefügt am"),
    (
        "- Votre surlignement sur la page 9 | emplacement {0} | Ajouté",
        "- Votre note sur la page 9 | emplacement {0} | A",
    ),
    ("- Tu subrayado en la página 9 | posición {0} | Añadido el", "- Tu nota en la página 9 | posición {0} | Añadido"),
    ("- 您在第 9 页（位置 #{0}）的标注 | 添加于 2019年", "- 您在第 9 页（位置 #{0}）的笔记 | 添加于 2019年"),
    ("- 9ページ|位置No. {0}のハイライト |作成日: 2024年", "- 9ページ|位置No. {0}のメモ |作成日: 2024年"),
)
ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252", "gbk", "cp1251")


class Made(NamedTuple):
    """A file, and what must be found in it.

    Attributes:
        marks: Words of which each stands in the words of one quote, or in a note.
        is_clean: Whether the file is as its program writes it, so that nothing may be missing.
    """

    name: str
    text: str
    marks: Sequence[str]
    is_clean: bool = True


class Writer:
    """Makes words, each entry with a mark that stands nowhere else."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.marks: list[str] = []

    def words(self, most: int = 12, between: str = " ") -> str:
        mark = f"mark{len(self.marks)}x"
        self.marks.append(mark)
        chosen = self.random.choices(WORDS, k=self.random.randint(1, most))
        return between.join([mark, *chosen, "end."])

    def times(self, most: int = 12) -> range:
        return range(self.random.randint(1, most))

    def maybe(self, share: float = 0.3) -> bool:
        return self.random.random() < share


def kindle(writer: Writer) -> Made:
    entries, at = list[str](), 0
    random = writer.random
    for _ in writer.times():
        highlight, note = random.choice(HEADINGS)
        title = random.choice(("Walden (Thoreau, Henry David)", "a-file.pdf", "实践 (米尔(Miell))"))
        at += random.randint(5, 90)
        place, text = f"{at}-{at + 3}", writer.words(between=random.choice((" ", " ", "\n")))
        made = [(highlight.format(place), text)]
        if writer.maybe():  # marked again elsewhere, with the same words
            at += 50
            made.append((highlight.format(f"{at}-{at + 3}"), text))
        if writer.maybe():
            made.append((note.format(at + 3), writer.words()))
        if writer.maybe(0.2):  # extended
            made.append((highlight.format(f"{at}-{at + 4}"), f"{text} And more."))
        if writer.maybe(0.2):
            made.append((f"- Your Bookmark on page 9 | Location {at} | Added on Sunday", ""))
        if writer.maybe(0.2):
            made += made
        entries += [f"{title}\n{heading}\n\n{words}\n==========\n" for heading, words in made]
    mark = random.choice(("", "\ufeff"))
    return Made("My Clippings.txt", "".join(mark + each for each in entries), writer.marks)


def table(writer: Writer) -> Made:
    random = writer.random
    header, cells = random.choice(
        (
            ("quote,author,source,note,tags", 5),
            ("Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location", 9),
            ("quote;author;likes", 3),
            ("Citation\tAuteur\tŒuvre", 3),
            ("text,author,date,url,language,mood", 6),
        )
    )
    between = max(",;\t", key=header.count)
    names = header.split(between)
    rows = list[str]()
    for _ in writer.times():
        text = writer.words(between=random.choice((" ", " ", "\n", '" "', ", ", "; ")))
        row = [text, *(random.choice((*PEOPLE, "", "x\ny", '"', "01/02/2020")) for _ in range(cells - 1))]
        if "Note" in names and writer.maybe():
            row[names.index("Note")] = writer.words()
        if rows and writer.maybe(0.1):  # a table without any whole row is refused
            row = row[: random.randint(1, cells)]
        row += [""] * random.choice((0, 0, 0, 1, 2))
        rows.append(between.join('"' + cell.replace('"', '""') + '"' for cell in row))
        if writer.maybe(0.1):
            rows.append(rows[-1])
    return Made(random.choice(("a.csv", "a.tsv", "quotes.txt")), "\n".join([header, *rows, ""]), writer.marks)


def fortune(writer: Writer) -> Made:
    entries = (
        writer.words(between=writer.random.choice((" ", "\n", "\n\t")))
        + writer.random.choice(("", f"\n\t\t-- {writer.random.choice(PEOPLE)}"))
        for _ in writer.times()
    )
    return Made(writer.random.choice(("fortunes", "a.txt")), "".join(f"{each}\n%\n" for each in entries), writer.marks)


def markdown(writer: Writer) -> Made:
    blocks = list[str]()
    for _ in writer.times():
        text = writer.words(between=writer.random.choice((" ", " ", "\n> ", "\n> > ", "\n", "  \n> ", "\\\n> ")))
        said = writer.random.choice(
            ("", f"\n>\n> — {writer.random.choice(PEOPLE)}", f"\n\n— {writer.random.choice(PEOPLE)}")
        )
        blocks.append(f"> {text}{said}")
        if writer.maybe(0.2):
            blocks.append(
                writer.random.choice(("## Heading ##", "- Tags: a, b - c", "Prose.", "***", "> [!note]\n> no"))
            )
    return Made(writer.random.choice(("a.md", "a.markdown")), "\n\n".join([*blocks, ""]), writer.marks)


def plain(writer: Writer) -> Made:
    entries = list[str]()
    for _ in writer.times():
        text, name = writer.words(), writer.random.choice(PEOPLE)
        forms = (
            text,
            f"“{text}”\n― {name}",
            f"{text}\n— {name}, Notes, 1843",
            f"« {text} »",
            f"{text} - {name}",
            f"“{text}",
        )
        entries.append(writer.random.choice(forms))
    between = writer.random.choice(("\n\n", "\n\n\n", "\n \t\n"))
    return Made("a.txt", between.join([*entries, ""]), writer.marks)


def json_like(writer: Writer) -> Made:
    lines = [f'{{"quote": "{writer.words()}"}}' for _ in writer.times()]
    return Made(writer.random.choice(("a.json", "a.txt", "a.jsonl")), "\n".join(lines), (), is_clean=False)


def own(writer: Writer) -> Made:
    lines = ['{"format": "lecun-viewer collection", "version": 2, "title": "Mine"}']
    for _ in writer.times():
        known = writer.random.choice(("", '"id": "A B", ', '"id": "TM-1", ', '"id": 5, ', '"tags": ["a"], '))
        lines.append(f'{{{known}"text": "{writer.words()}"}}')
    return Made("mine.jsonl", "\n".join(lines), writer.marks)


def long_line(writer: Writer) -> Made:
    unit = writer.random.choice((" ", "0", ">", '"', ",", "a ", "[", "“", "-", "位置 #", "> \t", "# ", "*", "\\"))
    made = writer.random.choice(FILES)(writer)
    at = writer.random.randint(0, len(made.text))
    return made._replace(text=made.text[:at] + unit * 50_000 + made.text[at:], is_clean=False)


FILES: tuple[Callable[[Writer], Made], ...] = (kindle, table, fortune, markdown, plain)


def attempt(random: Random, folder: Path) -> str:
    made = random.choice((*FILES, *FILES, json_like, own, long_line))(Writer(random))
    document, is_clean = encoded(*oddly(made, random), random)
    (folder / "document").write_bytes(document)
    try:
        found = recognise(document, made.name)
        imported = plan(found.quotes, (), keeps_duplicates=random.random() < 0.3)
    except UnreadableError as error:
        said = unreadable(error, made.name)
        return f"{made.name} can't be read: {said}" if is_clean or not said.endswith(".") else ""
    lost = not_planned(found, imported) or not_kept(imported, folder)
    if not lost and is_clean:
        lost = not_found(made, found, imported)
    return lost


def oddly(made: Made, random: Random) -> tuple[Made, bool]:
    """Return *made*, perhaps odder, and whether all of it must still be found."""
    if random.random() < 0.6:
        return made, made.is_clean
    text = made.text
    at = random.randint(0, len(text))
    other = random.choice(FILES)(Writer(random)).text
    odd = random.choice((text[:at], text[at:], text + other, other + text, text[:at] + other + text[at:], text + text))
    return made._replace(text=odd), False


def encoded(made: Made, is_clean: bool, random: Random) -> tuple[bytes, bool]:
    text = made.text.replace("\n", random.choice(("\n", "\n", "\r\n", "\r")))
    encoding = random.choice(ENCODINGS)
    document = text.encode(encoding, "replace")
    if random.random() < 0.1:  # mixed, or cut within a character
        at = random.randint(0, len(document))
        document = random.choice((document[:at], document[:at] + "été".encode("cp1252") + document[at:]))
        is_clean = False
    return document, is_clean and encoding.startswith("utf")


# What must hold


def not_planned(found: Recognised, made: Plan) -> str:
    """Return which quote or note of the preview is neither imported nor told."""
    words = {quote.text for quote in made.quotes} | {quote.text for quote, _ in made.duplicates}
    if missing := [quote.text for quote in found.quotes if quote.text not in words]:
        return f"not planned: {missing}"
    notes = "\n".join([*(quote.provenance.note or "" for quote in made.quotes), *made.notes_left_out])
    if missing := [note for quote in found.quotes if (note := quote.provenance.note) and note not in notes]:
        return f"notes not planned: {missing}"
    return ""


def not_kept(made: Plan, folder: Path) -> str:
    """Return what is not in the collection after a restart, and after its file was touched."""
    if not made.quotes:
        return ""
    name = own_in(folder).create("№ 1 of mine™", quotes=made.quotes)
    for _ in range(2):
        again = own_in(folder)
        loaded = again.load(name)
        quotes = list(loaded.quotes) if loaded else []
        if again.messages:
            return f"told: {again.messages[:3]}"
        if list(map(bare, quotes)) != list(map(bare, made.quotes)):
            pairs = zip(map(bare, quotes), map(bare, made.quotes), strict=False)
            different = [pair for pair in pairs if pair[0] != pair[1]]
            return f"{len(quotes)} of {len(made.quotes)} quotes are kept; different: {different[:2]}"
        if len({quote.id for quote in quotes}) != len(quotes):
            return "two quotes have the same id"
        os.utime(folder / FOLDER / f"{name}.jsonl", (1, 1))
    return ""


def bare(quote: Quote) -> Quote:
    """Return *quote* as it is before it has an id and a collection."""
    return quote._replace(id=QuoteId(""), collection="", part_title="")


def not_found(made: Made, found: Recognised, imported: Plan) -> str:
    """Return which entries of a file that is as it should be are neither found nor told."""
    said = "\n".join(all_of(imported))
    lines = made.text.split("\n")
    told = {each.line for each in found.left_out}
    for mark in made.marks:
        if re.search(rf"\b{mark}", said):
            continue
        places = [number for number, line in enumerate(lines, 1) if re.search(rf"\b{mark}", line)]
        if not all(told & set(range(place - LINES_OF_ENTRY, place + 1)) for place in places):
            return f"{made.name}: {mark} is in line {places}, and only these are told: {sorted(told)}"
    return ""


def all_of(made: Plan) -> Iterator[str]:
    for quote in (*made.quotes, *(quote for quote, _ in made.duplicates)):
        yield quote.text
        yield quote.provenance.note or ""
        yield from (quote.source, quote.topic, *quote.authors, *quote.tags)
    yield from made.notes_left_out
