"""Time and memory of an import of 50,000 quotes of each kind on the console. The control only reads the file.

The control splits the same file into its lines, and makes a text of each word. Both run in processes of their own, and
take turns. There is no promise of a ratio: what a kind costs differs. A change of the code shows in it.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from imports.kinds import BUILDERS
from lecun_viewer.imports.drafts import Draft

NUMBER = 50_000
ROUNDS = 3
CONTROL = "import sys; print(sum(len(line.split()) for line in open(sys.argv[1], encoding='utf-8', errors='replace')))"
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)"""


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
    "koreader, lua": ("metadata.epub.lua", lua),
    "koreader, md": ("a.md", koreader_markdown),
    "logseq": ("a.md", logseq),
    "readwise, md": ("a.md", readwise_obsidian),
    "callouts": ("a.md", callouts),
    "zotero": ("a.txt", zotero),
}
"""Other files of these kinds than those that a `Builder` writes."""


def files(drafts: Sequence[Draft]) -> Iterator[tuple[str, str, bytes]]:
    """Yield each kind, its name of a file, and the file with *drafts*."""
    for builder in BUILDERS:
        yield builder.kind, builder.file, builder.document(drafts)
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
