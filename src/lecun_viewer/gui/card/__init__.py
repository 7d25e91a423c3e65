"""A quote as a picture to share: its designs and sizes, its typesetting, and the files it is saved as.

``card.py`` is the way in. ``designs``, ``sizes``, ``typography_rules`` and ``line_breaking`` know nothing of Qt;
``setting`` turns text into outlines, ``layout`` (of ``words`` and ``foot``, by ``placing``) finds the place of
everything, ``painting`` paints it.
"""
