"""The query language: every promise of the search field. No text makes it fail."""

from collections.abc import Iterable
from typing import NamedTuple, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import (
    ENGLISH_WORDS,
    MAX_TERMS,
    SEARCHED,
    Marked,
    Problem,
    ProblemKind,
    Query,
    QueryWords,
    Term,
    Words,
    has_verdict,
    in_collections,
    in_part,
    in_year,
    parse,
    verdict_named,
    verdict_names,
)
from lecun_viewer.core.quote import Collection, CollectionInfo, Quote
from lecun_viewer.core.search import Order, Search, search_of
from lecun_viewer.core.words import folded_words

# Pieces of the language, more often whole than any random text would have them.
PIECES = st.sampled_from(
    ["part:", "in:", "is:", "topic:", "source:", "text:", "-", '"', "“", "”", "4", "cake", " ", ":", "’"]
)
TYPED = st.one_of(st.text(st.characters()), st.lists(st.one_of(PIECES, st.text(max_size=3))).map("".join))


class Empty(NamedTuple):
    """A term without values, as a further word of the language may be."""


def words_of(*asked: str, fields: tuple[str, ...] = SEARCHED, exact: bool = False) -> Words:
    return Words(asked, fields, exact)


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("", []),
        ("   ", []),
        ("cake", [words_of("cake")]),
        ("cake cherry", [words_of("cake"), words_of("cherry")]),
        ("CAKÉ", [words_of("cake")]),
        ("don't", [words_of("don", "t")]),
        ("don’t", [words_of("don", "t")]),
        ("self-supervised", [words_of("self", "supervised")]),
        ('"exact phrase"', [words_of("exact", "phrase", exact=True)]),
        ("“exact phrase”", [words_of("exact", "phrase", exact=True)]),
        ("«exact phrase»", [words_of("exact", "phrase", exact=True)]),
        ('"half a phr', [words_of("half", "a", "phr")]),
        ("part:4", [in_part(4)]),
        ("PART:4", [in_part(4)]),
        ("part:٤", [in_part(4)]),
        ("part：4", [in_part(4)]),
        ("year:2024", [in_year(2024)]),
        ("year:２０２４", [in_year(2024)]),
        ("source:time", [words_of("time", fields=("source", "work"))]),
        ("topic:cake", [words_of("cake", fields=("topic",))]),
        ('topic:"cake analogy"', [words_of("cake", "analogy", fields=("topic",), exact=True)]),
        ("text:world", [words_of("world", fields=("text",))]),
        ("is:favorite", [Marked.FAVORITE]),
        *[(f"is:{status}", [has_verdict(status)]) for status in Verdict],
        ("is:Verbatim", [has_verdict(Verdict.VERBATIM)]),
        ("is:favorites", [Marked.FAVORITE]),
        *[(f'is:"{name}"', [has_verdict(status)]) for status in Verdict for name in status.query_names],
        *[(f"is:{name.replace(' ', '-')}", [has_verdict(status)]) for status in Verdict for name in status.query_names],
        *[(f"is:{said}", [has_verdict(Verdict.PARAPHRASE)]) for said in ("summary", "summaries", "paraphrases")],
        ("is:variants", [has_verdict(Verdict.VARIANT)]),
        ("is:“not  traced”", [has_verdict(Verdict.UNTRACED)]),
        ("cake cake", [words_of("cake")]),
        ("cake & — cherry", [words_of("cake"), words_of("cherry")]),
    ],
)
def test_what_is_understood(typed: str, terms: list[Term]) -> None:
    assert parse(typed) == Query(tuple(terms))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("misattributed", "is:misattributed"),
        ("cake exact words", "cake is:exact"),
        ("no-source-found cake", "cake is:unsourced"),
        ("part:4 not his 2016", "part:4 2016 is:misattributed"),
        ("exact words summary", "is:exact is:summary"),
    ],
)
def test_plain_words_may_name_a_verdict(typed: str, meant: str) -> None:
    assert set(parse(typed).in_verdicts.terms) == set(parse(meant).terms)
    assert parse(typed).terms != parse(typed).in_verdicts.terms


@pytest.mark.parametrize("typed", ["exactly", "his", "topic:summary", "-summary", "is:exact words", "words his"])
def test_other_words_name_none(typed: str) -> None:
    assert parse(typed).verdicts == ()


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("-cake", words_of("cake")),
        ('-"exact phrase"', words_of("exact", "phrase", exact=True)),
        ("-part:4", in_part(4)),
        ("-year:2024", in_year(2024)),
        ("-topic:cake", words_of("cake", fields=("topic",))),
        ("-is:favorite", Marked.FAVORITE),
        ("-is:untraced", has_verdict(Verdict.UNTRACED)),
        ('-is:"not his"', has_verdict(Verdict.MISATTRIBUTED)),
    ],
)
def test_a_dash_excludes_whatever_it_stands_before(typed: str, term: Term) -> None:
    assert parse(typed) == Query(excluded=(term,))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ('"', Problem(ProblemKind.NO_PHRASE)),
        ("part:", Problem(ProblemKind.NO_PART, "part")),
        ("part:four", Problem(ProblemKind.NO_PART, "part", "four")),
        ("part:²", Problem(ProblemKind.NO_PART, "part", "²")),
        ("year:", Problem(ProblemKind.NO_YEAR, "year")),
        ("year:24", Problem(ProblemKind.NO_YEAR, "year", "24")),
        ("year:0000", Problem(ProblemKind.NO_YEAR, "year", "0000")),
        ("Year:x", Problem(ProblemKind.NO_YEAR, "year", "x")),
        ("-", Problem(ProblemKind.NO_WORD_AFTER_MINUS)),
        ("topic:", Problem(ProblemKind.NO_WORD_AFTER_KEY, "topic")),
        ("is:", Problem(ProblemKind.NO_VERDICT, "is")),
        ("is:nonsense", Problem(ProblemKind.NO_VERDICT, "is", "nonsense")),
        ("…", Problem(ProblemKind.NO_WORD)),
    ],
)
def test_half_typed_or_odd_words_are_a_problem_and_left_out(typed: str, problem: Problem) -> None:
    assert parse(typed) == Query(problems=(problem,))


@pytest.mark.parametrize("odd", ["part:", "part:four", "-", "topic:", "is:", "is:nonsense", '""'])
def test_an_odd_word_does_not_keep_the_others_from_being_searched_for(odd: str) -> None:
    for query in (parse(f"{odd} cake"), parse(f"cake {odd}")):
        assert query.terms == (words_of("cake"),)
        assert len(query.problems) == 1


def test_a_misspelled_key_is_searched_for_and_reported() -> None:
    query = parse("sauce:time")
    assert query.terms == (words_of("sauce", "time"),)
    assert query.problems == (Problem(ProblemKind.UNKNOWN_KEY, "sauce"),)


def test_a_long_mistake_is_not_repeated_in_full() -> None:
    (problem,) = parse("is:" + "x" * 10_000).problems
    assert problem.said == "x" * 20 + "…"


def test_a_pasted_book_is_searched_for_by_its_first_words_and_says_so() -> None:
    query = parse(" ".join(f"w{number}" for number in range(3000)))
    assert len(query.terms) == MAX_TERMS
    assert query.problems == (Problem(ProblemKind.TOO_MANY_WORDS),)


@given(TYPED)
@example('"')
@example("-" * 10_000)
@example("a-" * 5_000)
@example('"' * 10_000)
@example("é" * 10_000)
@example("is:" * 3_000 + "\x00\ud800")
@example("part:99999999999999999999")
def test_parsing_never_fails_and_passes_nothing_over_in_silence(typed: str) -> None:
    query = parse(typed)
    assert len(query.terms) + len(query.excluded) <= MAX_TERMS
    assert query.terms or query.excluded or query.problems or not typed.strip()
    for term in (*query.terms, *query.excluded):
        if isinstance(term, Words):
            assert term.words
            assert all(word.isalnum() and word == "".join(folded_words(word)) for word in term.words)


@given(TYPED)
def test_straight_and_curly_quotation_marks_are_the_same(typed: str) -> None:
    curly = typed.replace('"', "“").replace("'", "’")
    asked, asked_curly = parse(typed), parse(curly)
    assert (asked.terms, asked.excluded) == (asked_curly.terms, asked_curly.excluded)


def test_a_search_within_a_part_is_narrower_by_that_part() -> None:
    query = parse("cake -cherry sauce:x")
    narrowed = query.within(in_part(2))
    assert narrowed == Query((in_part(2), *query.terms), query.excluded, query.problems)


def test_only_a_query_for_favorites_asks_for_them() -> None:
    assert parse("is:favorite").asks_for_favorites
    assert parse("-is:favorite").asks_for_favorites
    assert not parse("favorite is:verbatim").asks_for_favorites


def test_a_search_reads_the_favorites_only_if_it_needs_them() -> None:
    def read() -> Iterable[Favorite]:
        asked.append(1)
        return iter([favorite])

    asked, favorite, quote = list[int](), cast(Favorite, "a favorite"), cast(Quote, "a quote")
    assert search_of(parse("cake"), read, [quote], Order.DATE) == Search(parse("cake"), (), [quote], Order.DATE)
    assert asked == []
    for typed in ("is:favorite", "-is:favorite cake"):
        assert list(search_of(parse(typed), read).favorites) == [favorite]
    assert asked == [1, 1]


def marked(typed: str, text: str, field: str = "text") -> list[str]:
    return [text[start:end] for start, end in parse(typed).marks(field, text)]


@pytest.mark.parametrize(
    ("typed", "text", "stretches"),
    [
        ("ca", "A cake. Cats. Decay.", ["ca", "Ca"]),
        ("don't", "I don’t know", ["don’t"]),
        ('"cake"', "cake cakes", ["cake"]),
        ("self-super", "self-supervised", ["self-super"]),
        ("cafe", "Café, CAFÉS", ["Café", "CAFÉ"]),
        ("fi", "a ﬁne day", ["ﬁne"]),
        ("the -cake", "the cake", ["the"]),
        ("cats", "A cat and Cats. A catalog.", ["cat", "Cats"]),
        ("house cats", "My house cat", ["house", "cat"]),
        ("babies", "A baby, a babie and a babi.", ["baby", "babie"]),
        ("boxes", "A box. A sandbox.", ["box"]),
        ("news", "New news.", ["news"]),
        ("notes", "This is not a note.", ["note"]),
        ('"cats"', "cat cats", ["cats"]),
        ("less as", "les cats a", []),
        ("topic:cake", "cake", []),
        ("part:1 is:verbatim", "part 1 is verbatim", []),
    ],
)
def test_what_was_found_is_marked(typed: str, text: str, stretches: list[str]) -> None:
    assert marked(typed, text) == stretches


def test_a_word_of_the_topic_is_marked_in_the_topic_only() -> None:
    assert marked("topic:cake", "On the Cake", "topic") == ["Cake"]


def begins_as(found: tuple[str, ...], asked: tuple[str, ...]) -> bool:
    plurals = {f"{found[-1]}s", f"{found[-1]}es", f"{found[-1][:-1]}ies"}
    begins = found[-1].startswith(asked[-1]) or asked[-1] in plurals
    return len(found) == len(asked) and found[:-1] == asked[:-1] and begins


@given(st.text(st.characters()), st.data())
def test_marks_stand_in_order_within_the_text_and_begin_as_asked(text: str, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, len(text)))
    typed = data.draw(st.one_of(TYPED, st.just(text[part : part + 5])))
    query = parse(typed)
    marks = query.marks("text", text)
    assert marks == sorted(set(marks))
    asked = [term.words for term in query.terms if isinstance(term, Words) and "text" in term.fields]
    for start, end in marks:
        assert 0 <= start < end <= len(text)
        assert any(begins_as(folded_words(text[start:end]), words) for words in asked)


@given(st.data())
def test_every_word_of_a_quote_is_marked_when_asked_for(collection: Collection, data: st.DataObject) -> None:
    quote = data.draw(st.sampled_from(collection.quotes))
    word = data.draw(st.sampled_from(folded_words(quote.text)))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert any(folded_words(stretch)[0].startswith(beginning) for stretch in marked(f"text:{beginning}", quote.text))


# Collections

OWN, OTHER = CollectionInfo("own-words", "In His Own Words", "", 1), CollectionInfo("idees", "Idées à garder", "", 1)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ('in:"in his own words"', ["own-words"]),
        ('in:"In His Own Words"', ["own-words"]),
        ("in:in-his-own-words", ["own-words"]),
        ('in:"in his o', ["own-words"]),
        ("IN:own-words", ["own-words"]),
        ("in:own", ["own-words"]),
        ('in:"IDEES A"', ["idees"]),
        ("in:i", ["own-words", "idees"]),
    ],
)
def test_a_collection_is_named_by_the_beginning_of_its_title_or_its_id(typed: str, found: list[str]) -> None:
    assert parse(typed, (OWN, OTHER)) == Query((in_collections(*found),))
    assert parse(f"-{typed}", (OWN, OTHER)) == Query((), (in_collections(*found),))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("in:", ""),
        ('in:""', ""),
        ("in:nowhere", "nowhere"),
        ("in:words", "words"),
        ('in:"his own"', "his own"),
        ("in:-", "-"),
    ],
)
def test_an_unknown_collection_is_reported(typed: str, said: str) -> None:
    assert parse(f"cake {typed}", (OWN, OTHER)).problems == (Problem(ProblemKind.NO_COLLECTION, "in", said),)
    assert parse(f"cake {typed}", (OWN, OTHER)).terms == (words_of("cake"),)


FRENCH = QueryWords(
    {"part": "partie:", "in": "dans:", "is": "est:", "year": "année:", "topic": "thème:"},
    'est:"mes favoris"',
    [(Verdict.VERBATIM, "Ses mots"), (Verdict.UNTRACED, "Non retrouvé"), (Verdict.VERBATIM, "Les mots de l’auteur")],
)


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("partie:4", "part:4"),
        ("-PARTIE:4", "-part:4"),
        ("année:2024 annee:2023", "year:2024 year:2023"),
        ("thème:cake", "topic:cake"),
        ('est:"ses mots"', "is:verbatim"),
        ("est:non-retrouve", "is:untraced"),
        ('is:"Les mots de l\'auteur"', "is:verbatim"),
        ("est:«mes favoris»", "is:favorite"),
        ("est:favorite est:misattributed", "is:favorite is:misattributed"),
        ("part:4 is:verbatim text:cake", "part:4 is:verbatim text:cake"),
    ],
)
def test_the_words_of_another_language_count_beside_english(typed: str, english: str) -> None:
    assert parse(typed, (), FRENCH) == parse(english)


@pytest.mark.parametrize("typed", ["gâteau non retrouvé", "gateau Non Retrouve", "gateau non-retrouve"])
def test_plain_words_may_name_a_verdict_in_another_language(typed: str) -> None:
    assert parse(typed, (), FRENCH).in_verdicts == parse(typed)._replace(
        terms=(words_of("gateau"), has_verdict(Verdict.UNTRACED)), verdicts=parse(typed, (), FRENCH).verdicts
    )


def test_words_in_quotation_marks_name_no_verdict() -> None:
    assert parse("exact words").verdicts
    assert not parse('"exact words"').verdicts


@pytest.mark.parametrize("spoken", [ENGLISH_WORDS, FRENCH])
@pytest.mark.parametrize("status", Verdict)
def test_earlier_names_of_states_are_understood_in_each_language(status: Verdict, spoken: QueryWords) -> None:
    for name in status.earlier_names:
        for typed in (f'is:"{name}"', f"is:{name.upper().replace(' ', '-')}"):
            assert parse(typed, (), spoken).terms == (has_verdict(status),), typed


def test_no_earlier_name_of_a_state_is_gone() -> None:
    """The names of version 0.1 before it had short ones. Files of searches and habits have them."""
    earlier = {
        Verdict.VERBATIM: "his words|the author’s words|seine worte|ses mots|sus palabras|他的原话|بلفظه",
        Verdict.VARIANT: "in other words|anderer wortlaut|en d’autres mots|con otras palabras|措辞不同",
        Verdict.PARAPHRASE: "a summary|zusammenfassung|un résumé|un resumen|概述|تلخيص",
        Verdict.MISATTRIBUTED: "not his|not the author’s|nicht von ihm|pas de lui|no es suya|ليس له",
        Verdict.UNTRACED: "not traced|nicht nachgewiesen|origine non trouvee|origen no encontrado|未查到出处",
        Verdict.UNCHECKED: "not checked yet|noch nicht geprüft|pas encore vérifiée|aun sin comprobar|尚未查证",
    }
    for status, names in earlier.items():
        for name in names.split("|"):
            assert verdict_named(name) is status, name


def test_a_problem_names_the_word_that_was_typed() -> None:
    assert parse("Partie:x est:rien", (), FRENCH).problems == (
        Problem(ProblemKind.NO_PART, "partie", "x"),
        Problem(ProblemKind.NO_VERDICT, "est", "rien"),
    )


def test_what_is_recommended_is_of_the_language() -> None:
    assert verdict_names(ENGLISH_WORDS)[:2] == ["favorite", "exact"]
    assert verdict_names(FRENCH)[:2] == ["mes favoris", "Ses mots"]


def test_no_other_term_asks_for_favorites() -> None:
    others = (cast(Term, Empty()), *parse('cake part:4 is:exact "in order" topic:cake year:2024').terms)
    assert not Query(others, others).asks_for_favorites
    assert parse("is:favorite").wants_only_favorites
    assert parse("-is:favorite").excludes_favorites
