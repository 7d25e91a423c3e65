"""Imports texts that grow, and finds those whose reading takes more than its share of time or memory.

A text has places that grow. In each, a unit is repeated. Units are what the readers look for: those of `UNITS`, and the
letters and words in the regular expressions of the readers. So a new expression brings its own units.

Each text is read in several lengths, the way the programs read a file. Three times the length may take four times as
long. Only the processor's time counts, and all of it is measured in the same run. This is a program of its own, because
a bad text may take for ever, or all memory: ``import_times.py NUMBER SEED``, or ``import_times.py`` for `KNOWN` alone.
"""

import gc
import resource
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from random import Random
from time import process_time
from typing import NamedTuple

from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.records.importing import recognise
from pattern_times import found_patterns, literals

PLACE, NUMBER = "…", "§"  # a place that grows, and the number of a repetition
LENGTHS = (3_700, 11_000, 33_000, 100_000, 300_000)  # characters
LONG_ENOUGH = 33_000  # a text of `KNOWN` grows to the next length. Any grows on if its time grows faster than it
MOST_TIMES, SUSPICIOUS_TIMES = 4, 3.3  # as long for three times the length
FLOOR_S, SUSPICIOUS_S = 0.02, 0.005  # what is faster, is measured too badly
MOST_MB = 100  # more than before, for up to 100,000 characters. The tree of a Markdown list takes 70
MOST_MEMORY = 2 << 30  # bytes of this process, so that the machine survives what is found


class Text(NamedTuple):
    """A text that grows.

    Attributes:
        file: The name of its file.
        frame: What stands around the places.
        units: What is repeated in each place.
    """

    file: str
    frame: str
    units: tuple[str, ...]

    def of_length(self, length: int) -> str:
        """Return the text with about *length* characters. All units are repeated equally often."""
        number = max(1, (length - len(self.frame)) // sum(map(len, self.units)))
        filled = ("".join(unit.replace(NUMBER, str(at)) for at in range(number)) for unit in self.units)
        return "".join(piece + unit for piece, unit in zip(self.frame.split(PLACE), (*filled, ""), strict=True))


# What files consist of

_HIGHLIGHT = "Book (Ada)\n- Your Highlight at location § | Added\n\nwords §\n==========\n"
_NOTE = "Book (Ada)\n- Your Note at location § | Added\n\nnote §\n==========\n"
_FIRST, _FIRST_NOTE = _HIGHLIGHT.replace("location §", "location 1"), _NOTE.replace("location §", "location 1")
_READWISE = "Highlight,Book Title,Book Author,Note,Tags\n"
_READER = (
    '[{"id": "b", "parent_id": null, "category": "epub"}, '
    '{"id": "h", "parent_id": "b", "category": "highlight", "content": "words…"}…]'
)
_OWN_QUOTE = (
    '{"id": "a-§", "part": 1, "part_title": "Part §", "topic": "", "text": "words", "source": "", "provenance": '
    '{"status": "unchecked", "words_found": null, "where": null, "url": null, "date": null, "note": null, '
    '"author": null, "evidence": null}, "collection": "a", "authors": ["Ada"], "language": "en", "tags": []}'
)
_OWN_HEAD = '{"format": "lecun-viewer-quotes", "version": 3, "exported_at": "2026-01-01T00:00:00Z", "title": "A"'
_OWN_COLUMNS = "id,text,part,part_title,authors,tags,words_found,about"

_NOTEBOOK = (
    '<html><div class="bookTitle">Book</div><div class="authors">Ada</div>\n'
    '<div class="noteHeading">Highlight (<span class="highlight_blue">blue</span>) - Location 1</div>\n'
)

FRAMES: Mapping[str, Sequence[tuple[str, str]]] = {
    "export": (
        ("a.json", f'{_OWN_HEAD}, "introduction": "…", "quotes": [{_OWN_QUOTE}…], "parts": []}}'),
        ("a.csv", f"{_OWN_COLUMNS}…\n"),
        ("a.csv", f"{_OWN_COLUMNS}\n…"),
        ("a.csv", f'{_OWN_COLUMNS}\na,"words…",1,Part,"Ada…","a…",,\n'),
        ("a.md", "# A\n\n<!-- lecun-viewer 00000000 {} -->\n…"),
    ),
    "json": (
        ("a.json", '[{"quote": "words of a sentence", "author": "Ada Winterbourne"}…]'),
        ("a.json", '[{"quote": "words of a sentence…", "author": "Ada…", "attribution": "Ada…", "tags": ["a"…]}]'),
        ("a.json", '{"title": "Book…", "key": ["words of a sentence"…]}'),
        ("a.json", '{"author": "Ada"…, "quotes": [{"text": "words"}…]}'),
        ("a.json", '{"key…": ["words of a sentence"…]}'),
        ("a.json", '{"key": {"quotes": [{"text": "words"}…]}…}'),
        ("a.json", '{"words of a sentence": "Ada"…}'),
        ("a.json", '{"quote": ["words of a sentence"…], "author": ["Ada"…]}'),
        ("a.jsonl", '{"quote": "words of a sentence", "author": "Ada"}\n…'),
    ),
    "csv": (
        ("a.csv", "quote,author\nwords,Ada\n…"),
        ("a.csv", "quote……\nwords,Ada\n"),
        ("a.csv", 'quote,author,source,tags\n"words…","Ada…",Book,"a…"\n'),
        ("a.csv", 'quote,attribution\nwords,"Ada…"\n'),
        ("a.csv", "sep=;\nquote;author\n…"),
        ("a.txt", "#separator:tab\n#columns:quote\tauthor\n…words\tAda\n"),
        ("a.tsv", "words\tAda\n…"),
    ),
    "readwise": (
        ("a.csv", f"{_READWISE}words,Book,Ada,,\n…"),
        ("a.csv", f'{_READWISE}words,Book,Ada,"…","a…"\n'),
        ("a.json", _READER),
    ),
    "goodreads": (
        ("a.txt", "“words of a sentence.”\n― Ada Winterbourne\n\n…"),
        ("a.txt", "“words of a sentence.”\n― Ada…\ntags: a…\n"),
    ),
    "kindle": (
        ("My Clippings.txt", f"{_HIGHLIGHT}…"),
        ("My Clippings.txt", _HIGHLIGHT.replace("words", "words…") + PLACE),
        ("My Clippings.txt", _HIGHLIGHT.replace("Book (Ada", "Book… (Ada…")),
        ("My Clippings.txt", _HIGHLIGHT.replace("location", "location 1…")),
        ("My Clippings.txt", _HIGHLIGHT.replace("Added", "Added on 3 May 2021…")),
    ),
    "kindle-notebook": (
        ("a.html", f'{_NOTEBOOK}<div class="noteText">words</div>…'),
        ("a.html", f'{_NOTEBOOK}<div class="noteText">words…</div>'),
        ("a.html", _NOTEBOOK.replace("Location", "Location 1…")),
    ),
    "koreader": (
        ("metadata.epub.lua", '-- a\nreturn {["annotations"] = {…}, ["doc_props"] = {["title"] = "Book…"}}'),
        ("metadata.epub.lua", "return {…"),
        ("a.json", '{"title": "Book", "author": "Ada…", "entries": [{"text": "words…"}…], "created_on": 1}'),
        ("a.md", "# Book\n##### Ada…\n\n## One\n### Page 1 @ 1 May 2020\nwords…\n"),
    ),
    "hypothesis": (
        ("a.json", '{"annotations": [{"uri": "a", "text": "a", "target": [{"selector": [{"exact": "words…"}]}…]}…]}'),
    ),
    "libby": (
        (
            "a.json",
            '{"readingJourney": {"title": {"text": "Book…"}, "author": "Ada…"}, "highlights": [{"quote": "a"}…]}',
        ),
    ),
    "bookcision": (
        ("a.json", '{"asin": "a", "title": "Book", "authors": "Ada…", "highlights": [{"text": "words…"}…]}'),
    ),
    "instapaper": (("a.csv", "URL,Title,Selection,Folder,Timestamp\nhttps://a.b,Title,words,Unread,1\n…"),),
    "raindrop": (
        ("a.csv", "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n…"),
        ("a.csv", 'id,title,excerpt,cover,highlights\n1,Title,,,"Highlight:words…"\n'),
    ),
    "fortune": (
        ("fortunes", "…\n%\n…\n%\n"),
        ("fortunes", "words\n%\n…"),
        ("fortunes", "《…》\nwords…\n%\n"),
    ),
    "markdown": (
        ("a.md", "…"),
        ("a.md", "> words of a sentence…\n"),
        ("a.md", "> words of a sentence.\n>\n> — Ada Winterbourne…\n"),
        ("a.md", "- words of a sentence\n\n…"),
        ("a.md", "> words\n\n<blockquote>\n…</blockquote>\n"),
        ("a.md", "[a]: http://a…\n\n> words …\n"),
        ("a.md", "# A\n\n|quote|author…|\n|-|-…|\n|words|Ada|\n…"),
        ("a.md", "# Heading…\n\n> words\n\n…"),
        ("a.md", "---\ntitle: Book\n…---\n\n> words\n"),
        ("a.md", "file:: a.pdf…\n\n- words…\n  hl-page:: 1…\n  ls-type:: annotation\n"),
    ),
    "text": (
        ("a.txt", "…"),
        ("a.txt", "“Words of a sentence.”\n…"),
        ("a.txt", "“Words of a sentence.”\n\n…"),
        ("a.txt", "Words of a sentence.…\n— Ada Winterbourne…\n"),
        ("a.txt", "“Words of a sentence…”\n"),
    ),
}

_OF_ALL = (
    *("a", "A ", "a ", "1", "é", " ", "\n", "a\n", "\n\n", "a\n\n", "“", "”", '"', "(", ")", ", ", ". ", "*", "_"),
    *("<", "&", "-", "#a "),
)
_OF_TEXT = (
    *(
        "Like\n",
        "Like\n\n",
        "Tags: a\n",
        "12 likes\n\n",
        "1. a\n",
        "- a\n",
        "— Ada\n",
        "— Ada\n\n",
        "“a.”\n",
        "“a.”\n\n",
    ),
    *("a: “b”\n", " by Ada", " and Ada", "; Ada", "Ada: "),
)
_OF_JSON = (
    *(',"a"', ',["a","b"]', ',{"text":"a b c d e"}', ',{"text":"a §","author":"Ada"}', ',"k§":"a"', ',"k§":["a"]'),
    *(',"k§":{"text":"a"}', ',"title.§":"a"', "[", '{"a":', ',"text":"a"', ",1", ",null", "\\n", '\\"', "\\u00e9"),
    *('{"quote":"a b c d","author":"Ada"}\n', '{"k§":"a b c d e"}\n'),
)
UNITS: Mapping[str, Sequence[str]] = {
    "export": (
        *(f", {_OWN_QUOTE}", "§,a,1,b§,c,,,\n", "; a", "\\a", "\\", '""', ",a", ",source", "} -->"),
        *("<!-- lecun-viewer 00000000 {} -->\n", "> words\n\n<!-- lecun-viewer 00000000 {} -->\n"),
    ),
    "json": _OF_JSON,
    "csv": (
        *(
            ",a",
            ",by",
            ",tags",
            ",",
            "words §,Ada\n",
            '"words",Ada\n',
            '"a\n',
            '""',
            "<b>",
            "</p>",
            "&amp;",
            "*a* ",
            "__a",
        ),
        *("{{c1::", "::", "}}", "; a", " and Ada", " by a", "\t", "|", ";", "words\tAda\n", "#a:b\n", "words;Ada\n"),
    ),
    "readwise": (
        *("words,Book,Ada,note §,\n", "words,Book,Ada,,tag §\n", "words §,Book,Ada,,h1\n", ".a ", "a\n", ", a"),
        ',{"id": "h§", "parent_id": "b", "category": "highlight", "content": "words §"}',
        ',{"id": "n§", "parent_id": "h", "category": "note", "content": "note §"}',
    ),
    "goodreads": ("“words §.”\n― Ada\n\n", *_OF_TEXT),
    "kindle": (
        *(_HIGHLIGHT, _NOTE, _HIGHLIGHT + _NOTE, _FIRST, _FIRST_NOTE, "==========\n", "\ufeff", "page 1 ", "| ", "- "),
        "location 1 ",
    ),
    "kindle-notebook": (
        *('<div class="noteText">', '<div class="noteHeading">Note - Location §</div>\n', "</div>", "<div ", "<span "),
        *("<h3 class='sectionHeading'>A</h3>\n", "a > b ", " - ", "&amp;", "<", "<p class=", "; "),
    ),
    "koreader": (
        *('{["text"] = "a", ["drawer"] = "b"},', "{", "}", "[", '"', "\\n", "\\1", "--\n", "a = 1,", '["a"] = ', "a"),
        *(',{"text": "a"}', "### Page § @ 1 May\na\n", "---\n", "## a\n", "[a](<file://", "==", "**", ", Ada"),
    ),
    "hypothesis": (',{"uri": "a", "target": []}', ',{"selector": []}', *_OF_JSON),
    "libby": (',{"quote": "a"}', ', "bookmarks": [{"note": "a"}]', ", Ada", *_OF_JSON),
    "bookcision": (',{"text": "a", "note": "b"}', ',{"isNoteOnly": true}', ", Ada", *_OF_JSON),
    "instapaper": ("https://a.b,Title §,words,Unread,1\n", ",", '"a\n', "a"),
    "raindrop": ("\nHighlight:a", "\nNote:a", '1,a,b,c,d,e,f,g,h,"Highlight:a §",false\n', "a"),
    "fortune": (
        *("%\n", "%%\n", "a\n%\n", "# a\n", "\t", "《a》", "[宋] 辛弃疾\n", "\x1b[", "\x1b]", "-- Ada\n", "作者：a\n"),
    ),
    "markdown": (
        *(
            "> a\n",
            "> a\n\n",
            ">",
            "> - a\n",
            "- a\n",
            "- ",
            "  a\n\n",
            "  - a\n",
            "    a\n",
            "1. a\n",
            "# a\n",
            "## a §\n\n",
        ),
        *(
            "a\n===\n",
            "```\n",
            "  ```\n  ```\n",
            "[a]",
            "[a] ",
            "![a](b)",
            "[",
            "](",
            "<cite>",
            "<cite ",
            "<a>",
            "</a>",
        ),
        *("<!--", "-->", "<blockquote>\n", "</blockquote>\n", "<br>", "\\\n", "  \n", "`", "**", "~~", "[[a]]", "|by"),
        *("|-", "|a", "|a|b|\n", "|\n", " #a", " ^a", "==a==", "%%", "[^a]", "[a§]: b\n", "https://a.b ", "&amp;"),
        *("- Tags: a\n", "- Author: a\n", "> [!quote] a\n", "  a:: b\n", "a:: b\n", "\t-\n", "- ## a\n"),
    ),
    "text": _OF_TEXT,
}
_MODULES: Mapping[str, Sequence[str]] = {
    "export": ("imports/own_exports", "exchange/csv_document", "exchange/markdown_document"),
    "json": ("imports/json_quotes", "imports/drafts"),
    "csv": ("imports/table", "imports/drafts", "imports/attribution_line"),
    "readwise": ("imports/table", "imports/drafts"),
    "goodreads": ("imports/plain_text", "imports/attribution_line", "imports/text"),
    "kindle": ("imports/kindle", "imports/drafts", "imports/moments"),
    "kindle-notebook": ("imports/kindle_notebook", "imports/kindle"),
    "koreader": ("imports/koreader", "imports/moments"),
    "hypothesis": ("imports/json_quotes",),
    "libby": ("imports/json_quotes",),
    "bookcision": ("imports/json_quotes",),
    "instapaper": ("imports/table",),
    "raindrop": ("imports/table",),
    "fortune": ("imports/fortune", "imports/attribution_line"),
    "markdown": ("imports/markdown_quotes", "imports/attribution_line", "imports/headings"),
    "text": ("imports/plain_text", "imports/attribution_line", "imports/headings"),
}
"""The modules whose regular expressions a reader uses."""

_TABLE = "|b" + "|a" * 180 + "|\n" + "|-" * 181 + "|\n" + "a\n" * 360 + "\n"  # it would have 65,000 cells
KNOWN = (
    Text("a.md", "[a]: http://a…\n\n> words …\n", ("x", "[a] ")),
    Text("a.md", "[a]: http://a…\n\n> words\n> — Ada …\n", ("x", "[a]")),
    Text("a.md", "> words\n\n<div>\n…", ("<blockquote>\n",)),
    Text("a.md", "> words\n\n<blockquote>…</blockquote>\n", ("<cite ",)),
    Text("a.md", "- words of a sentence\n\n…", ("  a\n\n",)),
    Text("a.md", "- words of a sentence\n\n…", ("  ```\n  ```\n",)),
    Text("a.md", "> words of a sentence…\n", (" #a",)),
    Text("a.md", "> …\n", ("<cite>",)),
    Text("a.md", PLACE, (_TABLE,)),
    Text("a.md", PLACE, ("- a b\n",)),
    Text("a.md", "…\n> words of a sentence\n", ("[a§]: http://a\n",)),
    Text("a.csv", "quote…\nwords,Ada\n", (",mood §",)),
    Text("a.csv", "quote……\nwords,Ada\n", (",a", ",by")),
    Text("a.csv", 'quote,author\nwords,"{{c1::…"\n', ("::",)),
    Text("a.csv", 'quote,attribution\nwords,"a…, a"\n', (" by a",)),
    Text("a.csv", 'quote,author\nwords,"a, b…;"\n', (" and c",)),
    Text("a.csv", f"{_READWISE}words,Book,Ada,,\n…", ("words,Book,Ada,note §,\n",)),
    Text("a.csv", f"{_READWISE}words,Book,Ada,,\n…", ("words,Book,Ada,,tag §\n",)),
    Text("a.csv", f'{_READWISE}words,Book,Ada,"…",\n', (".a ",)),
    Text("a.csv", f"{_OWN_COLUMNS}\n…", ("§,a,1,b§,c,,,\n",)),
    Text("a.json", '{"title": "Book…", "key": ["words of a sentence"…]}', ("a " * 5, ',"a"')),
    Text("My Clippings.txt", "…", (_HIGHLIGHT + _NOTE,)),
    Text("a.md", "# B\n##### A\n### Page 1 @ a\n…", ("[a](<file://",)),
    Text("a.txt", "“Words of a sentence.”\n…", ("Like\n",)),
    Text(
        "a.json",
        '{"title": "Book", "author": "Ada…", "entries": [{"text": "words…"}…], "created_on": 1}',
        (" de", "a", ',{"text": "a"}'),
    ),
)
"""Texts that once took too much. They are tried in every run."""


# Trying them


def main(number: int = 0, seed: int = 0) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.RLIM_INFINITY))
    random = Random(seed)
    words = words_of_patterns() if number else {}
    gc.freeze()  # else `seconds` looks through all modules each time, which takes longer than most texts
    faults = 0
    for text in (*KNOWN, *(random_text(random, words) for _ in range(number))):
        print(f"trying {text}", flush=True)
        if said := fault(text):
            print(f"fault: {said}", flush=True)
            faults += 1
    print(f"{len(KNOWN) + number} texts, {faults} faults, {process_time():.0f} s.")
    return int(faults > 0)


def words_of_patterns() -> dict[str, list[str]]:
    """Return the letters, signs and words that the expressions of each reader name."""
    named = dict[str, dict[str, None]]()
    for each in found_patterns():
        if isinstance(each.pattern.pattern, str):
            named.setdefault(each.place.removesuffix(".py"), {}).update(dict.fromkeys(literals(each.pattern)))
    return {format: [word for name in names for word in named.get(name, ())] for format, names in _MODULES.items()}


def random_text(random: Random, words: Mapping[str, Sequence[str]]) -> Text:
    format = random.choice(list(FRAMES))
    file, frame = random.choice(FRAMES[format])
    kinds = (UNITS[format], UNITS[format], words[format] or _OF_ALL, _OF_ALL)

    def unit() -> str:
        return "".join(random.choice(random.choice(kinds)) for _ in range(random.choice((1, 1, 2))))

    return Text(file, frame, tuple(unit() for _ in range(frame.count(PLACE))))


def fault(text: Text) -> str:
    """Return why reading *text* takes too much. Empty if it does not."""
    try:
        return _fault(text, 100_000 if text in KNOWN else LONG_ENOUGH)
    except MemoryError:
        return f"all of {MOST_MEMORY >> 20} MB"


def _fault(text: Text, long_enough: int) -> str:
    before = most_mb()
    last = seconds(text, LENGTHS[0])
    for shorter, length in pairwise(LENGTHS):
        took = seconds(text, length)
        if (used := most_mb() - before) > MOST_MB and length <= 100_000:
            return f"{length:,} characters take {used:.0f} MB"
        if took > FLOOR_S and took > MOST_TIMES * last:  # measured again, because other programs disturb it
            last, took = max(last, seconds(text, shorter)), min(took, seconds(text, length))
            # A reader may do without a short cut from some length on. Then it takes no more than twice for twice
            if took > MOST_TIMES * last and seconds(text, 2 * length) > MOST_TIMES * took * 2 / 3:
                return f"{length:,} characters take {took:.2f} s, {took / last:.1f} times as long as {shorter:,}"
        if length >= long_enough and (took < SUSPICIOUS_TIMES * last or took < SUSPICIOUS_S):
            break
        last = took
    return ""


def seconds(text: Text, length: int) -> float:
    """Return how long the processor works to read *text*."""
    document = text.of_length(length).encode("utf-8", "replace")
    gc.collect()
    began = process_time()
    with suppress(UnreadableError, ImportRefusedError):
        recognise(document, text.file)
    return max(process_time() - began, 1e-4)


def most_mb() -> float:
    """Return the most memory that this process ever had."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
