"""A mark for tests that take long and seldom find anything."""

import os

import pytest

only_full = pytest.mark.skipif("LECUN_FULL" not in os.environ, reason="it takes long, so only .ci/run --full does it")
