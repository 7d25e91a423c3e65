"""Plain text."""

from collections.abc import Sequence

from imports.builders import OF_TEXT, Builder
from imports.samples import ALONE, CHINESE_SAID, GROUPED, Said, Sample, by_author, each_of
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    return "".join(f"“{each.text}”\n— {each.authors[0]}, {each.source}\n\n" for each in drafts)


SAMPLES = [
    Sample("one a line", each_of(lambda s: s.text), [Said(s.text) for s in ALONE]),
    Sample("one a line with names", each_of(lambda s: f"{s.text} - {s.author}")),
    Sample("blocks", each_of(lambda s: f"{s.text}\n~ {s.author}\n")),
    Sample("names before", each_of(lambda s: f"{s.author}: “{s.text}”")),
    Sample("names in brackets", each_of(lambda s: f"{s.text} ({s.author})")),
    Sample("names with a full stop", each_of(lambda s: f"{s.text} - {s.author}.")),
    Sample("lines of two kinds", each_of(lambda s: f"{s.text}\n- {s.author}")),
    Sample("numbers", "\n".join(f"{n}. {s.text} – {s.author}" for n, s in enumerate(ALONE, 1))),
    Sample(
        "names as headings",
        "\n".join(f"{a}\n" + "".join(f'"{t}"\n' for t in texts) for a, texts in by_author(ALONE).items()),
        GROUPED,
    ),
    Sample(
        "a title and words without a full stop",
        "My favorite quotes\n\n" + each_of(lambda s: f'"{s.text.rstrip(".!?")}" -- {s.author}', between="\n\n"),
        [Said(s.text.rstrip(".!?"), s.author) for s in ALONE],
    ),
    Sample(
        "Chinese",
        each_of(lambda s: f"{s.text}——{s.author}", CHINESE_SAID),
        [Said(s.text, s.author) for s in CHINESE_SAID],
    ),
    Sample("GBK", each_of(lambda s: f"{s.text}——{s.author}《{s.work}》", CHINESE_SAID).encode("gbk"), CHINESE_SAID),
]

FRAMES = (
    ("a.txt", "…"),
    ("a.txt", "“Words of a sentence.”\n…"),
    ("a.txt", "“Words of a sentence.”\n\n…"),
    ("a.txt", "Words of a sentence.…\n— Ada Winterbourne…\n"),
    ("a.txt", "“Words of a sentence…”\n"),
)

BUILDER = Builder("a.txt", written, samples=SAMPLES, frames=FRAMES, units=OF_TEXT)
