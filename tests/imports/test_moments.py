"""When words were highlighted, as devices and apps write it."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.quote import is_highlight_time
from lecun_viewer.imports.moments import moment, moment_in

SAID = {
    "Added on Monday, May 3, 2021 8:12:45 PM": "2021-05-03T20:12:45",
    "Added on Monday, May 3, 2021 12:12:45 AM": "2021-05-03T00:12:45",
    "Added on Monday, 3 May 2021 20:12:45": "2021-05-03T20:12:45",
    "Added on Monday, September 27, 2010, 08:12 PM": "2010-09-27T20:12",
    "Added on Sunday, 26 January 14 22:09:29 Greenwich Mean Time": "2014-01-26T22:09:29",
    "Hinzugefügt am Donnerstag, 1. März 2012 um 22:01:32 Uhr": "2012-03-01T22:01:32",
    "Ajouté le lundi 12 août 2013 22 h 37 min 51 s": "2013-08-12T22:37:51",
    "Añadido el lunes, 3 de mayo de 2021 20:12:45": "2021-05-03T20:12:45",
    "Añadido el lunes, 3 de mayo de 2021 8:12:45 p. m.": "2021-05-03T20:12:45",
    "Aggiunto in data lunedì 3 maggio 2021 20:12:45": "2021-05-03T20:12:45",
    "Adicionado: segunda-feira, 3 de maio de 2021 20:12:45": "2021-05-03T20:12:45",
    "Toegevoegd op maandag 3 mei 2021 20:12:45": "2021-05-03T20:12:45",
    "Добавлено: среда, 23 января 2019 г. в 8:19:32": "2019-01-23T08:19:32",
    "添加于 2021年5月3日星期一 下午8:12:45": "2021-05-03T20:12:45",
    "添加于 2021年5月3日星期一 上午12:12:45": "2021-05-03T00:12:45",
    "新增於 2021年5月3日 20:12": "2021-05-03T20:12",
    "追加日： 2013年7月2日火曜日 9:01:02": "2013-07-02T09:01:02",
    "追加日： 2013年7月2日火曜日 午後0:12:45": "2013-07-02T12:12:45",
    "追加日： 2013年7月2日火曜日 午前0:12:45": "2013-07-02T00:12:45",
    "Added on Monday, May 3, 2021 0:12 PM": "2021-05-03T12:12",
    "14 February 2022 10:05:13 AM": "2022-02-14T10:05:13",
    "2021-05-03": "2021-05-03",
    "2021-05-03 20:12:45": "2021-05-03T20:12:45",
    "2021-05-03T18:12:45.000": "2021-05-03T18:12:45",
    "2021-05-03T18:12:45Z": "2021-05-03T18:12:45Z",
    "2018-10-05T14:23:11.123456+0200": "2018-10-05T14:23:11+02:00",
    "1608040021": "2020-12-15T13:47:01Z",
    "1608040021000": "2020-12-15T13:47:01Z",
}
ONLY_THE_DAY = (
    "Added on Monday, May 3, 2021",
    "Added on Monday, May 3, 2021 25:12:45",
    "Added on Monday, May 3, 2021 20:72",
    "Added on Monday, May 3, 2021 14:12:45 AM",
    "Añadido el lunes, 3 de mayo de 2021 8:12:45 de la tarde",
    "添加于 2021年5月3日星期一 晚上8:12:45",
)
NOTHING = (
    *("", "Added on", "Monday", "12", "May 2021", "03/05/2021 8:12", "3.5.2021", "12345", "1608040021.5.1"),
    *("31 February 2021 20:12:45", "2021-02-31", "3 Maytober 2021", "3 Smarch 2021"),
    "Thursday, 1 January 1970 00:00:00",  # the clock was never set
    "9" * 5000,
    "1 " * 5000,
)


@pytest.mark.parametrize("text", SAID)
def test_a_time_is_read(text: str) -> None:
    assert moment(text) == SAID[text]
    assert is_highlight_time(SAID[text])


@pytest.mark.parametrize("text", ONLY_THE_DAY)
def test_a_time_that_is_not_clear_is_left_out(text: str) -> None:
    assert moment_in(text) == "2021-05-03"


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_not_clear_is_no_time(text: str) -> None:
    assert moment(text) == ""


@given(st.datetimes(datetime(2000, 1, 1), datetime(9000, 1, 1)).map(lambda each: each.isoformat(timespec="seconds")))
def test_what_was_read_is_read_again(written: str) -> None:
    assert moment(written) == written


@given(st.text(st.sampled_from("0123456789 :.-TZ年月日MayApril|PM上午г"), max_size=40))
def test_whatever_is_read_is_a_time(text: str) -> None:
    assert moment(text) == "" or is_highlight_time(moment(text))
