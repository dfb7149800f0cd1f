"""The one lock under which the journal is written and live logs are looked over."""

from collections.abc import Iterator
from contextlib import contextmanager

from game.base.files import make_private_dir
from game.base.locks import PATIENCE, locked
from game.base.places import Places
from game.journal.errors import not_saved


@contextmanager
def journal_lock(places: Places, *, timeout: float = PATIENCE) -> Iterator[None]:
    """Hold the journal's lock while the block runs. Not reentrant.

    Raises:
        Trouble: another process is busy with the journal, or the folder cannot be written in.
    """
    try:
        make_private_dir(places.home)
    except OSError as error:
        raise not_saved(error, places.home) from error
    with locked(places.lock, timeout=timeout):
        yield
