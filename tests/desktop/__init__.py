"""The whole program in a real desktop, driven as a person would.

``virtual_desktop.py`` is the desktop, ``screen_reader.py`` what a blind person hears of it,
``notifications.py`` and ``tray.py`` its corners, ``program.py`` a program running on it; ``conftest.py``
hands them to the tests as fixtures. Nothing here imports the program under test: it is another process, as
it is to a person.

No test may depend on how fast the machine is. The fixture ``viewer`` waits until the program is complete, and
what another process does is waited for (``waiting.py``); how long it takes is measured in ``tests/benchmarks``.
"""
