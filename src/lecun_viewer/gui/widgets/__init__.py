"""Parts that several windows use. They import no windows.

reading_text      a text to read, select and copy
dialogs, save_dialog   running a dialog, its size and buttons, asking where to save
window_geometry   the size and place of the window and its panes
window_activation   bringing a window to the front
announcing, shortcut_passing   what a screen reader is told, and keys that a text field must not keep
"""
