"""A quote as a picture to share.

dialog, preview, file_dialog              the user chooses a design and a size, then saves or copies the picture
card                                      the way in, also for the console: a card as PNG, SVG or pixels
designs, sizes, labels                    the lists of designs and sizes, as plain values
layout, words, foot, placing              the place of everything on a card
setting, line_breaking, typography_rules  text as outlines, broken into lines
painting                                  a layout painted on any paint device
"""
