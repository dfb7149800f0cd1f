"""An evening played by a seed: the same intents, times and cards every time, so that it can be compared."""

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from game.play import intents as do
from game.play.drafts import Draft, What
from game.play.events import Entry
from game.play.limits import Standing
from game.play.past import Past
from game.play.record import Record
from game.play.rules import Refused
from game.play.session import Session, fold
from game.play.shoe import Shoe
from game.play.table import Table
from tests.journal.evenings import EVENING, SESSION, beginning, question, ritual

_INTENTS: tuple[do.Intent, ...] = (
    do.Next(),
    do.Next(),
    do.Next(),
    do.Another(),
    do.Star(),
    do.WriteNote(0, "a note"),
    do.WriteNote(1, "words with ☕ and \n a break"),
    do.Intend("a walk"),
    do.Keep(),
    do.Retire(),
    do.Softer(),
    do.Undo(),
    do.Pause((Draft("half a", 1),)),
    do.KeepDraft("half another", 0),
    do.KeepDraft("half a walk", what=What.INTENTION),
    do.Resume(),
)
_LENGTH = 40


class Ticking:
    """A clock on which every look takes two seconds."""

    def __init__(self) -> None:
        self._looks = 0

    def __call__(self) -> datetime:
        self._looks += 1
        return EVENING + timedelta(seconds=2 * self._looks)


class Listening:
    """A `Record` that only listens."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def append(self, entry: Entry) -> None:
        self.entries.append(entry)

    def file(self, session: Session) -> None:
        pass


def play(open_record: Callable[[], Record], seed: int, saved: Callable[[int], None]) -> None:
    """Play the evening of this seed to its end; `saved` hears each sequence number once it is on disk."""
    cards = [*(question(number) for number in range(30)), *(ritual(number) for number in range(10))]
    began = beginning(SESSION, starter=seed % 2, minutes=200)
    table = Table.begin(began, open_record, Shoe(cards, began.decks, Standing(), Past(), seed), Ticking())
    saved(table.session.seq)
    for intent in _script(seed):
        try:
            saved(table.do(intent).seq)
        except Refused:
            continue


def _script(seed: int) -> list[do.Intent]:
    chosen = Random(seed).choices(_INTENTS, k=_LENGTH)
    return [do.Next(), *chosen, do.Resume(), do.Land(), do.NameEvening("the soup evening"), do.End()]


def story(seed: int) -> list[Session]:
    """The session after each entry of that evening."""
    record = Listening()
    play(lambda: record, seed, lambda _: None)
    return [fold(record.entries[: length + 1]) for length in range(len(record.entries))]
