"""The program as a process: one instance, its signals, files changed by others.

application       makes the `QApplication`
single_instance, instance_server   one running program a user; unix_socket and named_pipe carry the requests
quit_signals      SIGTERM and SIGINT end the program properly
favorites_watcher tells that another program may have changed the favorites
"""
