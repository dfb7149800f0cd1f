"""Output that cannot take every character, or that nobody reads any more."""

import os
from contextlib import suppress
from errno import EPIPE
from io import TextIOWrapper

from game.base.errors import Exit
from game.cli.surroundings import Surroundings


def write_what_can_be_written(here: Surroundings) -> None:
    """Where the encoding has no sign for a character, write a question mark and go on."""
    for stream in (here.stdout, here.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def flushed(here: Surroundings, code: int) -> int:
    """The exit code once everything is out; a reader that went away early (`| head`) is no fault."""
    try:
        here.stdout.flush()
    except OSError as error:
        return let_go(here, error) if code == Exit.DONE else code
    return code


def let_go(here: Surroundings, error: OSError) -> int:
    """Send what is left nowhere, so that the interpreter does not stumble over it when it ends."""
    with suppress(OSError), open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), here.stdout.fileno())
    return Exit.DONE if error.errno == EPIPE else Exit.IO
