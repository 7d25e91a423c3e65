"""Pages of Raindrop.io."""

from collections.abc import Sequence

from imports.builders import Builder, cell
from lecun_viewer.core.provenance import SourceKind
from lecun_viewer.imports.drafts import Draft

PAGE = "https://example.org/pages"


def written(drafts: Sequence[Draft]) -> str:
    rows = (
        f"{n},{cell(each.source)},,,{PAGE}/{n},Read,,,,{cell('Highlight:' + each.text)},false\n"
        for n, each in enumerate(drafts, 1)
    )
    return "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n" + "".join(rows)


def expected(draft: Draft, number: int) -> Draft:
    return draft._replace(authors=(), url=f"{PAGE}/{number}", kind=SourceKind.PAGE)


FRAMES = (
    ("a.csv", "id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n…"),
    ("a.csv", 'id,title,excerpt,cover,highlights\n1,Title,,,"Highlight:words…"\n'),
)

UNITS = ("\nHighlight:a", "\nNote:a", '1,a,b,c,d,e,f,g,h,"Highlight:a §",false\n', "a")

BUILDER = Builder("a.csv", written, expected, frames=FRAMES, units=UNITS)
