"""Ahead: what they mean to do, what is in the pocket, what is theirs; and the letters that were opened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.base.errors import WrongUse
from game.base.text import clean, clean_line
from game.cards.placeholders import fill
from game.front import looking_back as words
from game.front import wording
from game.front.keeping import note_in_calendar
from game.front.times import WHEN_PROMPT, read_time
from game.journal.highlights import moment_of
from game.journal.records import Intention, OurRitual, PocketRitual, Sealed, State
from game.journal.scrubbing import Remains
from game.play.rules import MAX_INTENTION
from game.tui.book.cards import plainly, said, wrapped
from game.tui.book.leaf import AHEAD, Leaf
from game.tui.book.room import BlocksRoom
from game.tui.book.sealed import SealedScreen
from game.tui.intending import EVENING_WHEN, NEEDS_A_TIME, Intending, Known
from game.tui.widgets.hints import Pair

NOTHING = (
    "Nothing is planned, and that is fine. i writes an intention down, p plans an evening, "
    "v is for sealed notes."
)
NOTHING_CLOSED = "Nothing was done or let go just now."
NO_INTENTION = "Go to an intention with the arrows first."
CALENDAR_PROMPT = "A file for your calendar: in which folder?"
EARLIER = timedelta(days=60)
"""What is older than that stands at the end, out of the way."""


_CLOSED = {State.DONE: "Done", State.LET_GO: "Let go"}


@dataclass(frozen=True)
class Item:
    """Something that lies ahead, under its heading."""

    heading: str
    what: Intention | PocketRitual | OurRitual | Sealed


class AheadLeaf(Leaf, BlocksRoom):
    """Never a question, never a reproach: what has passed fades by itself."""

    NAME = AHEAD
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "intend", "Write down one small intention"),
        Binding("p", "plan", "Plan an evening for the two of you"),
        Binding("v", "sealed", "Sealed notes: leave one, open one, take one back"),
        Binding("d", "done", "This intention has happened"),
        Binding("m", "another_time", "It happens at another time"),
        Binding("l", "let_go", "It need not happen"),
        Binding("u", "take_up", "Neither done nor let go after all"),
        Binding("enter", "change", "Write this intention in other words"),
        Binding("c", "calendar(True)", "A calendar file that does not tell what it is"),
        Binding("C,shift+c", "calendar(False)", "A calendar file with your words"),
        Binding("x", "remove", "Remove these words; put a ritual back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []
        self._settled: Intention | None = None

    def load(self) -> int:
        """Everything that lies ahead."""
        book = self.book
        long_ago = self.house.clock() - EARLIER
        plans = [one for one in book.open_intentions() if (one.when or one.at) > long_ago]
        self._items = [Item("Evenings planned", one) for one in plans if one.evening]
        self._items += [Item("Intentions", one) for one in plans if not one.evening]
        self._items += [Item("Kept for this week", one) for one in book.pocket()]
        self._items += [Item("Your rituals", one) for one in book.our_rituals()]
        self._items += [Item("Letters", one) for one in book.letters()]
        earlier = (one for one in book.open_intentions() if (one.when or one.at) <= long_ago)
        self._items += [Item("From earlier", one) for one in earlier]
        self._items += [Item(_CLOSED[one.state], one) for one in book.closed_intentions()]
        return max(1, len(self._items))

    def said(self) -> str:
        """That a sealed note lies here, not what is in it."""
        return words.sealed_here(self.house, "v")

    def keys(self) -> list[Pair]:
        """What one does most."""
        return [("i", "intend"), ("d", "done"), ("m", "move"), ("l", "let go"), *self.common_keys()]

    def draw_block(self, place: int, width: int, here: bool) -> list[Content]:
        """One thing; the first of its kind stands under the heading."""
        if not self._items:
            return plainly(wrapped(NOTHING, width - 4, style="$quiet"), here=False)
        item = self._items[place]
        lines = [*plainly(self._lines(item, width - 4, here), here=here), Content("")]
        if place and self._items[place - 1].heading == item.heading:
            return lines
        return [Content.styled(f"  {item.heading}", "bold $primary"), Content(""), *lines]

    def action_intend(self) -> None:
        """Write an intention down."""
        self._intend(evening=False)

    def action_plan(self) -> None:
        """Plan an evening."""
        self._intend(evening=True)

    def action_sealed(self) -> None:
        """Sealed notes."""
        self.app.push_screen(SealedScreen())

    def action_done(self) -> None:
        """It has happened."""
        self._close_with(self.book.done, words.DONE)

    def action_let_go(self) -> None:
        """It need not happen."""
        self._close_with(self.book.let_go, words.LET_GO)

    def action_take_up(self) -> None:
        """It is neither done nor let go after all."""
        here = self._here()
        if not isinstance(here, Intention) or here.state is State.OPEN:
            here = self._settled
        if here is None:
            self.say(NOTHING_CLOSED)
            return
        found = here
        self._settled = None
        self._change(lambda: self.book.take_up(found))

    def action_change(self) -> None:
        """Other words, after a yes."""
        intention = self._intention()
        if intention is not None:
            self._ask_words(intention, intention.text)

    def action_another_time(self) -> None:
        """It happens at another time."""
        intention = self._intention()
        if intention is not None:
            prompt = EVENING_WHEN if intention.evening else WHEN_PROMPT
            self.ask(prompt, partial(self._move, intention), limit=60)

    def action_calendar(self, discreet: bool) -> None:
        """Write it for a calendar."""
        intention = self._intention()
        if intention is not None and intention.when is None:
            self.say("It has no time yet. m gives it one.")
        elif intention is not None:
            self.ask(CALENDAR_PROMPT, partial(self._export, intention, discreet), "~", limit=400)

    def action_remove(self) -> None:
        """Remove what they are at."""
        match self._here():
            case Intention() as intention:
                self._sure("Remove this intention?", lambda: self.book.remove_intention(intention))
            case PocketRitual() as ritual:
                self._change(lambda: self.book.put_back(ritual))
            case OurRitual() as ours:
                self._sure("Let go of this ritual?", lambda: self.book.no_longer_ours(ours))
            case Sealed() as letter:
                self._sure("Remove this letter?", lambda: self.book.withdraw_sealed(letter.id))

    def _here(self) -> Intention | PocketRitual | OurRitual | Sealed | None:
        return self._items[self.place].what if self._items else None

    def _intention(self) -> Intention | None:
        here = self._here()
        if isinstance(here, Intention):
            return here
        self.say(NO_INTENTION)
        return None

    def _lines(self, item: Item, width: int, here: bool) -> list[Content]:
        style, names = "bold" if here else "", self.house.names()
        match item.what:
            case Intention() as intention:
                line = words.intention_line(intention, names, self.house.now())
                return wrapped(line, width, style=style)
            case PocketRitual() as ritual:
                lines, roles = wrapped(ritual.text, width, 3, style), self._roles(ritual)
                for step in ritual.steps:
                    lines += wrapped(words.step_words(step, *roles), width, 3, "$quiet")
                return [*lines, Content.styled(f"until {words.day_words(ritual.until)}", "$quiet")]
            case OurRitual() as ours:
                return wrapped(self._ritual_text(ours), width, 3, style)
            case Sealed() as letter:
                name = names[letter.by] if letter.by in (0, 1) else ""
                head = wrapped(words.day_words(letter.made), width, 1, "$quiet")
                return [*head, *said(name, letter.text, width)]

    def _roles(self, ritual: PocketRitual) -> tuple[str, str]:
        """Who read it and who was the partner, as the evening tells that it was kept in."""
        evenings = (evening for evening in self.book.evenings() if evening.id == ritual.session)
        for evening in evenings:
            for card in evening.cards:
                if (card.deck, card.card) == (ritual.deck, ritual.card):
                    moment = moment_of(card, evening)
                    return moment.reader, moment.partner
        return "Reader", "Partner"

    def _ritual_text(self, ritual: OurRitual) -> str:
        if ritual.text:
            return clean(ritual.text)
        names = self.house.names()
        text = (fill(card.text, *names) for card in self.house.library.cards() if card.key == ritual.card)
        return clean_line(next(text, ritual.card), 200)

    def _intend(self, *, evening: bool) -> None:
        told = Known("")

        def known(said: Known) -> bool:
            nonlocal told
            told = said
            return True

        def done() -> None:
            if told.text and (told.when is not None or not evening):
                with self.saying():
                    self.book.intend(told.text, owner=told.owner, when=told.when, evening=evening)
                    self.reload(0)

        def ask(question: str, text: str = "", *, example: str = "", limit: int) -> None:
            self.ask(question, take, text, example=example, limit=limit, left=intending.leave)

        def take(text: str) -> None:
            self.say(intending.take(text))

        house = self.house
        intending = Intending(ask, house.names(), house.now, known, done, evening=evening)
        intending.begin()

    def _close_with(self, close: Callable[[Intention], None], answer: str) -> None:
        intention = self._intention()
        if intention is not None:
            self._settled = intention
            self._change(lambda: close(intention))
            self.say(answer.format("u"))

    def _move(self, intention: Intention, text: str) -> None:
        when = read_time(text, self.house.now())
        if when is None and intention.evening:
            raise WrongUse(NEEDS_A_TIME, "For example: friday 21:00")
        self.book.move(intention, when)
        self.reload()

    def _ask_words(self, intention: Intention, text: str) -> None:
        self.ask(wording.INTENTION_PROMPT, partial(self._reword, intention), text, limit=MAX_INTENTION)

    def _reword(self, intention: Intention, text: str) -> None:
        def then() -> None:
            with self.saying():
                self.tell(self.book.change_intention(intention, text))

        if not text:
            self.action_remove()
        elif text != intention.text:
            self.make_sure(words.CHANGE_WORDS, words.CHANGED, then, lambda: self._ask_words(intention, text))

    def _export(self, intention: Intention, discreet: bool, folder: str) -> None:
        self.say(str(note_in_calendar(self.house, intention, Path(folder), discreet=discreet)))

    def _sure(self, question: str, remove: Callable[[], Remains]) -> None:
        def then() -> None:
            with self.saying():
                self.tell(remove())

        self.make_sure(question, words.REMOVE_WORDS, then)

    def _change(self, change: Callable[[], None]) -> None:
        with self.saying():
            change()
            self.reload()
