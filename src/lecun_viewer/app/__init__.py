"""The desktop program: its start, its options, and the objects of a program that runs.

- `start`: the entry point. It starts the program, hands over to a running one, or prints something.
- `options`: the options of the command line.
- `program`: the composition root. It makes the window and the background, and connects them.
- `menu_entry`: ``--install-desktop`` and ``--uninstall-desktop``.
- `self_test`: ``--self-test``.
"""
