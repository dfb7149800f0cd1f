"""Asking for an intention, a line each: the words, whose it is, when; the last two can be left out."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple, Protocol

from game.base.clock import Clock
from game.base.errors import WrongUse
from game.base.text import clean_line
from game.front import wording
from game.front.times import WHEN_PROMPT, read_time
from game.play.rules import MAX_INTENTION

OWNER_PROMPT = "Whose is it? 1 {0}, 2 {1}; empty for both of you"
EVENING_PROMPT = "An evening for the two of you: what shall it be called?"
EVENING_EXAMPLE = "an evening for us"
EVENING_WHEN = WHEN_PROMPT.partition(";")[0]
NEEDS_A_TIME = "An evening wants a time."
_NAME = 30
_ANSWER = 60


class Known(NamedTuple):
    """What has been said so far."""

    text: str
    owner: int | None = None
    when: datetime | None = None


NOTHING_YET = Known("")


class Ask(Protocol):
    """Opens a line with a question; what is written comes back through `Intending.take`."""

    def __call__(self, question: str, text: str = "", *, example: str = "", limit: int) -> None:
        """Ask."""


class _Step(Enum):
    TEXT = auto()
    OWNER = auto()
    WHEN = auto()


class Intending:
    """One intention, or a planned evening, as it is being told."""

    def __init__(
        self,
        ask: Ask,
        names: Sequence[str],
        now: Clock,
        known: Callable[[Known], bool],
        done: Callable[[], None],
        *,
        evening: bool = False,
    ) -> None:
        """Call `begin` to ask the first question.

        Args:
            ask: opens the line for the next question.
            names: the two.
            now: tells the present moment where they are (`House.now`).
            known: hears each time that more is known; whether it could be kept.
            done: called when there is nothing more to ask, or the rest was left out.
            evening: whether it plans an evening, which belongs to both.
        """
        self._ask = ask
        self._names = [clean_line(name, _NAME) for name in names]
        self._now = now
        self._known = known
        self._done = done
        self._evening = evening
        self._step = _Step.TEXT
        self._said = NOTHING_YET

    @property
    def at_the_words(self) -> bool:
        """Whether the words themselves are being written."""
        return self._step is _Step.TEXT

    def begin(self, known: Known = NOTHING_YET, text: str = "") -> None:
        """Ask for the words; what is `known` stands there already, or `text` in place of its words."""
        self._said = known
        self._ask_step(text or known.text)

    def take(self, text: str) -> str:
        """Take an answer and ask what comes next; gives what there is to say to it, or nothing."""
        try:
            said = self._understand(text.strip())
        except WrongUse as trouble:
            self._ask_step(text)
            return trouble.sentence()
        if self._known(said):
            self._said = said
            self._go_on()
        return ""

    def leave(self) -> None:
        """The rest is left out."""
        self._done()

    def _understand(self, text: str) -> Known:
        match self._step:
            case _Step.TEXT:
                return self._said._replace(text=text) if text else NOTHING_YET
            case _Step.OWNER:
                return self._said._replace(owner=self._owner(text))
            case _Step.WHEN if text and text == self._stands_there():
                # Unchanged it stays as it is, even where it has passed meanwhile.
                return self._said
            case _Step.WHEN:
                when = read_time(text, self._now())
                if when is None and self._evening:
                    raise WrongUse(NEEDS_A_TIME, "For example: friday 21:00")
                return self._said._replace(when=when)

    def _owner(self, text: str) -> int | None:
        if not text:
            return None
        for place, name in enumerate(self._names):
            if text == str(place + 1) or text.casefold() == name.casefold():
                return place
        raise WrongUse("1 or 2, or nothing for both of you.")

    def _go_on(self) -> None:
        if self._step is _Step.WHEN or not self._said.text:
            self._done()
            return
        self._step = _Step.OWNER if self._step is _Step.TEXT and not self._evening else _Step.WHEN
        self._ask_step(self._stands_there())

    def _stands_there(self) -> str:
        """What is known of whose it is, or when, in the words that are understood."""
        said = self._said
        if self._step is _Step.OWNER:
            return "" if said.owner is None else str(said.owner + 1)
        return "" if said.when is None else f"{said.when.astimezone(self._now().tzinfo):%Y-%m-%d %H:%M}"

    def _ask_step(self, text: str) -> None:
        match self._step:
            case _Step.TEXT if self._evening:
                self._ask(EVENING_PROMPT, text or EVENING_EXAMPLE, limit=MAX_INTENTION)
            case _Step.TEXT:
                self._ask(wording.INTENTION_PROMPT, text, limit=MAX_INTENTION)
            case _Step.OWNER:
                self._ask(OWNER_PROMPT.format(*self._names), text, limit=_ANSWER)
            case _Step.WHEN:
                self._ask(EVENING_WHEN if self._evening else WHEN_PROMPT, text, limit=_ANSWER)
