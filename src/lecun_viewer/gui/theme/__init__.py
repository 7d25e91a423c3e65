"""Colors, fonts and icons, and what painted rows share.

colors                every color, derived from the palette
typography            fonts and their sizes
icons                 the icons, tinted in the text's color
row_painting          what the delegates share
text                  the direction of texts, where lines end, days in words, and counting as Qt does
controls              the height of fields and buttons, and a menu and buttons that some styles paint wrong
style_change_filter   tells that palette, font or style changed, and has thin scroll bars
"""
