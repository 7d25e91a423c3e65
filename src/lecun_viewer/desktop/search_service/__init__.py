"""Quotes in the desktop's own search: a small service on D-Bus, without Qt.

__main__                  makes the objects and serves until nobody asks any more
service                   takes calls from the bus and sends answers
gnome, krunner            the interfaces of GNOME's overview and Plasma's KRunner
finder                    finds quotes; reads what the user has, and writes nothing
result                    what a result says of a quote
opening                   starts the program with the quote that the user chose

The bus starts the service when somebody types. Both interfaces are at one object of one name.
"""
