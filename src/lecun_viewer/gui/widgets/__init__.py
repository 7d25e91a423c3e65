"""Parts that several windows use.

reading_text      a text to read, select and copy
modal, dialog_buttons, save_dialog   running a dialog, its buttons, asking where to save
window_geometry   the size and place of windows
announcing, shortcut_passing   what a screen reader is told, and keys that a text field must not keep
"""
