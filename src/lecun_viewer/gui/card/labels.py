"""Marks the labels in plain lists for translators. The console reads these lists, too, so they load no Qt."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Return *text* as it is. ``lupdate`` knows this function by its name, and lists *text* under *context*.

    The dialog of that context translates the label when it shows it.
    """
    return text
