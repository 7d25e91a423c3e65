"""One quote in detail, at the right.

detail_panel      the pane: its buttons, the page, and what is shown without a quote
quote_page        the page: words, provenance, note and finding
star_button       the button of a favorite, whose star can be seen in every style
"""
