"""D-Bus without Qt: what the window and the search service have in common.

session_bus               finds the bus of the session and opens a connection to it
message_reader            makes messages of what a connection receives
search_name               the name of the search service
"""
