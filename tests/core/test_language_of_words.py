"""The language that is recognised from the words."""

import pytest

from lecun_viewer.core.language_of_words import UNKNOWN, language_of


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Nobody has the right to obey.", "en"),
        ("Le cœur a ses raisons que la raison ne connaît point.", "fr"),
        ("Was mich nicht umbringt, macht mich stärker.", "de"),
        ("La vida es sueño, y los sueños, sueños son.", "es"),
        ("Nel mezzo del cammin di nostra vita mi ritrovai per una selva oscura.", "it"),
        ("Tudo vale a pena se a alma não é pequena.", "pt"),
        ("Het leven is niet wat het lijkt en ook niet wat wij willen.", "nl"),
        ("学而不思则罔，思而不学则殆。", "zh"),
        ("古池や蛙飛びこむ水の音", "ja"),
        ("천 리 길도 한 걸음부터", "ko"),
        ("Красота спасёт мир.", "ru"),
        ("Що посієш, те й пожнеш, бо так є.", "uk"),
        ("العلم نور والجهل ظلام", "ar"),
        ("توانا بود هر که دانا بود ز دانش دل پیر برنا بود", "fa"),
        ("Γνῶθι σεαυτόν", "el"),
        ("אם אין אני לי מי לי", "he"),
    ],
)
def test_a_language_is_recognised(words: str, language: str) -> None:
    assert language_of(words) == language


@pytest.mark.parametrize(
    "words",
    [
        *("", "…", "42", "Simplify.", "Carpe diem.", "Veni, vidi, vici.", "Cogito, ergo sum."),
        "Jeszcze Polska nie zginęła, kiedy my żyjemy.",
        "Det är inte hur man har det, utan hur man tar det.",
        "Yurtta sulh, cihanda sulh.",
        "Ništa nas ne smije iznenaditi.",
    ],
)
def test_what_is_not_known_has_no_language(words: str) -> None:
    assert language_of(words) == UNKNOWN
