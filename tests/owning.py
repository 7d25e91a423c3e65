"""Who closes the stores that a test makes: the fixture ``owned`` does, after the test."""

from typing import Protocol, TypeVar


class Store(Protocol):
    """Anything that holds a connection."""

    def close(self) -> None: ...


S = TypeVar("S", bound=Store)


class Owned(Protocol):
    """A function that returns the store it is given, and closes it after the test."""

    def __call__(self, store: S, /) -> S: ...
