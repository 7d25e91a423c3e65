"""Files as odd as people have them are understood: their quotes, their authors, and nothing else."""

import pytest

from lecun_viewer.imports.reading import read_quotes

from .samples import SAMPLES, Sample

LEAST_QUOTES, LEAST_AUTHORS = 0.98, 0.95
MARKUP = ("<", ">", "**", "__", "==", "[[", "&nbsp;", "\x1b", " ^", "![", "](")


def read(sample: Sample) -> tuple[int, int, int]:
    """Return how many quotes are found, how many of them have their authors and works, and how many are no quotes."""
    document = sample.document if isinstance(sample.document, bytes) else sample.document.encode()
    found = read_quotes(document, sample.file)
    by_text = {quote.text: quote for quote in found.quotes}
    expected = {each.text for each in sample.quotes}
    right = 0
    for each in sample.quotes:
        quote = by_text.get(each.text)
        if (
            quote
            and quote.authors == ((each.author,) if each.author else ())
            and (not each.work or quote.source == each.work)
        ):
            right += 1
    return len(expected & by_text.keys()), right, len(by_text.keys() - expected)


@pytest.mark.parametrize("sample", SAMPLES, ids=[f"{sample.kind}: {sample.name}" for sample in SAMPLES])
def test_an_odd_file_is_understood(sample: Sample) -> None:
    document = sample.document if isinstance(sample.document, bytes) else sample.document.encode()
    texts = [quote.text for quote in read_quotes(document, sample.file).quotes]
    quotes, authors, others = read(sample)
    assert quotes >= LEAST_QUOTES * len(sample.quotes), texts[:3]
    assert authors >= LEAST_AUTHORS * len(sample.quotes)
    assert others == 0, texts
    assert [text for text in texts if any(sign in text for sign in MARKUP)] == []
