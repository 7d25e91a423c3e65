"""Quotes in the desktop's own search: a small service on D-Bus, without Qt.

It also takes a click on a notification after the program's end. It then has the name of the program on the bus.

__main__         serves until nobody asks any more, and starts the program with the chosen quote
service          takes calls from the bus and sends answers
gnome, krunner   the interfaces of GNOME's overview and Plasma's KRunner
application      the interface by which desktops start the program for a notification
finder           finds quotes, and says what a result has to say of each

The bus starts the service when somebody types. Both interfaces of search are at one object of one name.
"""
