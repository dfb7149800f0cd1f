"""Asking both in private, one after the other, behind a hand-over: the pages, and when they turn.

Whatever is answered, the pages are the same, in the same order, for the same time, and take the same
keys. Both front ends show these pages; neither knows an answer.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import ClassVar

import msgspec

from game.base.clock import Clock
from game.play.covered import Chance

Settle = Callable[[tuple[tuple[int, ...], tuple[int, ...]]], tuple[str, ...]]
"""Takes the answers of both, each by its place among the choices; gives what both may read."""


class Question(msgspec.Struct, frozen=True):
    """What one of the two is asked: a few lines, and the choices in their proper order."""

    lines: tuple[str, ...]
    choices: tuple[str, ...]


class Page(msgspec.Struct, frozen=True):
    """One page. One with `choices` is private and turns by itself; any other turns when they go on.

    Attributes:
        title: the heading.
        lines: what stands under it.
        choices: as shown, to be answered by 1, 2, 3.
        go_on: what going on means here; empty on a private page.
        last: whether the pages end here.
    """

    title: str
    lines: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    go_on: str = ""
    last: bool = False


class Asking:
    """One round of private questions. The answers are held in memory alone, and wiped once settled.

    They are settled as the two go on from the page that has them look up at each other: whoever leaves
    before that leaves nothing behind, and nothing takes effect that nobody has seen.

    Attributes:
        hold: a private page turns only after so long, or twice or three times as long, so that a quick
            answer looks like a slow one, and one that was hesitated over like one that was not seen at once.
    """

    hold: ClassVar[timedelta] = timedelta(seconds=3)

    def __init__(
        self,
        opening: Page,
        names: tuple[str, str],
        questions: tuple[Sequence[Question], Sequence[Question]],
        settle: Settle,
        clock: Clock,
        chance: Chance,
    ) -> None:
        """Lay the pages out; `chance` shuffles the order of the choices for each of the two."""
        self._settle = settle
        self._clock = clock
        self._orders = tuple(_order(len(asked[0].choices), chance) for asked in questions)
        self._pages = [opening]
        self._whose: list[int | None] = [None]
        for person, asked in enumerate(questions):
            self._lay(person, names, asked)
        self._add(None, Page("Both of you", (_LOOK_UP,), go_on="the answer"))
        self._answers: tuple[list[int], list[int]] = ([], [])
        self._place = 0
        self._pending: int | None = None
        self._opened = clock()
        self._turns_at = self._opened
        self._over = False

    @property
    def page(self) -> Page:
        """The page that lies open."""
        return self._pages[self._place]

    @property
    def at_the_beginning(self) -> bool:
        """Whether nothing has been asked yet."""
        return self._place == 0

    @property
    def private(self) -> bool:
        """Whether one of them answers now."""
        return bool(self.page.choices)

    def answer(self, shown: int) -> None:
        """Answer by the place of a choice as shown, counting from 0; the last before the page turns holds."""
        if self._over or not 0 <= shown < len(self.page.choices):
            return
        if self._pending is None:
            held = (self._clock() - self._opened) // self.hold
            self._turns_at = self._opened + (held + 1) * self.hold
        self._pending = shown

    def go_on(self) -> None:
        """Turn a page that is not private and not the last; the answers are settled before the last.

        Raises:
            Trouble: what came of the answers could not be kept; they are wiped, and nothing is shown.
        """
        if self._over or self.private or self.page.last:
            return
        if self.page is self._pages[-1]:
            self._come_to_an_end()
        self._turn()

    def hold_left(self) -> float:
        """In how many seconds a private page that is answered turns."""
        return max(0.0, (self._turns_at - self._clock()).total_seconds())

    def look_at_the_clock(self) -> bool:
        """Turn a private page that is answered and has stayed long enough; whether it turned."""
        if self._over or self._pending is None or self.hold_left():
            return False
        self._take(self._pending)
        self._turn()
        return True

    def forget(self) -> None:
        """Wipe whatever was answered; this round is over."""
        self._over = True
        self._wipe()

    def _lay(self, person: int, names: tuple[str, str], asked: Sequence[Question]) -> None:
        name, other = names[person], names[1 - person]
        self._add(person, Page(f"Pass to {name}", (_ONLY.format(name, other),), go_on=f"I am {name}"))
        for number, question in enumerate(asked, 1):
            title = name if len(asked) == 1 else f"{name}, {number} of {len(asked)}"
            choices = tuple(question.choices[place] for place in self._orders[person])
            self._add(person, Page(title, question.lines, choices))

    def _add(self, whose: int | None, page: Page) -> None:
        self._pages.append(page)
        self._whose.append(whose)

    def _take(self, shown: int) -> None:
        person = self._whose[self._place]
        assert person is not None, "only private pages are answered"
        self._answers[person].append(self._orders[person][shown])
        self._pending = None

    def _turn(self) -> None:
        self._place += 1
        self._opened = self._clock()

    def _come_to_an_end(self) -> None:
        first, second = (tuple(given) for given in self._answers)
        self._wipe()
        said = self._settle((first, second))
        self._add(None, Page("Both of you", said, go_on="back to the card", last=True))

    def _wipe(self) -> None:
        self._pending = None
        for given in self._answers:
            given[:] = [0] * len(given)
            given.clear()


def _order(count: int, chance: Chance) -> tuple[int, ...]:
    left = list(range(count))
    return tuple(left.pop(chance(len(left))) for _ in range(count))


_ONLY = "{0} alone looks at the screen now. {1}, look at something nice elsewhere."
TURNS = "Nothing shows what you press. The page turns by itself."
"""What stands under the choices of a private page."""
LEFT = "Left, and nothing is kept."
"""What is said when they leave before the answer."""
_LOOK_UP = "Look up at each other first. Whatever it says is fine."
