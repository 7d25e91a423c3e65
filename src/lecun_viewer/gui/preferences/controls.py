"""Shows and reads a value in a control of any kind: a check box, a list or a time of day."""

from datetime import time
from typing import Any

from PySide6.QtCore import QTime, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QTimeEdit, QWidget

Control = QCheckBox | QComboBox | QTimeEdit


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
