"""Parts that several windows use. They import no windows.

reading_text      a text to read, select and copy
long_texts        buttons whose text wraps, a row that becomes a column, a label that scrolls
fields            fields with tool tips, a field of several lines, and keys that a text field must not keep
dialogs           running a dialog, its size and buttons
file_dialog       asking for a file, by portal_request where there is a portal
open_buttons      buttons for a file that was saved
worker            a long job, while the window stays usable, and progress_dialog, which shows how far it is
window_geometry   the size and place of windows, and the widths of the panes
desktop_services  bringing a window to the front, opening a folder, what a screen reader says, quotes to copy and drag
"""
