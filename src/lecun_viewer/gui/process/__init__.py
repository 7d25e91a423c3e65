"""The program as a process: one instance a user, signals, files that other programs change.

application          makes the `QApplication`, and ends it by SIGTERM and the like
catalogue            gives it its texts
single_instance      decides which program is the first, which answers the others
unix_socket          carries the requests, as named_pipe does on Windows
faults               tells of faults, and has Qt's messages logged
folder_watcher       tells that another program may have changed something in a folder
index_updater        brings own collections into the library, in a thread
synchronizer         keeps the folder that people see in step, in a thread
"""
