"""Which of the program's languages somebody gets."""

import pytest

from lecun_viewer.texts.catalogue import best_language, languages_of_environment, named_language

THERE = ("ar", "de", "en", "fr", "pt_BR", "zh_CN")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("fr_CA.UTF-8", "fr"),
        ("de-AT", "de"),
        ("de@euro", "de"),
        ("en_GB", "en"),
        ("zh_CN", "zh_CN"),
        ("zh-Hans-CN", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hans-US", "zh_CN"),
        ("zh-Hant-HK", None),
        ("pt", "pt_BR"),
        ("pt_PT", None),
        ("zh_TW", None),
        ("zh-Hant", None),
        ("it", None),
        ("", None),
        ("../fr", None),
    ],
)
def test_a_name_finds_its_language(name: str, found: str | None) -> None:
    assert named_language(name, THERE) == found


@pytest.mark.parametrize(
    ("wanted", "best"),
    [
        (["it_IT", "fr_FR", "de"], "fr"),
        (["en_US", "fr"], "en"),
        (["pt-PT", "pt", "de"], "de"),  # as Qt names them
        (["zh-Hant-TW", "zh-TW", "zh-Hant", "zh"], "en"),
        (["pt-BR", "pt"], "pt_BR"),
        (["it"], "en"),
        ([], "en"),
    ],
)
def test_the_first_language_that_is_there_counts(wanted: list[str], best: str) -> None:
    assert best_language(wanted, THERE) == best


@pytest.mark.parametrize(
    ("environment", "best"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LC_ALL": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "it:zh_CN:de"}, "zh_CN"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "it"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "de", "LC_ALL": "C"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LANG": ""}, "en"),
        ({}, "en"),
    ],
)
def test_a_console_follows_its_environment(environment: dict[str, str], best: str) -> None:
    assert best_language(languages_of_environment(environment), THERE) == best
