"""``lecun-quotes`` as a process, by subject."""
