"""Tables as CSV."""

from collections.abc import Sequence

from imports.builders import Builder, cell
from imports.samples import SAID, Sample, each_of
from lecun_viewer.imports.drafts import Draft


def written(drafts: Sequence[Draft]) -> str:
    rows = (f"{cell(each.text)},{cell(each.authors[0])},{cell(each.source)}\r\n" for each in drafts)
    return "quote,author,source\r\n" + "".join(rows)


SAMPLES = [
    Sample("no header", each_of(lambda s: f"{cell(s.text)},{s.author}")),
    Sample("bars", "Author | Quote\n" + each_of(lambda s: f"{s.author} | {s.text}")),
    Sample(
        "a column without a known name",
        "nr,what_was_said,who_knows\n" + each_of(lambda s: f"7,{cell(s.text)},{s.author}"),
    ),
    Sample(
        "Goodreads' quotes",
        "quote,author,likes,tags\n"
        + each_of(lambda s: f"{cell('“' + s.text + '”')},{cell(s.author + ', ' + s.work)},12,\"['a', 'b']\"", SAID),
        SAID,
    ),
    Sample(
        "HTML in cells",
        "text,author\n"
        + each_of(lambda s: f"{cell('<p><i>' + s.text.replace(' ', '&nbsp;', 1) + '</i></p>')},{s.author}"),
    ),
    Sample(
        "Anki",
        "#separator:tab\n#html:true\n#tags column:3\n" + each_of(lambda s: f"{s.text}<br>\t<b>{s.author}</b>\tquotes"),
        file="deck.txt",
    ),
    Sample("Anki without a beginning", each_of(lambda s: f"<div>{s.text}</div>\t{s.author}"), file="deck.txt"),
    Sample(
        "semicolons of Excel",
        ("sep=;\nZitat;Autor;Jahr\n" + each_of(lambda s: f"{cell(s.text)};{s.author};1920")).encode("utf-16"),
    ),
    Sample("attributions in the only column", "quote\n" + each_of(lambda s: cell(f"{s.text} - {s.author}"))),
    Sample(
        "the name of the site behind each author",
        "text,author\n" + each_of(lambda s: f"{cell(s.text)},{cell(s.author + ', quotes.example')}"),
    ),
]

FRAMES = (
    ("a.csv", "quote,author\nwords,Ada\n…"),
    ("a.csv", "quote……\nwords,Ada\n"),
    ("a.csv", 'quote,author,source,tags\n"words…","Ada…",Book,"a…"\n'),
    ("a.csv", 'quote,attribution\nwords,"Ada…"\n'),
    ("a.csv", "sep=;\nquote;author\n…"),
    ("a.txt", "#separator:tab\n#columns:quote\tauthor\n…words\tAda\n"),
    ("a.tsv", "words\tAda\n…"),
)

UNITS = (
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
)

BUILDER = Builder("a.csv", written, samples=SAMPLES, frames=FRAMES, units=UNITS)
