"""A campaign of faults against the program: ``python3 packaging/dev.py test --campaign``.

Each kind is a module with a function ``attempt``. It takes a seeded random generator and an empty folder. It returns
what was lost, as a sentence, or ``""`` if all held. `run` tries the kinds in turns, and lists them. These are not tests
of pytest, because a campaign tries other things each time.

- `damaged_files`: a file of the data folder is cut, zeroed, overwritten, or has other bits
- `failing_calls`: system calls fail while favorites change
- `kills`: the program is killed while favorites change
- `own_collections`: files of own collections are cut, zeroed, emptied, swapped and synchronized, and writing is stopped
- `hostile_imports`: documents that want to do harm
- `big_imports`: documents of 100 MB, with a limit of memory
- `socket_attacks`: nonsense on the socket of the running program
- `bus_nonsense`: a notification server that answers nonsense, and tells nonsense
- `random_use`: keys, clicks, sizes, colors and other starts at a high rate, on a virtual desktop

`changing` is the program that changes favorites, and `viewer` runs the desktop program without a desktop.
"""
