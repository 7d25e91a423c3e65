"""Describes the installer for winget, in three manifests that its catalogue takes (microsoft/winget-pkgs).

    python3 packaging/dev.py package winget INSTALLER

They name the installer at its place on the forge, with its checksum. So make them of the very file that is published.
Source: Microsoft's “Create your package manifest”, schema 1.12.0.
"""

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree

from deb_changelog import UNRELEASED, sections
from environment import ROOT
from source import PackageError, version

ID = "LeCunViewer.LeCunViewer"
FORGE = "https://github.com/lecun-viewer/lecun-viewer"
METAINFO = ROOT / "packaging" / "desktop" / "io.github.lecun_viewer.viewer.metainfo.xml"
SCRIPT = ROOT / "packaging" / "windows" / "lecun-viewer.nsi"
SCHEMA = "1.12.0"
LANGUAGE = "en-US"

Value = str | list[str] | list[dict[str, str]]


class WingetError(PackageError):
    """The manifests can't be made. The message says why."""


def build(installer: Path, output: Path) -> list[Path]:
    """Write the manifests of *installer* into a folder in *output*. Return them.

    Raises:
        WingetError: There is no *installer*.
    """
    if not installer.is_file():
        raise WingetError(f"There is no {installer}.")
    folder = output / "winget"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for kind, values in manifests(installer).items():
        suffix = {"version": "", "defaultLocale": f".locale.{LANGUAGE}"}.get(kind, f".{kind}")
        path = folder / f"{ID}{suffix}.yaml"
        path.write_text(_yaml(kind, values), encoding="utf-8", newline="\n")
        made.append(path)
    return made


def manifests(installer: Path) -> dict[str, dict[str, Value]]:
    """Return the values of each manifest of *installer*, by its kind."""
    number = version()
    place = f"{FORGE}/releases/download/v{number}/{installer.name}"
    checksum = hashlib.sha256(installer.read_bytes()).hexdigest().upper()
    root = ElementTree.parse(METAINFO).getroot()
    said = {tag: root.findtext(tag, "") for tag in ("name", "summary", "project_license")}
    script = SCRIPT.read_text(encoding="utf-8")
    parts: dict[str, dict[str, Value]] = {
        "installer": {
            "Platform": ["Windows.Desktop"],
            "MinimumOSVersion": "10.0.0.0",
            "InstallerType": "nullsoft",
            "Scope": "user",
            "UpgradeBehavior": "install",
            "Commands": ["lecun-quotes"],
            "Protocols": ["lecun-viewer"],
            "ProductCode": _first(r'UNINSTALL_KEY ".*\\(.+)"', script),
            **_release_date(),
            "Installers": [{"Architecture": "x64", "InstallerUrl": place, "InstallerSha256": checksum}],
        },
        "defaultLocale": {
            "PackageLocale": LANGUAGE,
            "Publisher": _first('PUBLISHER "(.+)"', script),
            "PublisherUrl": FORGE,
            "PublisherSupportUrl": f"{FORGE}/issues",
            "PackageName": said["name"],
            "PackageUrl": FORGE,
            "License": said["project_license"],
            "LicenseUrl": f"{FORGE}/blob/main/LICENSE",
            "ShortDescription": said["summary"],
            "Moniker": "lecun-viewer",
            "Tags": [each.text.replace(" ", "-") for each in root.iterfind("keywords/keyword") if each.text],
            "ReleaseNotesUrl": f"{FORGE}/releases/tag/v{number}",
        },
        "version": {"DefaultLocale": LANGUAGE},
    }
    head: dict[str, Value] = {"PackageIdentifier": ID, "PackageVersion": number}
    return {kind: {**head, **values, "ManifestType": kind, "ManifestVersion": SCHEMA} for kind, values in parts.items()}


def _release_date() -> dict[str, Value]:
    """Return the day of the release. A version that is not released has none."""
    day = sections(ROOT)[0][1]
    return {} if day == UNRELEASED else {"ReleaseDate": day}


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    assert found, f"the installer's script has no {pattern}"
    return found[1]


def _yaml(kind: str, values: dict[str, Value]) -> str:
    """Return *values* as YAML, with quotes around each text. Without them, a version such as 1.10 would be a number."""
    lines = [f"# yaml-language-server: $schema=https://aka.ms/winget-manifest.{kind}.{SCHEMA}.schema.json"]
    for name, value in values.items():
        if isinstance(value, str):
            lines.append(f"{name}: {_quoted(value)}")
            continue
        lines.append(f"{name}:")
        for each in value:
            items = [_quoted(each)] if isinstance(each, str) else [f"{key}: {_quoted(of)}" for key, of in each.items()]
            lines += [f"{'- ' if not number else '  '}{item}" for number, item in enumerate(items)]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
