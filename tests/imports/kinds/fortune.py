"""Fortune files."""

from collections.abc import Sequence

from imports.builders import Builder
from imports.samples import ALONE, CHINESE_SAID, SAID, Said, Sample, each_of
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    return "".join(f"{each.text}\n\t\t-- {each.authors[0]}, {each.source}\n%\n" for each in drafts)


SAMPLES = [
    Sample("English", each_of(lambda s: f"{s.text}\n\t\t-- {s.author}\n%")),
    Sample("names and works in brackets", each_of(lambda s: f"{s.text}\n\t\t-- ({s.author}, {s.work})\n%", SAID), SAID),
    Sample("brackets alone", each_of(lambda s: f"{s.text}\n\t({s.author}, {s.work})\n%", SAID), SAID),
    Sample("two lines", each_of(lambda s: f"{s.text}\n    -- {s.author}\n    -- {s.work}\n%", SAID), SAID),
    Sample(
        "a line that goes on",
        each_of(
            lambda s: (
                f'{s.text}\n\t\t-- {s.author}, "{s.work.rpartition(" ")[0]}\n\t\t   {s.work.rpartition(" ")[2]}"\n%'
            ),
            SAID,
        ),
        SAID,
    ),
    Sample(
        "full-width dashes",
        each_of(lambda s: f"{s.text}\n　　－　{s.author}\n%", CHINESE_SAID),
        [Said(s.text, s.author) for s in CHINESE_SAID],
    ),
    Sample(
        "Chinese works",
        "# 收集\n" + each_of(lambda s: f"{s.text}\n　　　　——{s.author}《{s.work}》\n%", CHINESE_SAID),
        CHINESE_SAID,
    ),
    Sample("colors", each_of(lambda s: f"\x1b[1;32m{s.text}\x1b[0m\n\t\t\x1b[33m-- {s.author}\x1b[m\n%")),
    Sample(
        "dialogues",
        each_of(lambda s: f"-- Is it so?\n-- {s.text}\n%"),
        [Said(f"-- Is it so?\n-- {s.text}") for s in ALONE],
    ),
]

FRAMES = (
    ("fortunes", "…\n%\n…\n%\n"),
    ("fortunes", "words\n%\n…"),
    ("fortunes", "《…》\nwords…\n%\n"),
)

UNITS = (
    *("%\n", "%%\n", "a\n%\n", "# a\n", "\t", "《a》", "[宋] 辛弃疾\n", "\x1b[", "\x1b]", "-- Ada\n", "作者：a\n"),
)

BUILDER = Builder("fortunes", written, samples=SAMPLES, frames=FRAMES, units=UNITS)
