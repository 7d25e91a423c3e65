"""The whole program on a real desktop, driven as a person would.

desktop, x_screen                    what desktops share: programs, buses, a screen with keyboard and mouse
virtual_desktop                      the desktop of X11, with desktop_settings and settings_portal
sessions                             one story on X11, GNOME, Plasma and sway
screen_reader                        what a screen reader says
notifications, tray, session         the corners of the desktop
program, seen, settings_file         a program on the desktop, its window, its settings
conftest, waiting, faked_clock       fixtures, waiting for other processes, a clock to set

Nothing here imports the program under test. It is another process, as for a person.

No test may depend on the machine's speed. The fixture ``viewer`` waits until the program is complete. The tests wait
for other processes by ``waiting.py``. Times are measured in ``tests/benchmarks``.
"""
