"""The bytes of a file are read in their own encoding, or refused. They are never garbled."""

import codecs
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.imports.encoding import decoded
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes

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


@pytest.mark.parametrize("encoding", OTHERS)
@pytest.mark.parametrize("times", [1, 50])
def test_other_encodings_are_refused(encoding: str, times: int) -> None:
    with pytest.raises(UnreadableError) as refused:
        decoded((OTHERS[encoding] * times).encode(encoding))
    assert refused.value.reason in (UnreadableReason.UNKNOWN_ENCODING, UnreadableReason.BINARY)


@pytest.mark.parametrize("encoding", sorted({*OTHERS} - {"iso2022_jp", "iso2022_kr", "cp037"}))
def test_other_encodings_are_refused_within_english(encoding: str) -> None:
    english = "Words of English around it, which are many, and as plain as they can be.\n" * 20
    with pytest.raises(UnreadableError):
        decoded((english + OTHERS[encoding] + english).encode(encoding))


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *(
            ("cp1250", "Karel Čapek"),
            ("cp1250", "Antonín Dvořák"),
            ("cp850", "Über"),
            ("cp437", "café"),
            ("gbk", "你好"),
        ),
        *(
            ("shift_jis", "日本"),
            ("koi8_r", "Да"),
            ("mac_roman", "café déjà vu"),
            ("cp1250", "Árvíztűrő"),
            ("big5", "你好"),
        ),
    ],
)
def test_a_few_words_are_not_garbled(encoding: str, text: str) -> None:
    with pytest.raises(UnreadableError):
        decoded(text.encode(encoding))


@pytest.mark.parametrize("name", ["Slavoj Žižek", "Tomáš", "Søren", "Ångström", "Björk", "Æsop", "Brontë", "Peña"])
def test_names_in_english_are_read(name: str) -> None:
    text = f"As somebody said, less is more.\n— {name}\n"
    assert decoded(text.encode("cp1252")) == (text, "windows-1252")


def japanese() -> Iterator[str]:
    yield from map(chr, range(0x3041, 0x3094))
    yield from map(chr, range(0x30A1, 0x30F4))
    yield from "日本語文字化学生活動物理解決定期待時間違法人気持上下左右前後東西南北春夏秋冬"


def russian() -> Iterator[str]:
    yield from map(chr, range(0x410, 0x450))


@given(st.lists(st.text(st.sampled_from([*japanese()]), min_size=6, max_size=40), min_size=3))
def test_shift_jis_is_never_garbled(lines: list[str]) -> None:
    with pytest.raises(UnreadableError):
        decoded("。\n".join(lines).encode("shift_jis"))


@given(
    st.lists(st.text(st.sampled_from([*russian()]), min_size=2, max_size=12), min_size=1),
    st.sampled_from(("koi8_r", "cp1251")),
)
def test_russian_is_never_garbled(words: list[str], encoding: str) -> None:
    with pytest.raises(UnreadableError):
        decoded(" ".join(words).encode(encoding))


@given(st.lists(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=6), min_size=2))
def test_gbk_is_never_garbled(lines: list[str]) -> None:
    with pytest.raises(UnreadableError):
        decoded("，\n".join(lines).encode("gbk"))


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
