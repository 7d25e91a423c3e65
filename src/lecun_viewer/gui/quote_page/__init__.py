"""One quote in detail, at the right.

detail_panel      the pane: its buttons, the page, and what is shown without a quote
quote_page        the page: words, verdict, other wordings, note and finding
action_buttons    what can be done with several selected quotes
passages          sentences beside the quote, each with Show and Copy
wording           what the page says: place, passages, foot
"""
