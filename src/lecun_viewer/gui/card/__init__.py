"""A quote as a picture to share.

dialog, preview   the user chooses a design and a size, then saves or copies the picture
card              a card as PNG or pixels, which card_file writes for the console
designs           the lists of designs and sizes, as plain values
layout            the place of everything on a card
"""
