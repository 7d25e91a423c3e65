"""Packages as their users meet them: built, installed or unpacked where nothing else is, and started on a real desktop.

``first_minutes.py`` is what each of them must do there.
"""
