"""Days in the words of the user's language. Attributions and places have those of `core.attribution`, in English."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from lecun_viewer.texts.catalogue import _


def day_in_words(day: date) -> str:
    #: A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d 'de' MMMM 'de' yyyy
    form = _("d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
