"""The options of ``lecun-viewer``."""

import pytest

from lecun_viewer.options import Options, read_options


@pytest.mark.parametrize("code", ["en", "EN", "en-GB"])
def test_a_language_is_named_as_its_catalogue_is(code: str) -> None:
    assert read_options(["--language", code]) == Options(language="en")


def test_a_language_that_is_not_there_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read_options(["--language", "qx"])
    assert end.value.code == 2
    assert "This program does not speak “qx”. It speaks " in capsys.readouterr().err
