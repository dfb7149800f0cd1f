"""The real command on a terminal of its own."""

import fcntl
import os
import select
import subprocess
import termios
import time
from pathlib import Path

from tests.end_to_end.commands import COMMAND, ROOT, SECONDS, surroundings


class Terminal:
    """A command whose three streams are one terminal, which it controls."""

    def __init__(self, home: Path, *arguments: str, term: str = "dumb") -> None:
        self._leader, follower = os.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=follower,
            stdout=follower,
            stderr=follower,
            env=surroundings(home, TERM=term),
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(follower, termios.TIOCSCTTY, 0),
        )
        os.close(follower)
        self.seen = ""

    def type(self, text: str) -> None:
        os.write(self._leader, text.encode())

    def read_until(self, words: str) -> str:
        """What came up to these words and with them, since the last time."""
        deadline = time.monotonic() + SECONDS
        found = ""
        while words not in found:
            ready = select.select([self._leader], [], [], max(0.0, deadline - time.monotonic()))[0]
            if not ready:
                raise TimeoutError(f"{words!r} did not come after {found!r}")
            try:
                found += os.read(self._leader, 65536).decode("utf-8", "replace")
            except OSError as error:
                raise EOFError(f"it ended before {words!r}: {found!r}") from error
        self.seen += found
        return found

    def end(self) -> int:
        """Wait for the end; the exit code."""
        return self.process.wait(SECONDS)

    def close(self) -> None:
        """Take the terminal away, as closing its window does."""
        if self._leader >= 0:
            os.close(self._leader)
            self._leader = -1

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
