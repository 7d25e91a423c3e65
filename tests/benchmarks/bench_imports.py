"""Time and memory of an import of 50,000 quotes of each kind on the console. The control only reads the file.

The control splits the same file into its lines, and makes a text of each word. Both run in processes of their own, and
take turns. There is no promise of a ratio: what a kind costs differs. A change of the code shows in it.
"""

import csv
import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from imports.builders import BUILDERS
from lecun_viewer.imports.drafts import Draft

NUMBER = 50_000
ROUNDS = 3
CONTROL = "import sys; print(sum(len(line.split()) for line in open(sys.argv[1], encoding='utf-8', errors='replace')))"
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)"""


PAGE = "https://example.org/pages"


def kobo(drafts: Sequence[Draft]) -> bytes:
    made = sqlite3.connect(":memory:")
    made.execute("CREATE TABLE content (ContentID, ContentType, Title, Attribution, BookID)")
    made.execute("CREATE TABLE Bookmark (VolumeID, ContentID, Text, Annotation, Type, Hidden, DateCreated)")
    books = {each.source: each.authors[0] for each in drafts}
    made.executemany("INSERT INTO content VALUES (?1, 6, ?1, ?2, NULL)", books.items())
    texts = ((each.source, each.text) for each in drafts)
    marked = "INSERT INTO Bookmark VALUES (?1, ?1, ?2, '', 'highlight', 'false', '2025-02-04T17:16:33.795')"
    made.executemany(marked, texts)
    made.commit()
    document = made.serialize()
    made.close()
    return document


def lua(drafts: Sequence[Draft]) -> bytes:
    entries = "".join(
        f'[{number}] = {{ ["drawer"] = "lighten", ["pageno"] = {number}, ["text"] = "{each.text}" }},\n'
        for number, each in enumerate(drafts, 1)
    )
    about = f'["doc_props"] = {{ ["authors"] = "{drafts[0].authors[0]}", ["title"] = "{drafts[0].source}" }}'
    return f'return {{ ["annotations"] = {{\n{entries}}}, {about} }}\n'.encode()


def koreader_markdown(drafts: Sequence[Draft]) -> bytes:
    entries = "".join(
        f"### Page {number} @ 04 February 2025 05:16:33 PM\n{each.text}\n\n" for number, each in enumerate(drafts, 1)
    )
    return f"# {drafts[0].source}\n##### {drafts[0].authors[0]}\n\n## One\n{entries}".encode()


def hypothesis(drafts: Sequence[Draft]) -> bytes:
    annotations = [
        {
            "uri": f"{PAGE}/{number}",
            "text": "",
            "tags": [],
            "target": [{"selector": [{"type": "TextQuoteSelector", "exact": each.text}]}],
            "created": "2018-10-05T14:23:11.123456+00:00",
            "document": {"title": [each.source]},
        }
        for number, each in enumerate(drafts)
    ]
    return json.dumps({"annotations": annotations}).encode()


def table(head: str, rows: Callable[[int, Draft], Sequence[str]]) -> Callable[[Sequence[Draft]], bytes]:
    """Return a function that writes each quote as one of the *rows* below *head*."""

    def written(drafts: Sequence[Draft]) -> bytes:
        made = StringIO()
        csv.writer(made).writerows([head.split(","), *(rows(number, each) for number, each in enumerate(drafts))])
        return made.getvalue().encode()

    return written


INSTAPAPER = "URL,Title,Selection,Folder,Timestamp,Tags"
RAINDROP = "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite"


def of_raindrop(number: int, each: Draft) -> Sequence[str]:
    url, day, mark = f"{PAGE}/{number}", "2024-01-01T00:00:00Z", f"Highlight:{each.text}"
    return str(number), each.source, "", "", url, "Read", "", day, "", mark, "false"


def logseq(drafts: Sequence[Draft]) -> bytes:
    head = f"title:: {drafts[0].source}\nauthor:: [[{drafts[0].authors[0]}]]\n\n"
    return (head + "".join(f"- {each.text}\n  id:: {number:x}\n" for number, each in enumerate(drafts))).encode()


def readwise_obsidian(drafts: Sequence[Draft]) -> bytes:
    head = f"# {drafts[0].source}\n\n## Metadata\n- Author: [[{drafts[0].authors[0]}]]\n- Category: #books\n\n"
    lines = (
        f"- {each.text} ([Location {number}](https://readwise.io/to_kindle?location={number}))\n"
        for number, each in enumerate(drafts)
    )
    return (head + "## Highlights\n" + "".join(lines)).encode()


def callouts(drafts: Sequence[Draft]) -> bytes:
    return "".join(f"> [!quote] {each.authors[0]}, {each.source}\n> {each.text}\n\n" for each in drafts).encode()


def zotero(drafts: Sequence[Draft]) -> bytes:
    return "".join(
        f"“{each.text}” ([{each.authors[0]}, 2018, p. {number}](zotero://select/library/items/A))\n\n"
        for number, each in enumerate(drafts, 1)
    ).encode()


WRITERS: dict[str, tuple[str, Callable[[Sequence[Draft]], bytes]]] = {
    "kobo": ("KoboReader.sqlite", kobo),
    "koreader, lua": ("metadata.epub.lua", lua),
    "koreader, md": ("a.md", koreader_markdown),
    "hypothesis": ("a.json", hypothesis),
    "instapaper": ("a.csv", table(INSTAPAPER, lambda n, each: (f"{PAGE}/{n}", each.source, each.text, "", "1", "[]"))),
    "raindrop": ("a.csv", table(RAINDROP, of_raindrop)),
    "logseq": ("a.md", logseq),
    "readwise, md": ("a.md", readwise_obsidian),
    "callouts": ("a.md", callouts),
    "zotero": ("a.txt", zotero),
}
"""The files of kinds that no `Builder` writes."""


def files(drafts: Sequence[Draft]) -> Iterator[tuple[str, str, bytes]]:
    """Yield each kind, its name of a file, and the file with *drafts*."""
    for builder in BUILDERS:
        yield builder.format, builder.file, builder.written(drafts).encode()
    for kind, (name, written) in WRITERS.items():
        yield kind, name, written(drafts)


def main() -> None:
    drafts = [
        Draft(
            f"Nothing of what is said on page {number} is said twice, and none of it is said by chance alone.",
            (f"Author Number{number % 500}",),
            source=f"The Book of {number % 2000}",
        )
        for number in range(NUMBER)
    ]
    with TemporaryDirectory() as folder:
        for kind, name, document in files(drafts):
            path = Path(folder, kind, name)
            path.parent.mkdir()
            path.write_bytes(document)
            environment = {"HOME": folder, "PATH": "/usr/bin:/bin", "XDG_DATA_HOME": f"{folder}/data"}
            ours, theirs = list[float](), list[float]()
            for _ in range(ROUNDS):
                command = ["-m", "lecun_viewer.cli", "collections", "import", str(path), "--dry-run"]
                seconds, megabytes = measured(command, environment)
                ours.append(seconds)
                theirs.append(measured(["-c", CONTROL, str(path)], environment)[0])
            ratio = median(one / other for one, other in zip(ours, theirs, strict=True))
            figures = f"{median(ours):6.1f} s   {megabytes:4} MB   control {median(theirs):.2f} s   ratio {ratio:.0f}"
            print(f"{kind:15} {figures}", flush=True)


def measured(arguments: list[str], environment: dict[str, str]) -> tuple[float, int]:
    """Run Python. Return its processor time in seconds, and the most memory that it had, in MB."""
    command = [sys.executable, "-c", MEASURE, sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    status, seconds, megabytes = done.stdout.split()
    assert status == "0", arguments
    return float(seconds), int(megabytes)


if __name__ == "__main__":
    main()
