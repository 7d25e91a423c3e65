"""D-Bus in Qt's event loop, on Linux only.

message_bus   a connection: calls, signals, owners of names
bus_socket    carries its messages
"""
