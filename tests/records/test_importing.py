"""What an import does with quotes that stand in the file twice, or are there already."""

import pytest

from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.records import importing
from lecun_viewer.records.importing import plan, recognise


def noted(text: str, note: str = "") -> Quote:
    return Draft(text, ("Ada",), note=note).quote()


def clipping(location: str, words: str, kind: str = "Highlight") -> str:
    return f"Walden (Thoreau, Henry David)\n- Your {kind} at location {location} | Added on\n\n{words}\n==========\n"


def test_a_note_at_the_second_of_two_equal_highlights_is_kept() -> None:
    document = clipping("10-12", "Simplify.") + clipping("90-92", "Simplify.") + clipping("92", "True.", "Note")
    found = recognise(document.encode(), "My Clippings.txt")
    made = plan(found.quotes, (), keeps_duplicates=False)
    assert [(quote.text, quote.provenance.note) for quote in made.quotes] == [("Simplify.", "True.")]
    assert len(made.duplicates) == 1
    assert made.notes_left_out == []


def test_notes_of_equal_quotes_come_together_each_once() -> None:
    found = [noted("One.", "a"), noted("Two."), noted("ONE", "b"), noted("One!", "a"), noted("One?"), noted("one", "b")]
    made = plan(found, (), keeps_duplicates=False)
    assert [(quote.text, quote.provenance.note) for quote in made.quotes] == [("One.", "a\nb"), ("Two.", None)]
    assert (len(made.duplicates), made.notes_left_out) == (4, [])


def test_a_note_of_a_quote_that_is_there_already_is_told() -> None:
    found = [noted("One.", "a"), noted("Two.", "b"), noted("Three.")]
    made = plan(found, [noted("One."), noted("Two.", "b"), noted("Three.")], keeps_duplicates=False)
    assert (made.quotes, made.notes_left_out) == ([], ["a"])


def test_who_keeps_duplicates_keeps_each_with_its_note() -> None:
    found = [noted("One.", "a"), noted("One.", "b")]
    made = plan(found, [noted("One.")], keeps_duplicates=True)
    assert (made.quotes, made.notes_left_out) == (found, [])


def test_notes_that_are_too_long_together_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LONGEST_TEXT", 5)
    made = plan([noted("One.", "abc"), noted("One.", "def")], (), keeps_duplicates=False)
    assert ([quote.provenance.note for quote in made.quotes], made.notes_left_out) == (["abc"], ["def"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_collection_that_an_editor_of_windows_saved_is_read(encoding: str, end: str) -> None:
    head = '{"id": "", "format": "lecun-viewer collection", "version": 2, "title": "Mine"}'
    found = recognise(end.join((head, '{"id": "a", "text": "É."}', "")).encode(encoding), "mine.jsonl")
    assert (found.format, found.title, found.left_out) == ("own", "Mine", ())
    assert [(quote.id, quote.text) for quote in found.quotes] == [("a", "É.")]


def test_quotes_without_a_letter_are_compared_by_their_signs() -> None:
    found = [noted("?"), noted("!"), noted("? ")]
    made = plan(found, (), keeps_duplicates=False)
    assert ([quote.text for quote in made.quotes], len(made.duplicates)) == (["?", "!"], 1)


def test_of_two_quotes_with_one_id_the_second_gets_another() -> None:
    found = [noted(text)._replace(id=QuoteId("one")) for text in ("One.", "Two.")]
    made = plan(found, (), keeps_duplicates=False)
    assert [(quote.id, quote.text) for quote in made.quotes] == [("one", "One."), ("", "Two.")]
