"""Imports texts that grow, and finds those whose reading takes more than its share of time or memory.

A text has places that grow. In each, a unit is repeated. Units are what the readers look for. The `Builder` of a kind
has some. Others are the letters and words in the regular expressions of its reader. So a new expression brings its own.

Each text is read in several lengths, the way the programs read a file. Three times the length may take four times as
long. Only the processor's time counts, and all of it is measured in the same run. With ``NUMBER SEED`` as arguments, so
many random texts are tried beside `KNOWN`. The same seed makes the same texts. It exits with 1 if one takes too much.
"""

import gc
import resource
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from random import Random, SystemRandom
from time import process_time
from types import ModuleType
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_patterns import found_patterns, literals
from imports.builders import Builder
from imports.kinds import BUILDERS
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.imports.reading import KINDS
from lecun_viewer.records.importing import recognise

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
_READWISE = "Highlight,Book Title,Book Author,Note,Tags\n"
_OWN_QUOTE = (
    '{"id": "a-§", "part": 1, "part_title": "Part §", "topic": "", "text": "words", "source": "", "provenance": '
    '{"status": "unchecked", "words_found": null, "where": null, "url": null, "date": null, "note": null, '
    '"author": null, "evidence": null}, "collection": "a", "authors": ["Ada"], "language": "en", "tags": []}'
)
_OWN_HEAD = '{"format": "lecun-viewer-quotes", "version": 3, "exported_at": "2026-01-01T00:00:00Z", "title": "A"'
_OWN_COLUMNS = "id,text,part,part_title,authors,tags,words_found,about"

_GROWING = (Draft("words of a sentence…", ("Ada Winterbourne…",), source="Book…"),)
_OWN = Builder(
    "a.json",
    lambda drafts: "",
    frames=(
        ("a.json", f'{_OWN_HEAD}, "introduction": "…", "quotes": [{_OWN_QUOTE}…], "parts": []}}'),
        ("a.csv", f"{_OWN_COLUMNS}…\n"),
        ("a.csv", f"{_OWN_COLUMNS}\n…"),
        ("a.csv", f'{_OWN_COLUMNS}\na,"words…",1,Part,"Ada…","a…",,\n'),
        ("a.md", "# A\n\n<!-- lecun-viewer 00000000 {} -->\n…"),
    ),
    units=(
        *(f", {_OWN_QUOTE}", "§,a,1,b§,c,,,\n", "; a", "\\a", "\\", '""', ",a", ",source", "} -->"),
        *("<!-- lecun-viewer 00000000 {} -->\n", "> words\n\n<!-- lecun-viewer 00000000 {} -->\n"),
    ),
    kind="export",
)
"""What this program exports."""

_OF_ALL = (
    *("a", "A ", "a ", "1", "é", " ", "\n", "a\n", "\n\n", "a\n\n", "“", "”", '"', "(", ")", ", ", ". ", "*", "_"),
    *("<", "&", "-", "#a "),
)
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


def main(number: int = 200, seed: int | None = None) -> int:
    seed = SystemRandom().randrange(10**9) if seed is None else seed
    print(f"{number} random texts, with the seed {seed}.")
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.RLIM_INFINITY))
    random = Random(seed)
    words = words_of_patterns()
    gc.freeze()  # else `seconds` looks through all modules each time, which takes longer than most texts
    faults = 0
    for text in (*KNOWN, *(random_text(random, words) for _ in range(number))):
        if said := fault(text):
            print(f"fault: {said}: {text}", flush=True)
            faults += 1
    print(f"{len(KNOWN) + number} texts, {faults} faults, {process_time():.0f} s.")
    return int(faults > 0)


def words_of_patterns() -> dict[str, list[str]]:
    """Return for each kind the letters, signs and words that the expressions of its modules name."""
    named = dict[str, dict[str, None]]()
    for each in found_patterns():
        if isinstance(each.pattern.pattern, str):
            named.setdefault(each.place.removesuffix(".py"), {}).update(dict.fromkeys(literals(each.pattern)))
    modules = {kind.name: modules_of(sys.modules[kind.read.__module__]) for kind in KINDS}
    modules[_OWN.kind] = {"imports/own_exports", "exchange/csv_document", "exchange/markdown_document"}
    return {kind: [word for name in sorted(names) for word in named.get(name, ())] for kind, names in modules.items()}


def modules_of(module: ModuleType) -> set[str]:
    """Return *module* and the modules from which it imports functions and classes, as `found_patterns` names them."""
    used = {getattr(each, "__module__", None) or "" for each in vars(module).values()}
    return {each.removeprefix("lecun_viewer.").replace(".", "/") for each in used if ".imports." in each}


def random_text(random: Random, words: Mapping[str, Sequence[str]]) -> Text:
    builder = random.choice((_OWN, *(each for each in BUILDERS if isinstance(each.written(_GROWING), str))))
    file, frame = random.choice(builder.frames or ((builder.file, str(builder.written(_GROWING))),))
    units = builder.units or _OF_ALL
    kinds = (units, units, words[builder.kind] or _OF_ALL, _OF_ALL)

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
    """Return the most memory that this process ever had.

    On Linux, ``ru_maxrss`` begins with the memory of the process that started this one, such as pytest's.
    """
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(status.partition("VmHWM:")[2].split()[0]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
