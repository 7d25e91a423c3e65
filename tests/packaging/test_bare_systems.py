"""What is said of the tests in bare Debian systems. A stand-in makes the systems. CI runs the real systems."""

import os
from pathlib import Path

import pytest

import bare_systems
import system_packages
from chroot import Chroot

pytestmark = pytest.mark.skipif(not system_packages.is_debian_like(), reason="such systems are made on Debian alone")

NO_SUITE = "#!/bin/sh\necho \"E: The repository 'mirror suite Release' does not have a Release file.\" >&2; exit 100\n"
SAID = """
tests/core/test_words.py ....                                            [100%]
SKIPPED [1] tests/test_a.py:3: there is no b
SKIPPED [2] tests/test_a.py:9: there is no b
========================= 4 passed, 3 skipped in 0.12s =========================
"""


@pytest.fixture
def no_suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mirror without packages, and this process as root."""
    stand_in = tmp_path / "mmdebstrap"
    stand_in.write_text(NO_SUITE, encoding="ascii")
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_packages, "ensure", lambda needs, purpose: None)


def test_a_mirror_need_not_have_testing(no_suite: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert bare_systems.test(["testing"]) == 0
    assert capsys.readouterr().out == "Debian testing: not tested, because the mirror doesn't have it.\n"


def test_a_mirror_must_have_what_is_supported(no_suite: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert bare_systems.test(["trixie"]) == 1
    assert "does not have a Release file" in capsys.readouterr().out


@pytest.mark.parametrize(("status", "is_all_said"), [(0, False), (3, True)])
def test_all_is_said_only_where_tests_fail(
    status: int, is_all_said: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(system_packages, "ensure", lambda needs, purpose: None)
    monkeypatch.setattr(bare_systems, "_make", lambda folder, suite: Chroot(tmp_path))
    monkeypatch.setattr(bare_systems, "_run_tests", lambda system, options, may_mount: (status, SAID))
    assert bare_systems.test(["trixie"]) == (1 if status else 0)
    said = capsys.readouterr().out
    assert "4 passed, 3 skipped in 0.12s" in said
    assert ("3 skipped: there is no b" in said) != is_all_said
    assert ("test_words" in said) == is_all_said
