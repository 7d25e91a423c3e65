"""The preferences of the user, and the objects that apply them.

preferences_dialog   the form, whose controls name the preferences that they change
preferences_editor   opens the dialog, and applies and saves each change
appearance           light or dark colors, and the size of the text
"""
