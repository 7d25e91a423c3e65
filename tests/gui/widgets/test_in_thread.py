"""Long work in a thread."""

import gc

import pytest

from lecun_viewer.gui.widgets.in_thread import InThread


@pytest.mark.usefixtures("qapp")
def test_the_window_does_not_wait_for_garbage_meanwhile() -> None:
    collected = list[str]()

    def work() -> int:
        gc.callbacks.append(note)
        kept = [[number] for number in range(100_000)]  # each hundred of them would have Python collect
        gc.callbacks.remove(note)
        return len(kept)

    def note(phase: str, _info: dict[str, int]) -> None:
        collected.append(phase)

    assert InThread().run(work) == 100_000
    assert collected == []
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_what_the_work_raises_comes_out() -> None:
    def work() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        InThread().run(work)
    assert gc.isenabled()
