"""The Debian package: built, checked by Debian's own tools, and used on a bare system.

All tests here share a system, and have a copy of it to build in. They need root.
"""

import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from chroot import Chroot, scratch
from desktop.session import RESTART_NEVER, Session
from desktop.settings_file import prefer
from desktop.tray import the_icon
from desktop.virtual_desktop import VirtualDesktop
from lecun_viewer.generated import LANGUAGES
from only_full import only_full
from package_deb import Builder, debian_system, export
from readers import reader
from waiting import PATIENCE_S

from .first_minutes import bind_desktop, first_minutes

ROOT = Path(__file__).resolve().parents[3]
NAME = "lecun-viewer"
MODULES = "/usr/lib/python3/dist-packages/lecun_viewer"
PACKAGES = "/packages"  # in the system, where the built ones are
PNG_SIZES = (16, 22, 32, 48, 64, 128, 256)
NEXT = "999.0"
GNOME = "org.gnome.Shell.SearchProvider2"


class Packages(NamedTuple):
    """The package of this checkout, and the same under a higher version."""

    package: Path
    next: Path


@pytest.fixture(scope="module")
def bare(root: None, desktop_packages: None) -> Iterator[Chroot]:
    """A Debian 13 in which nothing was installed yet."""
    with scratch() as folder:
        yield debian_system(folder / "system")


@pytest.fixture(scope="module")
def builder(bare: Chroot) -> Iterator[Builder]:
    """A copy of the Debian 13, to build in."""
    copy = Chroot(bare.folder.with_name("copy"))
    subprocess.run(["cp", "--archive", bare.folder, copy.folder], check=True)
    yield Builder(copy)
    copy.remove()


@pytest.fixture(scope="module")
def packages(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> Packages:
    folder = tmp_path_factory.mktemp("packages")
    (package,) = builder.build(export(ROOT, folder / "tree"), folder / "out")
    return Packages(package, newer(package, folder / "next"))


@pytest.fixture(scope="module")
def system(bare: Chroot, packages: Packages) -> Chroot:
    """The Debian 13 with the package and its dependencies, installed as a user would."""
    assert traces(bare) == []
    bare.bind(packages.package.parent, PACKAGES)
    bare.install(f"{PACKAGES}/{packages.package.name}")
    return bare


def newer(package: Path, tree: Path) -> Path:
    """Pack what is in *package* again, under a higher version. Return the new package, which lies beside *package*."""
    subprocess.run(["dpkg-deb", "--raw-extract", package, tree], check=True)
    control = tree / "DEBIAN" / "control"
    said = re.sub("^Version: .*$", f"Version: {NEXT}", control.read_text(encoding="utf-8"), flags=re.MULTILINE)
    control.write_text(said, encoding="utf-8")
    (tree / f"{MODULES.strip('/')}/__init__.py").write_text(f'__version__ = "{NEXT}"\n', encoding="utf-8")
    made = package.with_name(f"{NAME}_{NEXT}_all.deb")
    subprocess.run(["dpkg-deb", "--root-owner-group", "--build", tree, made], check=True, capture_output=True)
    return made


def traces(system: Chroot) -> list[str]:
    """Return the files of *system* with our name, outside the users' folders."""
    folders = (system.path(folder) for folder in ("etc", "opt", "usr", "var"))
    found = (path for folder in folders for path in folder.rglob("*lecun*"))
    return sorted(str(path.relative_to(system.folder)) for path in found)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*, by its path."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def apt(system: Chroot, *arguments: str) -> None:
    system.run("apt-get", "--quiet", "--yes", *arguments)


# What is built


@only_full
def test_two_builds_have_the_same_bytes(builder: Builder, packages: Packages, tmp_path: Path) -> None:
    (again,) = builder.build(export(ROOT, tmp_path / "tree"), tmp_path / "out")
    assert packages.package.read_bytes() == again.read_bytes()


def test_lintian_has_nothing_to_say(packages: Packages) -> None:
    command = [
        reader("lintian"),
        "--allow-root",
        "--pedantic",
        "--display-info",
        str(packages.package),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_software_centers_understand_the_installed_files(packages: Packages, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", packages.package, tmp_path], check=True)
    command = [reader("appstreamcli"), "validate-tree", "--no-net", "--pedantic", "--explain", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


# Installed


def test_the_installation_compiles_every_module(system: Chroot) -> None:
    """No start has to compile then. A user's start could not keep the result there."""
    modules = system.path(MODULES)
    sources = {path.relative_to(modules) for path in modules.rglob("*.py")}
    compiled = {path.relative_to(modules) for path in modules.rglob("*.pyc")}
    assert len(sources) > 100
    assert compiled == {path.parent / "__pycache__" / f"{path.stem}.cpython-313.pyc" for path in sources}


def test_nothing_of_the_build_is_installed(system: Chroot) -> None:
    names = {path.name for path in system.path(MODULES).rglob(".*")}
    assert names == set()


def test_the_completion_of_each_shell_is_where_debian_has_it(system: Chroot) -> None:
    for folder in ("bash-completion/completions", "fish/vendor_completions.d", "zsh/vendor-completions"):
        names = {path.stem.strip("_") for path in system.path(f"/usr/share/{folder}").glob("*lecun*")}
        assert names == {"lecun-viewer", "lecun-quotes"}


def test_each_language_has_its_manual_pages(packages: Packages) -> None:
    listed = subprocess.run(["dpkg-deb", "--contents", packages.package], capture_output=True, text=True, check=True)
    pages = re.findall(r"\./usr/share/man/(?:(\w+)/)?man1/([\w-]+)\.1\.gz$", listed.stdout, re.MULTILINE)
    languages = ["", *(name for name in LANGUAGES if name != "en")]
    assert sorted(pages) == sorted((each, program) for each in languages for program in (NAME, "lecun-quotes"))


def test_icons_have_the_sizes_of_their_folders(system: Chroot) -> None:
    icons = system.path("/usr/share/icons/hicolor")
    for size in PNG_SIZES:
        head = (icons / f"{size}x{size}" / "apps" / f"{NAME}.png").read_bytes()[:24]
        assert struct.unpack(">8s4x4s2I", head) == (b"\x89PNG\r\n\x1a\n", b"IHDR", size, size)
    assert (icons / "scalable" / "apps" / f"{NAME}.svg").is_file()
    assert (icons / "symbolic" / "apps" / f"{NAME}-symbolic.svg").is_file()


def test_both_programs_work_without_a_desktop(system: Chroot) -> None:
    assert "All parts are there." in system.run(NAME, "--self-test")
    assert "Yann LeCun" in system.run("lecun-quotes", "today")


def test_debians_own_test_of_the_installed_package_passes(system: Chroot) -> None:
    """Debian runs it after each change of what the package depends on."""
    inside = "/tmp/smoke"  # of a system of its own
    shutil.copy(ROOT / "packaging" / "deb" / "debian" / "tests" / "smoke", system.path(inside))
    system.path("/autopkgtest").mkdir()
    assert "All parts are there." in system.run(inside, env={"AUTOPKGTEST_TMP": "/autopkgtest"})
    shutil.rmtree(system.path("/autopkgtest"))
    system.path(inside).unlink()


def test_the_desktop_finds_quotes_before_the_first_start(system: Chroot) -> None:
    """GNOME and Plasma read these files. The bus of the system starts the service that they name."""
    share = system.path("/usr/share")
    provider = (share / "gnome-shell/search-providers/io.github.lecun_viewer.viewer.search-provider.ini").read_text()
    values = dict(line.split("=", 1) for line in provider.splitlines() if "=" in line)
    assert (share / "applications" / values["DesktopId"]).is_file()
    assert (share / "krunner/dbusplugins/lecun-viewer-search.desktop").is_file()
    system.install("dbus-daemon", "libglib2.0-bin")
    ask = f"gdbus call --session --dest {values['BusName']} --object-path {values['ObjectPath']} --method"
    said = system.run("dbus-run-session", "--", "sh", "-c", f"{ask} {GNOME}.GetInitialResultSet '[\"cake\"]'")
    assert "'cake-analogy'" in said


def test_first_minutes(system: Chroot, desktop: VirtualDesktop, program_home: Path, tmp_path: Path) -> None:
    inside = Chroot(system.folder)
    bind_desktop(inside, desktop, program_home)
    first_minutes(desktop, program_home, tmp_path / "log", *inside.command(NAME))


def test_it_never_stands_in_the_way_of_a_logout(
    system: Chroot, desktop: VirtualDesktop, session: Session, program_home: Path, tmp_path: Path
) -> None:
    """This takes Debian's Qt, because PySide6's wheels can't speak to an X11 session manager."""
    inside = Chroot(system.folder)
    bind_desktop(inside, desktop, program_home)
    prefer(program_home, notify=False)
    with (tmp_path / "log").open("wb") as output:
        env = {"SESSION_MANAGER": session.address}
        program = desktop.start(*inside.command(NAME), home=program_home, env=env, output=output)
        session.wait("registered")
        the_icon(desktop)  # from then on it may ask, at the first close
        session.ask("save")
        assert session.wait("saved") == ["saved", True]
        assert session.heard("property", "RestartStyleHint")[-1][2] == RESTART_NEVER
        assert session.heard("interact") == []
        assert program.poll() is None, "others may need it until they have saved, too"
        session.ask("die")
        assert program.wait(PATIENCE_S) == 0
    assert (tmp_path / "log").read_text(encoding="utf-8") == ""


# Last, for it takes away what the others use


def test_what_the_user_has_outlives_upgrade_removal_and_purge(
    system: Chroot, packages: Packages, program_home: Path
) -> None:
    system.bind(program_home, str(program_home))
    home = {"HOME": str(program_home)}
    system.run("lecun-quotes", "favorites", "add", "cake-analogy", env=home)
    system.run("lecun-quotes", "favorites", "note", "cake-analogy", "mine", env=home)
    kept = contents(program_home)
    apt(system, "install", f"{PACKAGES}/{packages.next.name}")
    assert contents(program_home) == kept
    assert system.run(NAME, "--version") == f"{NAME} {NEXT}\n"
    assert "Note: mine" in system.run("lecun-quotes", "favorites", env=home)
    kept = contents(program_home)
    apt(system, "remove", NAME)
    assert traces(system) == []
    apt(system, "install", f"{PACKAGES}/{packages.package.name}")
    apt(system, "purge", NAME)
    assert traces(system) == []
    assert contents(program_home) == kept
