"""What the user prefers, and the objects that carry it out.

preferences_dialog   the form
preferences_editor   changes a preference, and has it carried out and saved
color_scheme         light, dark, or as the desktop is
text_size            the size of the text in the window
"""
