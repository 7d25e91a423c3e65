"""The bytes of a file are read in their own encoding, in the most likely one, or in one that was chosen."""

import codecs
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.imports.text import CHOICES, decoded

WESTERN = {
    "English": "He said: “It’s a café – naïve, isn’t it?” Søren paid £5 or €6 … and the others, who had waited "
    "in the hall for the whole of the afternoon, and had nothing to do but to read what the walls had to say, "
    "went home at last, where dinner was cold and the lamps were out.\n",
    "French": "Où est-il allé ? Ça, c’est l’été : « créée à Noël, l’œuvre naïve où l’hôtel dîne »… À bientôt, Élise.\n",
    "German": "„Größe“ heißt: Übung, Äpfel und Öl – sagte er für 5 €. Straßenbahn, Mädchen, schön, früh, ‚so‘.\n",
    "Spanish": "¿Dónde está el niño? ¡Aquí! Él comió piñas en el 1º piso; la cigüeña voló más allá, señor.\n",
    "Portuguese": "Não há coração que não saiba: a ação é irmã da emoção. Você às vezes põe pão à mesa.\n",
    "Italian": "Perché è così? La città più bella è lì, ma io non so se può essere già sera: chissà.\n",
    "Swedish": "Åsa gick över ån för att köpa ägg och smör. Är det så här? Ön är långt bort, sa hon.\n",
    "Danish": "Når øllet er på bordet, er æren reddet. Å ja, sagde Søren og gik hjem på sin ø i går.\n",
    "Dutch": "Hij is ’s avonds geïnteresseerd in ideeën over België; één reünie is genoeg, zei zij.\n",
    "Finnish": "Hän näki äidin töissä. Älä mene sinne yöllä, sanoi mies, sillä päivä on vielä pitkä.\n",
}
OTHERS = {
    "shift_jis": "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。\n",
    "euc_jp": "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。\n",
    "iso2022_jp": "吾輩は猫である。名前はまだ無い。\n",
    "gbk": "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？\n",
    "gb18030": "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？\n",
    "big5": "學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？\n",
    "euc_kr": "나는 생각한다, 고로 나는 존재한다. 시작이 반이다.\n",
    "iso2022_kr": "나는 생각한다, 고로 나는 존재한다.\n",
    "koi8_r": "Все счастливые семьи похожи друг на друга.\n",
    "cp1251": "Все счастливые семьи похожи друг на друга.\n",
    "cp866": "Все счастливые семьи похожи друг на друга.\n",
    "iso8859_5": "Все счастливые семьи похожи друг на друга.\n",
    "cp1253": "Εν οίδα ότι ουδέν οίδα, είπε ο Σωκράτης.\n",
    "iso8859_7": "Εν οίδα ότι ουδέν οίδα, είπε ο Σωκράτης.\n",
    "cp1255": "אם אין אני לי מי לי, וכשאני לעצמי מה אני.\n",
    "cp1256": "العقل السليم في الجسم السليم كما قال القدماء.\n",
    "cp874": "ความพยายามอยู่ที่ไหน ความสำเร็จอยู่ที่นั่น\n",
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl člověk, který věděl víc.\n",
    "iso8859_2": "Zażółć gęślą jaźń, powiedział człowiek, który więcej wiedział.\n",
    "cp1254": "Doğru söyleyeni dokuz köyden kovarlar, ışık söndü, şimdi değil.\n",
    "cp1257": "Geriau žvirblis rankoj negu briedis girioj, sako žmonės, ąžuolas šlama ėjo.\n",
    "mac_roman": "Elle dit : “C’est l’été à Noël, où l’élève est allé.”\n",
    "cp850": "Elle est allée à l'été, où l'élève déjà créé a fêté Noël.\n",
    "cp437": "Die Größe der Übung heißt schön, früh und für Mädchen.\n",
    "cp037": "Words of a mainframe.\n",
}


@pytest.mark.parametrize("language", WESTERN)
@pytest.mark.parametrize("times", [1, 50])
def test_western_languages_are_read(language: str, times: int) -> None:
    text = WESTERN[language] * times
    assert decoded(text.encode("cp1252")) == (text, "windows-1252")


@pytest.mark.parametrize("pair", [f"{one} {other}" for one, other in combinations(WESTERN, 2)])
def test_two_western_languages_in_a_file_are_read(pair: str) -> None:
    one, other = pair.split()
    text = (WESTERN[one] + WESTERN[other]) * 20
    assert decoded(text.encode("cp1252")) == (text, "windows-1252")


# What charset-normalizer takes for another encoding. The preview shows it, and the reader can choose.
MISTAKEN = {"euc_jp", "cp1255", "iso8859_2", "cp850", "cp037", "iso8859_5"}
NAMES = {"shift_jis": "cp932", "gbk": "gb18030", "euc_kr": "cp949", "iso8859_7": "cp1253", "cp437": "cp850"}


@pytest.mark.parametrize("encoding", sorted({*OTHERS} - MISTAKEN))
@pytest.mark.parametrize("times", [1, 50])
def test_other_encodings_are_recognised(encoding: str, times: int) -> None:
    text = OTHERS[encoding] * times
    try:
        found = decoded(text.encode(encoding))
    except UnreadableError:
        assert times == 1, "a single sentence may tell too little"
    else:
        assert found == (text, NAMES.get(encoding, encoding))


@pytest.mark.parametrize("encoding", sorted({*OTHERS} - MISTAKEN - {"iso2022_jp", "iso2022_kr"}))
def test_other_encodings_are_recognised_within_english(encoding: str) -> None:
    english = "Words of English around it, which are many, and as plain as they can be.\n" * 20
    text = english + OTHERS[encoding] * 5 + english
    assert decoded(text.encode(encoding)) == (text, NAMES.get(encoding, encoding))


@pytest.mark.parametrize("encoding", sorted({*CHOICES} - {"utf-8", "windows-1252"}))
def test_an_encoding_that_was_chosen_counts(encoding: str) -> None:
    text = "Less is more – café, Größe".encode(encoding, "ignore").decode(encoding)
    assert decoded(text.encode(encoding), encoding) == (text, encoding)


@pytest.mark.parametrize("chosen", ["utf-7", "", "zlib", "windows-1252"])
def test_a_byte_order_mark_counts_more_than_what_was_chosen(chosen: str) -> None:
    assert decoded("\ufeffcafé".encode(), chosen) == ("café", "utf-8")


def test_an_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UnreadableError):
        decoded("Déjà vu.".encode("cp1252"), "utf-8")


FEW_WORDS = {
    "cp1250": ("Árvíztűrő",),
    "gbk": ("你好",),
    "big5": ("你好",),
    "shift_jis": ("日本",),
    "euc_kr": ("나는",),
}


@pytest.mark.parametrize("encoding", FEW_WORDS)
def test_a_few_words_are_not_garbled(encoding: str) -> None:
    for text in FEW_WORDS[encoding]:
        with pytest.raises(UnreadableError):
            decoded(text.encode(encoding))


def test_a_guess_from_a_few_letters_can_be_corrected() -> None:
    document = "As somebody said, less is more.\n— Karel Capek\n".replace("Ca", "Ča").encode("cp1250")
    found = read_quotes(document, "a.txt")
    assert next(each for each in found.choices if each.name == "encoding").value == "windows-1252"
    (quote,) = read_quotes(document, "a.txt", options={"encoding": "cp1250"}).quotes
    assert quote.authors == ("Karel Čapek",)


@pytest.mark.parametrize("name", ["Slavoj Žižek", "Tomáš", "Søren", "Ångström", "Björk", "Æsop", "Brontë", "Peña"])
def test_names_in_english_are_read(name: str) -> None:
    text = f"As somebody said, less is more.\n— {name}\n"
    assert decoded(text.encode("cp1252")) == (text, "windows-1252")


WORDS = st.text(
    st.characters(exclude_characters="\0\r", categories=("L", "M", "N", "P", "S", "Z", "Cc", "Cf", "Cn", "Co")),
    min_size=1,
).filter(lambda text: bool(text.strip("\ufeff \t\n")) and "\x1b" not in text)


@given(WORDS)
def test_utf_8_is_read_as_it_is(text: str) -> None:
    text = text.lstrip("\ufeff")
    if text.strip():
        assert decoded(text.encode()) == (text, "utf-8")


@given(WORDS, st.sampled_from(("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")))
def test_a_byte_order_mark_decides(text: str, encoding: str) -> None:
    assert decoded(f"\ufeff{text}".encode(encoding)) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen_by_its_zeros(encoding: str) -> None:
    assert decoded("Less is more – café.\n".encode(encoding)) == ("Less is more – café.\n", encoding)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_each_line_end_is_the_same(ends: str) -> None:
    assert decoded(ends.join("abc").encode())[0] == "a\nb\nc"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (b"", UnreadableReason.EMPTY),
        (b" \r\n\t", UnreadableReason.EMPTY),
        (codecs.BOM_UTF8, UnreadableReason.EMPTY),
        (codecs.BOM_UTF16_LE, UnreadableReason.EMPTY),
        (b"abc\0def", UnreadableReason.BINARY),
        (b"\xef\xbb\xbfabc\0", UnreadableReason.BINARY),
        (b"\x7fELF\x02\x01\x01\0\0\0\0", UnreadableReason.BINARY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", UnreadableReason.BINARY),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", UnreadableReason.BINARY),
        (b"PK\x03\x04 quotes.docx", UnreadableReason.BINARY),
        (b"{\\rtf1\\ansi Words}", UnreadableReason.BINARY),
        (codecs.BOM_UTF8 + b"caf\xe9", UnreadableReason.MIXED_ENCODING),
        (codecs.BOM_UTF16_LE + b"abc", UnreadableReason.UNKNOWN_ENCODING),
        ("Less is more, café.".encode()[:-2], UnreadableReason.UNKNOWN_ENCODING),
        ("“Déjà vu”, été ".encode() + b"caf\xe9", UnreadableReason.MIXED_ENCODING),
        ("Déjà ".encode() + b"caf\xe9, caf\xe9, caf\xe9, caf\xe9", UnreadableReason.MIXED_ENCODING),  # half and half
        (b"caf\x81", UnreadableReason.UNKNOWN_ENCODING),
        (b"\x80\x81\x82\xff\xfe", UnreadableReason.UNKNOWN_ENCODING),
    ],
)
def test_what_is_no_text_is_refused(document: bytes, reason: UnreadableReason) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document, "quotes.txt")
    assert refused.value.reason is reason


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_the_line_in_another_encoding_is_named(end: str, mark: bytes) -> None:
    document = mark + f"“Déjà vu”{end}été{end}".encode() + b"caf\xe9"
    with pytest.raises(UnreadableError) as refused:
        decoded(document)
    assert (refused.value.reason, refused.value.details) == (UnreadableReason.MIXED_ENCODING, (3,))
