"""The installer's changes of the user's PATH, really made, in a Windows of Wine's."""

from collections.abc import Iterator

import pytest

from installer_parts import FOLDER, Windows, needs_wine
from waiting import eventually

pytestmark = needs_wine

ENVIRONMENT = r"HKCU\Environment"


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    made = Windows(tmp_path_factory.mktemp("windows"), "path.nsh", "AddToPath", "un.RemoveFromPath")
    yield made
    made.end()


def set_path(windows: Windows, kind: str, value: str) -> None:
    windows.run("reg", "add", ENVIRONMENT, "/v", "Path", "/t", kind, "/d", value, "/f")


def path_in(windows: Windows) -> tuple[str, str] | None:
    """Return the type and the text of the user's PATH. ``None`` if there is none."""
    said = windows.registered(ENVIRONMENT)
    assert said, "the environment has more than the PATH"
    found = [line.split(maxsplit=2) for line in said.splitlines() if line.strip().startswith("Path ")]
    return (found[0][1], found[0][2]) if found else None


def uninstall(windows: Windows, *, path: tuple[str, str] | None) -> None:
    """Uninstall, and wait until the user's PATH is *path*."""
    windows.uninstall()
    eventually(lambda: path_in(windows) == path, what=f"PATH is {path}")


@pytest.mark.parametrize(
    ("kind", "before"),
    [
        ("REG_SZ", r"C:\Mine"),
        ("REG_EXPAND_SZ", ";".join([r"%USERPROFILE%\bin", *(rf"C:\Tools\number {number}" for number in range(200))])),
    ],
    ids=["plain", "with variables, and longer than NSIS' strings"],
)
def test_the_folder_comes_last_once_and_goes_again(windows: Windows, kind: str, before: str) -> None:
    set_path(windows, kind, before)
    for _ in range(2):  # an upgrade
        windows.install()
        assert path_in(windows) == (kind, f"{before};{FOLDER}")
    uninstall(windows, path=(kind, before))


def test_what_the_user_has_put_behind_it_since_stays(windows: Windows) -> None:
    set_path(windows, "REG_SZ", rf"C:\Mine;{FOLDER.upper()};C:\Other")
    windows.install()
    assert path_in(windows) == ("REG_SZ", rf"C:\Mine;{FOLDER.upper()};C:\Other")
    uninstall(windows, path=("REG_SZ", r"C:\Mine;C:\Other"))


def test_without_a_path_of_the_users_own_it_is_alone_and_goes_as_a_whole(windows: Windows) -> None:
    windows.run("reg", "delete", ENVIRONMENT, "/v", "Path", "/f")
    windows.install()
    assert path_in(windows) == ("REG_EXPAND_SZ", FOLDER)
    uninstall(windows, path=None)
