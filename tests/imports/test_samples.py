"""Files as odd as people have them are understood: their quotes, their authors, and nothing else."""

import pytest

from lecun_viewer.imports.reading import read_quotes

from .kinds import BUILDERS
from .samples import Sample

LEAST_QUOTES, LEAST_AUTHORS = 0.98, 0.95
MARKUP = ("<", ">", "**", "__", "==", "[[", "&nbsp;", "\x1b", " ^", "![", "](")


SAMPLES = {
    f"{builder.kind}: {each.name}": each._replace(file=each.file or builder.file)
    for builder in BUILDERS
    for each in builder.samples
}


@pytest.mark.parametrize("sample", [pytest.param(sample, id=name) for name, sample in SAMPLES.items()])
def test_an_odd_file_is_understood(sample: Sample) -> None:
    document = sample.document if isinstance(sample.document, bytes) else sample.document.encode()
    by_text = {quote.text: quote for quote in read_quotes(document, sample.file).quotes}
    found = [(said, by_text[said.text]) for said in sample.quotes if said.text in by_text]
    right = [
        said
        for said, quote in found
        if "; ".join(quote.authors) == said.author and quote.source == (said.work or quote.source)
    ]
    assert len(found) >= LEAST_QUOTES * len(sample.quotes), list(by_text)[:3]
    assert len(right) >= LEAST_AUTHORS * len(sample.quotes)
    assert by_text.keys() - {said.text for said in sample.quotes} == set()
    assert [text for text in by_text if any(sign in text for sign in MARKUP)] == []
