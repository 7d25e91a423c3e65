"""The whole program on the desktops that people have: one story on each.

    python3 packaging/dev.py test --desktop gnome

test_story           the story
session_desktop      what the story needs of a desktop, beside hands and eyes
wayland, gnome, …    the desktops, a module each

`packaging/system_packages.py` names the Debian packages of each desktop.
"""
