"""The whole program on the desktops that people have: one story on each.

    python3 packaging/dev.py test --desktop gnome

test_story           the story
test_orca            what a screen reader says meanwhile (hearing, orca_voice)
wayland, gnome, …    the desktops of Wayland, a module each

`packaging/system_packages.py` names the Debian packages of each desktop.
"""
