"""Parts that several windows use. They import no windows.

reading_text      a text to read, select and copy
wrapping_buttons, stacking_row, scrolling_label, breaking   long texts go on in the next line, or scroll
title_combo, hint_edit   long texts are cut, and have a tool tip
lines_edit        a field of several lines, and what is pasted into it
dialogs           running a dialog, its size and buttons
file_dialog, save_dialog   asking for a file, by portal_request where there is a portal
window_geometry   the size and place of the window and its panes
window_activation   bringing a window to the front
announcing, shortcut_passing   what a screen reader is told, and keys that a text field must not keep
plasma            whether the session is Plasma's
"""
