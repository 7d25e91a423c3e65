"""Parts that several windows use. They import no windows.

reading_text      a text to read, select and copy
wrapping_buttons, stacking_row, scrolling_label   long texts go on in the next line, or scroll
fields            fields with tool tips for long texts, and a field of several lines
dialogs           running a dialog, its size and buttons
file_dialog       asking for a file, by portal_request where there is a portal
in_thread         long work, while the window stays usable
window_geometry, window_activation   the size and place of the window, and bringing it to the front
announcing, shortcut_passing   what a screen reader says, and keys that a text field must not keep
"""
