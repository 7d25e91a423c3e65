"""Colors, fonts and icons, and what painted rows share.

colors            every color, derived from the palette
typography        fonts and their sizes
icons             the icons, tinted in the text's color
row_painting      what the delegates share
text              the direction of texts, days in words, and counting as Qt does
keyed_menu        a menu whose keys go from left to right
scroll_bars       thin scroll bars for Fusion
looks_watcher     tells that palette, font or style changed
"""
