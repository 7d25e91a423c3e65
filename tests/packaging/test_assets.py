"""What ``compile_assets`` promises, tried on a small copy of the sources."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QFile

import compile_assets as subject
import icon_files
from compile_assets import AssetError, compile_assets

ROOT = Path(__file__).resolve().parents[2]

FORM = """<?xml version="1.0" encoding="UTF-8"?>
<ui version="4.0">
 <class>Sample</class>
 <widget class="QWidget" name="Sample">
  <property name="windowTitle"><string>A sample</string></property>
 </widget>
</ui>
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Sources with the real resources and a single small form."""
    shutil.copytree(ROOT / "resources", tmp_path / "resources")
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "sample.ui").write_text(FORM, encoding="utf-8")
    return tmp_path


def generated(tree: Path) -> Path:
    return tree / "src" / "lecun_viewer" / "generated"


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return the time and the content of every file below *folder*."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: (path.stat().st_mtime_ns, path.read_bytes()) for name, path in files.items()}


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"loaded_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pictures_of_the_icon_are_what_the_drawing_makes(qapp: object) -> None:
    """Run packaging/icon_files.py after a change of the drawing. Another Qt may smooth a little differently."""
    from PySide6.QtGui import QImage

    for size in icon_files.SIZES:
        kept = QImage(str(icon_files.picture(size))).convertToFormat(QImage.Format.Format_ARGB32)
        drawn = icon_files.rendered(size)
        assert kept.size() == drawn.size()
        bytes_kept, bytes_drawn = bytes(kept.constBits()), bytes(drawn.constBits())
        assert max(abs(one - other) for one, other in zip(bytes_kept, bytes_drawn, strict=True)) < 24


def test_each_icon_and_entry_is_a_resource_of_its_name(tree: Path) -> None:
    """The program itself has all but the new icon and the new folder."""
    resources = tree / "resources"
    shutil.copy(resources / "icons" / "star.svg", resources / "icons" / "new & odd.svg")
    compile_assets(tree)
    module = load(generated(tree) / "rc_resources.py")
    try:
        assert resource(":/icons/new & odd.svg") == (resources / "icons" / "star.svg").read_bytes()
        for path in (*resources.glob("icons/*"), *resources.glob("desktop/*")):
            in_all_languages = generated(tree) / path.name  # of a menu entry, and what the packages install
            expected = (in_all_languages if in_all_languages.exists() else path).read_bytes()
            assert resource(f":/{path.relative_to(resources).as_posix()}") == expected
    finally:
        module.qCleanupResources()


def resource(name: str) -> bytes:
    file = QFile(name)
    assert file.open(QFile.OpenModeFlag.ReadOnly), name
    return bytes(file.readAll().data())


def test_the_guide_is_copied_with_the_pictures_that_it_shows(tree: Path) -> None:
    guide, pictures = tree / "docs" / "guide", tree / "packaging" / "pictures"
    guide.mkdir(parents=True)
    pictures.mkdir(parents=True)
    (guide / "page.md").write_text("# Page\n\n![Shown](../../packaging/pictures/shown.png)\n", encoding="utf-8")
    with pytest.raises(AssetError, match=r"docs/guide shows shown\.png, which is missing"):
        compile_assets(tree)
    for name in ("shown.png", "other.png"):
        (pictures / name).write_bytes(name.encode())
    compile_assets(tree)
    assert {path.name for path in generated(tree).glob("guide-*")} == {"guide-page.md", "guide-shown.png"}
    assert (generated(tree) / "guide-shown.png").read_bytes() == b"shown.png"
    (pictures / "shown.png").write_bytes(b"taken anew")
    compile_assets(tree)
    assert (generated(tree) / "guide-shown.png").read_bytes() == b"taken anew"


def test_nothing_is_written_among_the_sources_and_by_a_second_run(tree: Path) -> None:
    sources = snapshot(tree)
    assert compile_assets(tree)
    before = snapshot(generated(tree))
    assert not compile_assets(tree)
    assert snapshot(generated(tree)) == before
    shutil.rmtree(tree / "src")
    assert snapshot(tree) == sources


def test_the_same_sources_give_the_same_bytes(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other") / "place"
    shutil.copytree(tree, other, copy_function=shutil.copyfile)  # without the times
    compile_assets(tree)
    compile_assets(other)
    ours, theirs = snapshot(generated(tree)), snapshot(generated(other))
    assert {name: content for name, (_, content) in ours.items()} == {
        name: content for name, (_, content) in theirs.items()
    }


def test_a_module_follows_its_form(tree: Path) -> None:
    form, module = tree / "ui" / "sample.ui", generated(tree) / "ui_sample.py"
    compile_assets(tree)
    form.write_text(FORM.replace("A sample", "Another"), encoding="utf-8")
    assert compile_assets(tree)
    assert "Another" in module.read_text(encoding="utf-8")
    module.unlink()
    compile_assets(tree)
    assert module.exists()
    form.unlink()
    compile_assets(tree)
    assert not module.exists()
    assert (generated(tree) / "rc_resources.py").exists()


def test_an_interrupted_run_is_completed_by_the_next(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_assets(tree)
    complete = snapshot(generated(tree)).keys()
    (tree / "ui" / "sample.ui").write_text(FORM.replace("A sample", "Another"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _out_of_space)
        with pytest.raises(OSError, match="No space left"):
            compile_assets(tree)
    (tree / "ui" / "sample.ui").write_text(FORM, encoding="utf-8")
    assert compile_assets(tree)
    assert snapshot(generated(tree)).keys() == complete


def _out_of_space(self: Path, target: Path) -> Path:
    raise OSError("No space left on device")


def test_forms_and_translations_may_be_absent(tree: Path) -> None:
    shutil.rmtree(tree / "ui")
    shutil.rmtree(tree / "resources" / "translations")
    compile_assets(tree)
    copies = {f"collection-{source.name}" for source in (tree / "resources" / "collections").iterdir()}
    copies |= {source.name for source in (tree / "resources" / "desktop").glob("*.desktop")}
    assert snapshot(generated(tree)).keys() == {"__init__.py", "rc_resources.py", subject.STAMP} | copies


def test_a_form_that_uic_rejects_is_named(tree: Path) -> None:
    (tree / "ui" / "sample.ui").write_text("<ui>", encoding="utf-8")
    with pytest.raises(AssetError, match=r"(?s)uic 6\.\S+ failed on sample\.ui: .+"):
        compile_assets(tree)
    assert not generated(tree).exists()


def test_missing_quotes_are_said_to_be_missing(tree: Path) -> None:
    shutil.rmtree(tree / "resources" / "collections")
    with pytest.raises(AssetError, match="would have no quotes"):
        compile_assets(tree)


def test_missing_tools_are_named_with_where_to_get_them(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hide_tools(monkeypatch, tmp_path)
    assert subject.missing_tools() == ["uic", "rcc"]
    with pytest.raises(AssetError, match=r"uic, rcc cannot be found.*PySide6-Essentials.*qt6-"):
        compile_assets(tree)


def hide_tools(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let programs and further packages be found in *folder* only. PySide6 counts as not loaded."""
    monkeypatch.delitem(sys.modules, "PySide6")
    monkeypatch.setattr(sys, "path", [str(folder)])
    monkeypatch.setattr(subject, "SYSTEM_FOLDERS", ())
    monkeypatch.setenv("PATH", str(folder))


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for a tool with a shell script")
def test_the_tools_of_an_older_qt_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "uic").write_text("#!/bin/sh\necho uic 5.15.15\n", encoding="utf-8")
    (tmp_path / "uic").chmod(0o755)
    hide_tools(monkeypatch, tmp_path)
    assert "uic" in subject.missing_tools()
