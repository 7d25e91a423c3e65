"""The manifests by which winget finds the installer, checked by its own schemas."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from jsonschema import Draft7Validator, FormatChecker

import package_winget
from environment import ROOT
from package_windows import PROGRAMS
from source import version

SCHEMAS = ROOT / "tests" / "data" / "winget"
KINDS = ("installer", "defaultLocale", "version")
NAME = "lecun-viewer-1.2.3-windows-x64-setup.exe"


@pytest.fixture
def made(tmp_path: Path) -> dict[str, dict[str, Any]]:
    """The manifests of an installer, by their kinds."""
    installer = tmp_path / NAME
    installer.write_bytes(b"an installer")
    files = package_winget.build(installer, tmp_path / "dist")
    read = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in files]
    return {each["ManifestType"]: each for each in read}


@pytest.mark.parametrize("kind", KINDS)
def test_winget_understands_the_manifest(kind: str, made: dict[str, dict[str, Any]]) -> None:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    faults = list(Draft7Validator(schema, format_checker=FormatChecker()).iter_errors(made[kind]))
    assert [each.message for each in faults] == []
    unknown = made[kind].keys() - schema["properties"].keys()
    assert unknown == set(), "the schema allows what it doesn't know"
    assert made[kind]["ManifestVersion"] in schema["$id"]


def test_they_belong_together_and_name_the_installer(made: dict[str, dict[str, Any]]) -> None:
    assert made.keys() == set(KINDS)
    assert {(each["PackageIdentifier"], each["PackageVersion"]) for each in made.values()} == {
        (package_winget.ID, version())
    }
    assert made["version"]["DefaultLocale"] == made["defaultLocale"]["PackageLocale"]
    (installer,) = made["installer"]["Installers"]
    assert installer["InstallerUrl"].endswith(f"/v{version()}/{NAME}")
    assert installer["InstallerSha256"] == hashlib.sha256(b"an installer").hexdigest().upper()


def test_they_say_what_the_installer_does(made: dict[str, dict[str, Any]]) -> None:
    script = package_winget.SCRIPT.read_text(encoding="utf-8")
    assert re.search(rf'UNINSTALL_KEY ".*\\{made["installer"]["ProductCode"]}"\n', script)
    assert (made["installer"]["Scope"], "RequestExecutionLevel user" in script) == ("user", True)
    assert {f"{command}.exe" for command in made["installer"]["Commands"]} <= set(PROGRAMS)


def test_without_an_installer_there_are_none(tmp_path: Path) -> None:
    with pytest.raises(package_winget.WingetError, match="There is no"):
        package_winget.build(tmp_path / NAME, tmp_path)
    assert not (tmp_path / "winget").exists()
