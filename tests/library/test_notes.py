"""What the reader wrote is found, too, and remarks: after the words of the quotes, and by keys of their own."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest

from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import Order, Place, Search, search_of
from lecun_viewer.library.library import Library
from owning import Owned

NOW = datetime(2026, 3, 7, tzinfo=UTC)
TEXTS = {
    "text": "The zebra runs.",
    "note": "A horse runs.",
    "finding": "A cow runs.",
    "remark": "A dog runs.",
    "no": "I walk.",
}


def made(quote: Quote) -> list[Quote]:
    plain = quote._replace(source="", topic="", provenance=Provenance(Verdict.PARAPHRASE))
    quotes = [plain._replace(id=QuoteId(name), text=text) for name, text in TEXTS.items()]
    return [
        each._replace(provenance=each.provenance._replace(note="Zebras are striped.")) if each.id == "remark" else each
        for each in quotes
    ]


class ComparedId(str):
    """An id of a quote that counts how often it is compared with another."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        ComparedId.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


MakeLibrary = Callable[[Sequence[Quote], Collection], Library]


@pytest.fixture
def library_of(owned: Owned) -> MakeLibrary:
    """A function that returns a library of some quotes, as those of a collection."""

    def make(quotes: Sequence[Quote], collection: Collection) -> Library:
        return owned(Library(None, {"compilation": "x"}, lambda: [collection._replace(quotes=tuple(quotes))]))

    return make


def written(quotes: Sequence[Quote]) -> list[Favorite | Finding]:
    by_id = {quote.id: quote for quote in quotes}
    return [
        Favorite.mark(by_id[QuoteId("note")], NOW).with_note("Like a zebra. For the talk.", NOW),
        Finding(by_id[QuoteId("finding")], None, "A zebra book", "", "", "Also for the talk.", NOW),
        Favorite.mark(by_id[QuoteId("text")], NOW).with_note("For the talk.", NOW),
    ]


def asked(typed: str, own: Sequence[Favorite | Finding], order: Order = Order.GIVEN) -> Search:
    marked = [each for each in own if isinstance(each, Favorite)]
    return search_of(parse(typed), lambda: marked, order=order, written=lambda: own)


def found(library: Library, search: Search) -> list[str]:
    """Return the ids of what *search* finds, as all ways to ask tell it."""
    quotes = list(library.every(search))
    assert library.ids(search) == [quote.id for quote in quotes]
    assert library.count(search) == len(quotes)
    pages, after = list[Quote](), 0
    while (page := library.page(search, after, 1)).quotes:
        pages += page.quotes
        if page.next is None:
            break
        after = page.next
    assert pages == quotes
    return [quote.id for quote in quotes]


def test_own_words_and_remarks_come_after_the_words_of_quotes(collection: Collection, library_of: MakeLibrary) -> None:
    quotes = list(reversed(made(collection.quotes[0])))
    library, own = library_of(quotes, collection), written(quotes)
    for order in Order:
        search = asked("zebra", own, order)
        assert found(library, search) == ["text", "finding", "note", "remark"]
        places = library.page(search).places
        assert places == {"finding": Place.FINDING, "note": Place.NOTE, "remark": Place.REMARK}
    assert found(library, asked("zebra -horse", own)) == ["text", "finding", "remark"]
    assert found(library, asked("zebra is:favorite", own)) == ["text", "note"]
    assert found(library, asked("zebra is:verbatim", own)) == []
    assert found(library, search_of(parse("zebra"), lambda: [])) == ["text", "remark"]
    library.close()


def test_a_note_has_a_key(collection: Collection, library_of: MakeLibrary) -> None:
    quotes = made(collection.quotes[0])
    library, own = library_of(quotes, collection), written(quotes)
    assert found(library, asked("note:talk", own)) == ["note", "finding", "text"]
    assert library.page(asked("note:talk", own)).places == {
        "note": Place.NOTE,
        "finding": Place.FINDING,
        "text": Place.NOTE,
    }
    assert found(library, asked('note:"for the talk" zebra', own)) == ["text"]
    assert found(library, asked("note:talk is:favorite", own)) == ["note", "text"]
    assert found(library, asked("runs -note:talk", own)) == ["remark"]
    assert found(library, asked("-note:zebra", own)) == ["text", "remark", "no"]
    assert found(library, asked("note:stripes", own)) == []
    assert found(library, search_of(parse("note:talk"), lambda: [])) == [], "notes are private where nobody gives them"
    library.close()


def test_a_singular_is_found_after_its_plural(collection: Collection, library_of: MakeLibrary) -> None:
    texts = {"one": "A dog and a cat in a box.", "many": "Dogs and cats.", "more": "The cats’ cat."}
    plain = made(collection.quotes[0])[0]
    library = library_of([plain._replace(id=QuoteId(name), text=text) for name, text in texts.items()], collection)
    assert found(library, asked("cats", [])) == ["many", "more", "one"]
    assert found(library, asked("dogs cats", [])) == ["many", "one"]
    assert found(library, asked('"cats"', [])) == ["many", "more"]
    assert found(library, asked("cat -cats", [])) == ["one"]
    assert found(library, asked("boxes", [])) == ["one"]


def test_a_year_is_found_after_the_words_and_before_remarks(collection: Collection, library_of: MakeLibrary) -> None:
    quotes = made(collection.quotes[0])
    dated = {"note": "2019-05-04", "no": "2019", "finding": "2020"}
    quotes = [
        each._replace(
            provenance=each.provenance._replace(date=dated.get(each.id)), topic="In 2019" * (each.id == "text")
        )
        for each in quotes
    ]
    quotes = [
        each._replace(provenance=each.provenance._replace(note="Before 2019.")) if each.id == "remark" else each
        for each in quotes
    ]
    library, own = library_of(quotes, collection), written(quotes)
    for order in Order:
        search = asked("2019", own, order)
        assert {*found(library, search)[1:3]} == {"note", "no"}
        assert [found(library, search)[0], found(library, search)[3]] == ["text", "remark"]
        assert library.page(search).places == {"note": Place.DATE, "no": Place.DATE, "remark": Place.REMARK}
    assert found(library, asked("horse 2019", own)) == ["note"]
    assert found(library, asked("runs 2019", own)) == ["text", "note"]
    assert found(library, asked('2019 -"walk"', own)) == ["text", "note", "remark"]
    assert found(library, asked("talk 2019", own)) == []
    assert found(library, asked("2019 is:favorite", own)) == ["text", "note"]
    assert found(library, asked("201", own)) == ["text", "remark"], "that is no year"
    assert found(library, asked("year:2019", own)) == ["note", "no"]
    assert found(library, asked("-2019", own)) == ["note", "finding", "remark", "no"], "only the word is left out"
    assert found(library, asked("\u0662\u0660\u0661\u0669", own)) == ["note", "no"], "the digits of any script"
    library.close()


def test_a_quote_without_a_source_is_of_no_year(collection: Collection, library_of: MakeLibrary) -> None:
    """Its date is that of the closest match."""
    dated = [
        each._replace(provenance=each.provenance._replace(status=status, date="2019-05-04"))
        for each, status in zip(made(collection.quotes[0]), Verdict, strict=False)
    ]
    of_year = [each.id for each in dated if each.provenance.status is not Verdict.UNTRACED]
    assert len(of_year) == len(dated) - 1
    library = library_of(dated, collection)
    for query in ("year:2019", "2019"):
        assert found(library, asked(query, [])) == of_year
    library.close()


def test_the_title_of_a_source_is_found_after_the_words_and_before_remarks(
    collection: Collection, library_of: MakeLibrary
) -> None:
    talk = Source(SourceKind.TALK, "The Zebra’s Stripes", container="Zoo Conference, Berlin")
    sources = {"text": talk, "no": talk, "finding": talk._replace(title="Dogs")}
    quotes = [
        each._replace(provenance=each.provenance._replace(source=sources.get(each.id)))
        for each in made(collection.quotes[0])
    ]
    library, own = library_of(quotes, collection), written(quotes)
    for order in Order:
        search = asked("zebra", own, order)
        assert found(library, search)[3:] == ["no", "remark"]
        assert library.page(search).places[QuoteId("no")] == Place.SOURCE
    assert found(library, asked("stripes", own)) == ["text", "no"]
    assert found(library, asked("zoo zebra", own)) == ["text", "no"]
    assert found(library, asked("zoo -zebra", own)) == ["finding", "no"], "what is left out is looked for in the quote"
    assert found(library, asked("source:zoo", own)) == ["text", "finding", "no"]
    assert found(library, asked("source:zoo -source:stripes", own)) == ["finding"]
    labeled = quotes[-1]._replace(source="At the Zoo: The Zebra’s Stripes Zoo Conference, Berlin")
    other = library_of([labeled], collection)
    assert other.page(asked("stripes", own)).places == {}, "its row shows the label"
    for each in (library, other):
        each.close()


def test_to_leave_out_many_no_quote_is_compared_with_each(
    collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotes = [collection.quotes[0]._replace(id=QuoteId(ComparedId(f"quote-{number}"))) for number in range(500)]
    noted = [Favorite.mark(quote, NOW).with_note("For the talk.", NOW) for quote in quotes]
    search = search_of(parse("-note:talk"), tuple, among=quotes, written=lambda: noted)
    monkeypatch.setattr(ComparedId, "compared", 0)
    assert search.known == []
    assert ComparedId.compared <= len(quotes)


def test_a_remark_has_a_key(collection: Collection, library_of: MakeLibrary) -> None:
    quotes = made(collection.quotes[0])
    library, own = library_of(quotes, collection), written(quotes)
    assert found(library, asked("remark:zebra", own)) == ["remark"]
    assert library.page(asked("remark:zebra", own)).places == {"remark": Place.REMARK}
    assert found(library, asked("-remark:zebra", own)) == ["text", "note", "finding", "no"]
    assert found(library, asked("zebra -remark:striped", own)) == ["text", "note", "finding"]
    library.close()


def test_a_noted_quote_that_no_collection_has_is_found_by_its_note(
    collection: Collection, library_of: MakeLibrary
) -> None:
    quotes = made(collection.quotes[0])
    library, own = library_of(quotes[1:], collection), written(quotes)
    assert found(library, asked("note:talk", own)) == ["note", "finding", "text"]
    assert found(library, asked("zebra", own)) == ["note", "finding", "remark"]
    library.close()
