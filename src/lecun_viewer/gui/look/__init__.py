"""Colors, fonts and icons, and what painted rows share.

colors            every color, derived from the palette
typography        fonts and their sizes
icons             the icons, tinted in the text's color
button_ground     what the style paints behind a pressed button
row_painting      what the delegates share; row_details has its colors and icons, utf16 counts as Qt does
keyed_menu        a menu whose keys go from left to right
looks_watcher     tells that palette, font or style changed
"""
