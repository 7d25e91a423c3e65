"""Turn ui/ and resources/ into the modules and data of ``lecun_viewer.generated``.

    python packaging/compile_assets.py [--force]

======================================  ====================  ===================
source                                  becomes               by
======================================  ====================  ===================
``ui/NAME.ui``                          ``ui_NAME.py``        uic
``resources/icons``, ``desktop``        ``rc_resources.py``   rcc
``resources/translations/NAME.po``      ``NAME.mo``           `gettext_files`
the menu entry and others like it       the same in all       `desktop_texts`
                                        languages
``desktop/man/NAME.1`` of packaging     ``NAME.LANGUAGE.1``   `man_pages`
``resources/collections/ID.json``       a copy of each        its name gets
                                                              ``collection-``
``docs/guide/PAGE.md`` and the          a copy of each        its name gets
pictures that it shows                                        ``guide-``
======================================  ====================  ===================

A file in these folders is a resource of the same name, such as ``:/icons/star.svg``. No list names it. Which languages
there are follows from the catalogues alone.

The same sources and tools always give the same bytes. Nothing is written outside ``generated/``. If nothing changed,
nothing is written at all. Needs only the standard library and Qt's tools. They come from the PySide6 wheel, which is
not imported, or from the system.
"""

import argparse
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import desktop_texts
import gettext_files
import man_pages

TOOLS = ("uic", "rcc")

RESOURCES = ("icons/[!.]*", "desktop/[!.]*")

# Where Linux distributions keep the tools of Qt 6: Debian and Ubuntu, Arch, Fedora.
SYSTEM_FOLDERS = tuple(
    Path(folder) for folder in ("/usr/lib/qt6/libexec", "/usr/lib/qt6/bin", "/usr/lib/qt6", "/usr/lib64/qt6/libexec")
)

# rcc stores file times unless told one. Zero would count as "not told".
SOURCE_DATE_EPOCH = "1"

STAMP = ".stamp"

_PICTURE = re.compile(r"!\[[^]]*\]\(([^)#?]+)\)")  # Markdown's “![what it shows](file)”

TAGS = "Tags"  # the label of tags on an exported page

PACKAGE = '''"""Made from ui/ and resources/ by packaging/compile_assets.py; never edited."""

# The SHA-256 of each collection by its id: tells whether a library was made from it, without reading either.
COLLECTION_DIGESTS = {{
{digests}}}

# The languages of the program, as the names of their catalogues have them.
LANGUAGES = {languages}

# What an exported page calls tags in each language but English.
TAG_LABELS = {tags}
'''


class AssetError(Exception):
    """The assets can't be compiled. The message says why, and what to do about it."""


def compile_assets(root: Path, *, force: bool = False) -> bool:
    """Bring ``src/lecun_viewer/generated`` below *root* up to date. Return whether anything had changed.

    An interrupted run leaves only whole files. The next run completes it.

    Raises:
        AssetError: A tool is missing, a tool rejects its source, or there are no quotes.
    """
    tools = _find_tools()
    generated = root / "src" / "lecun_viewer" / "generated"
    stamp = _stamp(root, tools)
    if not force and _is_up_to_date(root, generated, stamp):
        return False
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-assets-") as folder:
        outputs = _outputs(root, Path(folder), tools)
    _publish(outputs, generated, stamp)
    return True


def missing_tools() -> list[str]:
    """Return the names of Qt's tools that neither PySide6 nor the system has."""
    return [name for name in TOOLS if _find_tool(name) is None]


# Sources


def _forms(root: Path) -> list[Path]:
    return sorted((root / "ui").glob("*.ui"))


def _collections(root: Path) -> list[Path]:
    """Return the files of the collections in the order of the program. The first has the parts that others share."""
    found = (root / "resources" / "collections").glob("*.json")
    return sorted(found, key=lambda path: (path.stem != "compilation", path.stem))


def _catalogues(root: Path) -> list[Path]:
    """Return the translated catalogues in the order of their languages."""
    return sorted((root / "resources" / "translations").glob("lecun-viewer_*.po"))


def languages(root: Path) -> tuple[str, ...]:
    """Return the languages of the program, such as ``pt_BR``. English needs no catalogue."""
    return ("en", *_languages(_catalogues(root)))


def translations(root: Path) -> desktop_texts.Catalogues:
    """Return the translations of texts without a plural and without a context.

    Raises:
        AssetError: A catalogue is not understood.
    """
    return _known(_read_catalogues(root))


def _known(catalogues: Mapping[Path, list[gettext_files.Entry]]) -> desktop_texts.Catalogues:
    """Return the complete translations in *catalogues*, by language."""
    return {
        language: {
            each.source.forms[0]: each.forms[0] for each in entries if each.is_complete and not each.source.context
        }
        for language, entries in zip(_languages(list(catalogues)), catalogues.values(), strict=True)
    }


def _read_catalogues(root: Path) -> dict[Path, list[gettext_files.Entry]]:
    return {path: _entries(path) for path in _catalogues(root)}


def _languages(catalogues: list[Path]) -> tuple[str, ...]:
    return tuple(path.stem.partition("_")[2] for path in catalogues)


def _copy_name(collection: Path) -> str:
    return f"collection-{collection.name}"


def _guide(root: Path) -> list[Path]:
    """Return the pages of the guide, and the pictures that they show.

    Raises:
        AssetError: There is no such picture.
    """
    pages = sorted((root / "docs" / "guide").glob("*.md"))
    shown = {page.parent / name for page in pages for name in _PICTURE.findall(page.read_text(encoding="utf-8"))}
    if missing := [path for path in shown if not path.is_file()]:
        raise AssetError(f"docs/guide shows {missing[0].name}, which is missing.")
    return [*pages, *sorted({path.resolve() for path in shown})]


def _guide_name(path: Path) -> str:
    return f"guide-{path.name}"


def _resource_files(root: Path) -> list[Path]:
    return sorted(path for path in (root / "resources").rglob("*") if path.is_file())


def _stamp(root: Path, tools: Mapping[str, "Tool"]) -> str:
    """Return a digest of all that the outputs depend on: sources, this script, the tools' versions."""
    digest = hashlib.sha256()
    for tool in tools.values():
        digest.update(f"{tool.name} {tool.version}\n".encode())
    scripts = [Path(file) for file in (__file__, gettext_files.__file__, desktop_texts.__file__, man_pages.__file__)]
    for_desktops = [*desktop_texts.files(root), *man_pages.files(root)]
    for path in [*scripts, *_forms(root), *_resource_files(root), *for_desktops, *_guide(root)]:
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        digest.update(f"{name}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest() + "\n"


def _is_up_to_date(root: Path, generated: Path, stamp: str) -> bool:
    stamp_file = generated / STAMP
    if not stamp_file.is_file() or stamp_file.read_text(encoding="utf-8") != stamp:
        return False
    return _files_in(generated) == {STAMP, *_output_names(root)}


def _output_names(root: Path) -> Iterator[str]:
    yield "__init__.py"
    yield from (_copy_name(path) for path in _collections(root))
    yield from (_guide_name(path) for path in _guide(root))
    yield from (f"{path.stem}.mo" for path in _catalogues(root))
    yield from (path.name for path in desktop_texts.files(root))
    for language in _languages(_catalogues(root)):
        yield from man_pages.names(root, language)
    yield "rc_resources.py"
    for form in _forms(root):
        yield f"ui_{form.stem}.py"


def _files_in(generated: Path) -> set[str]:
    return {path.name for path in generated.iterdir() if path.name != "__pycache__"}


# Compiling


def _outputs(root: Path, folder: Path, tools: Mapping[str, "Tool"]) -> dict[str, bytes]:
    """Compile everything inside the temporary *folder*. Return the contents by file name."""
    collections = {path: path.read_bytes() for path in _collections(root)}
    if not collections:
        raise AssetError("resources/collections has no collection: the program would have no quotes.")
    digests = {path.stem: hashlib.sha256(content).hexdigest() for path, content in collections.items()}
    catalogues = _read_catalogues(root)
    known = _known(catalogues)
    outputs = {"__init__.py": _package(root, digests, known).encode()}
    outputs |= {_copy_name(path): content for path, content in collections.items()}
    outputs |= {_guide_name(path): path.read_bytes() for path in _guide(root)}
    outputs |= {f"{path.stem}.mo": gettext_files.compiled(entries) for path, entries in catalogues.items()}
    for_desktops = {path: desktop_texts.translated(path, known) for path in desktop_texts.files(root)}
    outputs |= {path.name: content for path, content in for_desktops.items()}
    outputs |= man_pages.translated(root, known)
    outputs["rc_resources.py"] = _compile_resources(root, folder / "resources", tools["rcc"], for_desktops)
    for form in _forms(root):
        outputs[f"ui_{form.stem}.py"] = _compile_form(form, folder, tools["uic"])
    return outputs


def _package(root: Path, digests: Mapping[str, str], known: desktop_texts.Catalogues) -> str:
    return PACKAGE.format(
        digests="".join(f'    "{name}": "{digest}",\n' for name, digest in digests.items()),
        languages=languages(root),
        tags=tuple(dict.fromkeys(said[TAGS] for said in known.values() if TAGS in said)),
    )


def _entries(po: Path) -> list[gettext_files.Entry]:
    try:
        return gettext_files.read(po.read_text(encoding="utf-8"))
    except gettext_files.CatalogueError as error:
        raise AssetError(f"{po.name}: {error}") from error


def _compile_form(form: Path, folder: Path, uic: "Tool") -> bytes:
    output = folder / f"ui_{form.stem}.py"
    uic.run("-g", "python", "--from-imports", "--rc-prefix", "-o", str(output), str(form))
    return _with_used_imports(output.read_text(encoding="utf-8")).encode()


def _with_used_imports(module: str) -> str:
    """Return *module* with only the imports that it uses. uic imports some fifty classes, and PySide makes each."""
    imports = re.compile(r"^from (PySide6\.\w+) import \(([^)]*)\)\n", re.MULTILINE)
    used = set(re.findall(r"\w+", imports.sub("", module)))

    def pruned(found: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", found[2]) if name in used]
        return f"from {found[1]} import ({', '.join(names)})\n" if names else ""

    return imports.sub(pruned, module)


def _compile_resources(root: Path, stage: Path, rcc: "Tool", for_desktops: Mapping[Path, bytes]) -> bytes:
    """Run rcc on a copy. *for_desktops* are files in all languages, in the place of those in ``resources/``."""
    shutil.copytree(root / "resources", stage)
    for path, content in for_desktops.items():
        if path.is_relative_to(root / "resources"):
            (stage / path.relative_to(root / "resources")).write_bytes(content)
    listing, module = stage / "resources.qrc", stage / "rc_resources.py"
    listing.write_text(_listing(stage), encoding="utf-8")
    # Not every build of Qt can read zstd, which rcc would choose.
    rcc.run("-g", "python", "--compress-algo", "zlib", "-o", str(module), str(listing))
    return module.read_bytes()


def _listing(stage: Path) -> str:
    """Return the list of resources for rcc (Qt's manual, “The Qt Resource System”), in the order of their names."""
    paths = [path for pattern in RESOURCES for path in sorted(stage.glob(pattern))]
    files = "".join(f"<file>{escape(path.relative_to(stage).as_posix())}</file>" for path in paths)
    return f'<RCC version="1.0"><qresource prefix="/">{files}</qresource></RCC>'


# Publishing


def _publish(outputs: Mapping[str, bytes], generated: Path, stamp: str) -> None:
    """Replace the files of *generated*. There is no stamp meanwhile, so an interrupted run is noticed."""
    generated.mkdir(parents=True, exist_ok=True)
    (generated / STAMP).unlink(missing_ok=True)
    for name, content in outputs.items():
        _replace(generated / name, content)
    for name in _files_in(generated) - outputs.keys():
        _remove(generated / name)
    _replace(generated / STAMP, stamp.encode())


def _replace(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    new.replace(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


# Qt's tools


class Tool:
    """A program of Qt 6 that turns sources into something else."""

    def __init__(self, name: str, path: Path, version: str) -> None:
        self.name = name
        self.path = path
        self.version = version

    def run(self, *arguments: str) -> None:
        """Run the tool.

        Raises:
            AssetError: The tool failed. The message has what it said.
        """
        environment = {**os.environ, "SOURCE_DATE_EPOCH": SOURCE_DATE_EPOCH}
        command = [str(self.path), *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, errors="replace")
        if done.returncode != 0:
            said = (done.stderr + done.stdout).strip()
            raise AssetError(f"{self.name} {self.version} failed on {Path(arguments[-1]).name}: {said}")


def _find_tools() -> dict[str, Tool]:
    found = {name: _find_tool(name) for name in TOOLS}
    missing = [name for name, tool in found.items() if tool is None]
    if missing:
        raise AssetError(
            f"Qt 6's {', '.join(missing)} cannot be found or do not start. They compile ui/ and resources/. "
            "Install PySide6-Essentials with pip, or on Debian and Ubuntu the package qt6-base-dev-tools."
        )
    return {name: tool for name, tool in found.items() if tool is not None}


def _find_tool(name: str) -> Tool | None:
    for path in _candidates(name):
        version = _version(path)
        if version is not None:
            return Tool(name, path, version)
    return None


def _candidates(name: str) -> Iterator[Path]:
    file_name = f"{name}.exe" if sys.platform == "win32" else name
    for folder in (*_pyside_folders(), *SYSTEM_FOLDERS):
        if (folder / file_name).is_file():
            yield folder / file_name
    on_path = shutil.which(name)
    if on_path is not None:
        yield Path(on_path)


def _pyside_folders() -> Iterator[Path]:
    """Yield the folders inside the PySide6 wheel where Linux, macOS or Windows builds keep the tools."""
    spec = importlib.util.find_spec("PySide6")  # finds the package without importing it
    for location in (spec and spec.submodule_search_locations) or []:
        yield Path(location) / "Qt" / "libexec"
        yield Path(location)


def _version(tool: Path) -> str | None:
    """Return the version of *tool*, or None if it is not of Qt 6 or does not run."""
    try:
        said = subprocess.run([tool, "-version"], capture_output=True, text=True, errors="replace").stdout
    except OSError:
        return None
    match = re.search(r"\b6\.\d+\.\d+", said)
    return match and match[0]


def main() -> int:
    parser = argparse.ArgumentParser(description="Compile ui/ and resources/ into lecun_viewer.generated.")
    parser.add_argument("--force", action="store_true", help="compile even when nothing changed")
    options = parser.parse_args()
    try:
        compile_assets(Path(__file__).resolve().parents[1], force=options.force)
    except AssetError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
