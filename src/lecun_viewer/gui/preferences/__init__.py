"""The preferences of the user, and the objects that apply them.

preferences_dialog   the form, whose controls name the preferences that they change
controls             shows and reads a value in a control of any kind
preferences_editor   opens the dialog, and applies and saves each change
color_scheme         light, dark, or like the desktop
dark_style           another style where the system's can't be dark
desktop_search       tells whether the desktop's own search can find quotes
text_size            the size of the text in the window
"""
