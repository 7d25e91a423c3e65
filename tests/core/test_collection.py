"""The collection in ``resources/``. It has the compilation to the character, and of each origin only what was found."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lecun_viewer.core.attribution import placed, source_of
from lecun_viewer.core.provenance import EVIDENCE, PERSON, Provenance, Source, Verdict
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.library.shipped import read_collection, shipped_collections

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "tests" / "data"
RESOURCES = ROOT / "resources"

PART = re.compile(r"Part (\d+): (.*)")
QUOTE = re.compile(r'- (.*?): "(.*)" — \[Source: (.*)\]')  # no topic has a colon before a quotation mark


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def compilation() -> tuple[str, dict[int, str], list[tuple[int, str, str, str]]]:
    """Return the compilation's introduction, its parts, and (part, topic, text, source) of each quote."""
    introduction, *lines = (DATA / "compilation.txt").read_text(encoding="utf-8").splitlines()
    parts, quotes, number = {}, [], 0
    for line in filter(None, lines):
        if part := PART.fullmatch(line):
            number = int(part[1])
            parts[number] = part[2]
        else:
            quote = QUOTE.fullmatch(line)
            assert quote, line
            quotes.append((number, quote[1], quote[2], quote[3]))
    return introduction, parts, quotes


def keyed(collection: Collection) -> dict[str, Quote]:
    """Return the quotes by part and place in it, such as ``1.9``."""
    seen = Counter[int]()
    quotes = {}
    for quote in collection.quotes:
        seen[quote.part] += 1
        quotes[f"{quote.part}.{seen[quote.part]}"] = quote
    return quotes


@pytest.mark.parametrize("name", ["compilation", "own-words"])
def test_the_files_follow_their_schema(name: str) -> None:
    schema = read_json(RESOURCES / "collection.schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(read_json(RESOURCES / "collections" / f"{name}.json"))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Cake Analogy"},
        {"text": " starts with a space"},
        {"part": "4"},
        {"author": "Somebody"},
        {"provenance": {"status": "certain"}},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_schema_refuses(change: dict[str, Any]) -> None:
    document = read_json(RESOURCES / "collections" / "compilation.json")
    document["quotes"][0].update(change)
    assert not jsonschema.Draft202012Validator(read_json(RESOURCES / "collection.schema.json")).is_valid(document)


def test_nothing_that_counts_as_found_may_lack_its_place() -> None:
    validator = jsonschema.Draft202012Validator(read_json(RESOURCES / "collection.schema.json"))
    document = read_json(RESOURCES / "collections" / "compilation.json")
    for quote in document["quotes"]:
        quote["provenance"]["source"] = None
        untraced = quote["provenance"]["status"] == "untraced"
        assert validator.is_valid({**document, "quotes": [quote]}) == untraced, quote["id"]


def test_the_words_are_those_of_the_compilation_to_the_character(collection: Collection) -> None:
    introduction, parts, quotes = compilation()
    assert collection.introduction == introduction
    assert {part.number: part.title for part in collection.parts} == parts
    assert [(quote.part, quote.topic, quote.text, quote.source) for quote in collection.quotes] == quotes


def test_there_are_75_quotes_in_8_parts_in_order(collection: Collection) -> None:
    assert [part.number for part in collection.parts] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [part.quote_count for part in collection.parts] == [9, 10, 10, 9, 9, 10, 9, 9]
    assert [quote.part for quote in collection.quotes] == sorted(quote.part for quote in collection.quotes)
    assert {(quote.part, quote.part_title) for quote in collection.quotes} == {
        (part.number, part.title) for part in collection.parts
    }


def test_ids_are_unique_and_speak_of_their_quotes(collections: list[Collection]) -> None:
    quotes = [quote for each in collections for quote in each.quotes]
    assert len({quote.id for quote in quotes}) == len(quotes)
    for quote in quotes:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", quote.id)
        topic = re.findall(r"[a-z0-9]+", quote.topic.lower().replace("'", ""))
        assert set(quote.id.split("-")) <= set(topic), quote.id


def test_no_id_was_ever_changed_or_removed(collections: list[Collection]) -> None:
    """Favorites refer to the ids. A new quote adds its id to ``ids.txt``. No line of it ever changes."""
    given = (DATA / "ids.txt").read_text(encoding="utf-8").split()
    assert len(given) == len(set(given))
    assert set(given) == {quote.id for each in collections for quote in each.quotes}


def test_each_origin_is_as_it_was_found_in_all_fields(collection: Collection) -> None:
    quotes = keyed(collection)
    found = {entry.pop("key"): entry for entry in read_json(DATA / "provenance.json")}
    assert quotes.keys() == found.keys()
    for key, quote in quotes.items():
        known = quote.provenance
        expected = Provenance.from_dict({name: value for name, value in found[key].items() if name != "topic"})
        assert (quote.topic, known) == (found[key]["topic"], placed(expected)), key
        assert source_of(known) == known.source, key


def test_only_what_was_not_traced_lacks_a_place_or_words(collection: Collection) -> None:
    for quote in collection.quotes:
        if quote.provenance.status is not Verdict.UNTRACED:
            assert quote.provenance.where, quote.id
            assert quote.provenance.words_found, quote.id


def test_the_program_ships_these_collections(collections: list[Collection]) -> None:
    assert shipped_collections() == collections


def test_a_quote_survives_the_way_through_json(collections: list[Collection]) -> None:
    for quote in (quote for each in collections for quote in each.quotes):
        assert Quote.from_dict(json.loads(json.dumps(quote.to_dict()))) == quote


def test_a_document_without_its_part_is_refused() -> None:
    document = read_json(RESOURCES / "collections" / "compilation.json")
    document["quotes"][0]["part"] = 9
    with pytest.raises(KeyError):
        read_collection(json.dumps(document).encode())


# In his own words


def normal(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower().replace("’", "'")))


def test_his_own_words_are_those_that_were_found_to_the_character(own_words: Collection) -> None:
    found = {entry["text"]: entry for entry in read_json(DATA / "own-words.json")}
    for quote in own_words.quotes:
        known, entry = quote.provenance, found[quote.text]
        assert known.status is Verdict.VERBATIM
        assert known.words_found == quote.text
        source = Source.from_dict(entry["source"])
        assert (quote.part, known.source, known.evidence) == (entry["theme"], source, entry["kind"])
        assert source_of(known) == source
        assert quote.authors == (source.authors if PERSON in source.authors else (PERSON,))
        assert quote.language == entry.get("language", "en")


def test_one_of_those_found_is_left_out_because_another_says_the_same(own_words: Collection) -> None:
    shipped = {quote.text for quote in own_words.quotes}
    left_out = [entry["text"] for entry in read_json(DATA / "own-words.json") if entry["text"] not in shipped]
    assert left_out == ["So the concept of general intelligence is nonsense."]


def test_nothing_is_called_his_words_without_a_place_a_date_and_evidence(own_words: Collection) -> None:
    for quote in own_words.quotes:
        known = quote.provenance
        assert known.where, quote.id
        assert known.date, quote.id
        assert known.url, quote.id
        assert known.evidence in EVIDENCE, quote.id
        assert "transcript" not in known.where  # the evidence says it


def test_he_is_credited_with_the_words_of_161_quotes(collections: list[Collection]) -> None:
    quotes = [quote for each in collections for quote in each.quotes]
    assert len(quotes) == 230
    assert len([quote for quote in quotes if quote.provenance.status is Verdict.VERBATIM]) == 161


def test_63_of_75_popular_quotes_have_a_sentence_to_use_instead(collection: Collection) -> None:
    assert len([quote for quote in collection.quotes if quote.same_claims]) == 63


def test_each_same_claim_is_in_his_exact_words(collections: list[Collection]) -> None:
    quotes = {quote.id: quote for each in collections for quote in each.quotes}
    for quote in quotes.values():
        claims = [claim.quote for claim in quote.same_claims]
        assert len(set(claims)) == len(claims), quote.id
        assert quote.id not in claims
        for claim in claims:
            assert quotes[claim].provenance.status is Verdict.VERBATIM, (quote.id, claim)
            assert quotes[claim].collection == "own-words"
        assert [claim.whole for claim in quote.same_claims] == sorted(
            (c.whole for c in quote.same_claims), reverse=True
        )


def test_same_claims_are_those_that_were_found(collection: Collection, own_words: Collection) -> None:
    """Of the pairs found, some were left out, and some are called a part where the finder said the whole."""
    texts = {quote.id: quote.text for quote in own_words.quotes}
    found = {
        (entry["id"], each["text"]): each["fits"]
        for entry in read_json(DATA / "same-claim.json")
        for each in entry["same_claim"]
    }
    for quote in collection.quotes:
        for claim in quote.same_claims:
            fits = found[quote.id, texts[claim.quote]]
            assert fits == "whole" or not claim.whole, (quote.id, claim)


def test_no_words_of_his_stand_in_both_collections(collection: Collection, own_words: Collection) -> None:
    said = [quote for quote in collection.quotes if quote.provenance.status is Verdict.VERBATIM]
    for quote in own_words.quotes:
        assert not [other.id for other in said if normal(other.text) in normal(quote.text)]
        assert not [other.id for other in said if normal(quote.text) in normal(other.text)]


def test_both_collections_share_their_parts(collection: Collection, own_words: Collection) -> None:
    assert [part[:2] for part in own_words.parts] == [part[:2] for part in collection.parts]
    assert [quote.part for quote in own_words.quotes] == sorted(quote.part for quote in own_words.quotes)
    assert {quote.collection for quote in own_words.quotes} == {"own-words"} == {own_words.id}
