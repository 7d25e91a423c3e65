"""Orca with a voice that prints each sentence as a line, instead of speaking. It runs with Debian's own Python."""

import runpy
from typing import Any, Self

from orca import settings, speechserver  # type: ignore[import-not-found]

NAME = "orca_voice"  # of this module


class SpeechServer(speechserver.SpeechServer):  # type: ignore[misc]
    """The factory of Orca's voices, and the only voice."""

    @staticmethod
    def getFactoryName() -> str:
        return "Printed"

    @classmethod
    def getSpeechServers(cls) -> list[Self]:
        return [cls()]

    @classmethod
    def get_speech_server(cls, _info: object = None) -> Self:
        return cls()

    def get_info(self) -> list[str]:
        return ["Printed", "default"]

    def getVoiceFamilies(self) -> list[Any]:
        return []

    def speak(self, text: str | None = None, _voice: object = None, _interrupt: bool = True) -> None:
        print(*(text or "").split(), flush=True)


if __name__ == "__main__":
    settings.speechFactoryModules = [NAME]  # Orca takes one of these, also if another is preferred
    runpy.run_path("/usr/bin/orca", run_name="__main__")
