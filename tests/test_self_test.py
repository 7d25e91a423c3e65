"""``--self-test``: passes where all is there (each package's tests ask it), and names what is not."""

import pytest

from lecun_viewer import self_test


def failed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run it; return the lines of what failed."""
    status = self_test.self_test()
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("failed")]
    assert bool(lines) == (status != 0)
    return lines


@pytest.mark.usefixtures("qapp")
def test_all_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert failed(capsys) == []


@pytest.mark.usefixtures("qapp")
def test_a_plugin_that_was_left_out_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(self_test.NEEDED_PLUGINS, "imageformats", ("svg", "leftout"))
    (line,) = failed(capsys)
    assert "imageformats/leftout is missing" in line


@pytest.mark.usefixtures("qapp")
def test_a_plugin_whose_library_is_missing_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """As where a bundle has the plugin for Wayland without Wayland's own library."""
    broken = tmp_path_factory.mktemp("plugins") / "imageformats" / "libqsvg.so"
    broken.parent.mkdir()
    broken.write_bytes(b"no library")
    there = list(self_test._plugin_files())
    others = [file for file in there if self_test._plugin_name(file) != "svg"]
    monkeypatch.setattr(self_test, "_plugin_files", lambda: iter([*others, broken]))
    (line,) = failed(capsys)
    assert "libqsvg.so can't be loaded" in line
