"""The controls of the preferences: their values, and what they offer."""

from datetime import time
from typing import Any

from PySide6.QtCore import QCollator, QLocale, QStandardPaths, QTime, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QTimeEdit, QWidget

from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.texts.catalogue import ENGLISH, _later, catalogue_of, languages

Control = QCheckBox | QComboBox | QTimeEdit
#: The name of your language, as it names itself: français, Deutsch, 简体中文
_ENGLISH = _later("English")


def controls_of(form: QWidget) -> dict[str, Control]:
    """Return the controls of *form* that have a property ``preference``, by the value of this property."""
    controls: list[Control] = [
        *form.findChildren(QCheckBox),
        *form.findChildren(QComboBox),
        *form.findChildren(QTimeEdit),
    ]
    return {name: control for control in controls if (name := control.property("preference"))}


def show(control: Control, value: Any) -> None:
    """Show *value* in *control*. A check box shows ``None`` as false. A list shows nothing if it lacks *value*."""
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    else:
        control.setTime(QTime(value.hour, value.minute))


def value_of(control: Control) -> Any:
    """Return a bool, the data of the chosen row, or a time."""
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QComboBox):
        return control.currentData()
    at = control.time()
    return time(at.hour(), at.minute())


def changed_signal(control: Control) -> SignalInstance:
    """Return the signal that *control* emits when its value has changed."""
    if isinstance(control, QCheckBox):
        return control.toggled
    if isinstance(control, QComboBox):
        return control.currentIndexChanged
    return control.timeChanged


def own_names() -> dict[str, str]:
    """Return the languages in the order of their names. A catalogue names its language in the text “English”."""
    names = {language: _own_name(language) for language in languages()}
    order = QCollator(QLocale())
    return dict(sorted(names.items(), key=lambda pair: order.sortKey(pair[1])))


def _own_name(language: str) -> str:
    named = catalogue_of(language).gettext(_ENGLISH)
    return named if named != _ENGLISH or language == ENGLISH else QLocale(language).nativeLanguageName()


def desktop_can_search() -> bool:
    """Return whether the bus can start the search service: a package or ``--install-desktop`` made its file."""
    name = f"dbus-1/services/{SEARCH_NAME}.service"
    return bool(QStandardPaths.locate(QStandardPaths.StandardLocation.GenericDataLocation, name))
