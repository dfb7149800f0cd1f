"""The one start screen: how long, how much energy, which decks. Space deals."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from game.base.errors import Trouble
from game.base.text import clean_line
from game.cards.model import Energy
from game.front import commands, wording
from game.journal.records import Intention
from game.play.setup import MAX_NAME, MINUTES_OFFERED, Setup
from game.tui import entrance
from game.tui.keys import BLANK_ANYWHERE
from game.tui.screens.line_room import LineRoom
from game.tui.widgets.choice import Choice
from game.tui.widgets.field import Field
from game.tui.widgets.hints import Hints, Pair, Whisper
from game.tui.widgets.pictures import lamp_ring

_UNLIT = (0,) * 12
_LONGEST_TIME = 60
_ENERGIES = ((Energy.EMPTY, "empty"), (Energy.SOME, "some"), (Energy.GOOD, "good"))
_ABOUT_AN_INTENTION = frozenset(("intention_done", "intention_moved", "intention_let_go"))


class HomeScreen(LineRoom):
    """Where an evening begins."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "deal", "Deal the first card", id="deal"),
        Binding("up", "move(-1)", "The line above", show=False),
        Binding("down,tab", "move(1)", "The line below", show=False),
        Binding("left", "change(-1)", "The value before", show=False),
        Binding("right", "change(1)", "The next value", show=False),
        Binding("d", "decks", "Choose decks", id="choose-decks"),
        Binding("w", "workshop", "The workshop: write cards of your own; all decks", id="workshop"),
        Binding("y", "our_house", "Our house", id="our-house"),
        Binding("e", "evenings", "Our book: evenings and starred cards", id="evenings"),
        Binding("1", "intention_done", "Your intention has happened", id="intention-done"),
        Binding("2", "intention_moved", "Your intention happens at another time", id="intention-moved"),
        Binding("3", "intention_let_go", "Your intention need not happen", id="intention-let-go"),
        Binding("u", "intention_taken_up", "It is neither done nor let go", id="intention-taken-up"),
        Binding("v", "sealed", "Sealed notes", id="sealed"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._line = 0
        self._decks: tuple[str, ...] = ()
        self._intention: Intention | None = None
        self._settled: Intention | None = None
        self._looked_back = False

    def compose(self) -> ComposeResult:
        """The ring, the name, three lines to choose on."""
        with Vertical(classes="column"):
            yield Static(_ring(_UNLIT), classes="picture home-ring", markup=False)
            yield Static(wording.TITLE, classes="title", markup=False)
            yield Static(self._greeting() + "\n", classes="quiet", markup=False)
            yield Choice("time", self._times(), self.game.house.settings.minutes)
            yield Choice("energy", _ENERGIES, Energy.SOME)
            yield Choice("decks", ((False, wording.decks_chosen(self._decks)),), False)
            yield Static("", id="taken", classes="quiet", markup=False)
        with Vertical(id="low"):
            yield Whisper()
            yield Field()
            yield Hints(self._keys())

    def on_mount(self) -> None:
        """Mark the first line, and say what there is to say."""
        self.action_move(0)
        self.say_notices()
        self.call_after_refresh(self._look_at_own_decks)
        self.call_after_refresh(self._look_back)

    def on_screen_resume(self) -> None:
        """Back from the book, where something may have changed."""
        if self._settled is not None:
            self._settled = None
            self.say("")
        if self._looked_back:
            self._look_back()

    def line_opened(self) -> None:
        """Room for the line, and its keys."""
        self.add_class("-writing")
        self.query_one(Hints).show([("enter", "keep"), ("escape", "back"), self.game.hint(BLANK_ANYWHERE)])

    def close_line(self) -> None:
        """The usual keys again."""
        super().close_line()
        self.remove_class("-writing")
        self.query_one(Hints).show(self._keys())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Whether there is an intention that could be asked about; taken back is what was closed just now."""
        if action == "intention_taken_up":
            return self.is_current and self._settled is not None
        return self._intention is not None or action not in _ABOUT_AN_INTENTION

    def action_move(self, by: int) -> None:
        """Go to another line."""
        lines = list(self.query(Choice))
        self._line = (self._line + by) % len(lines)
        for place, line in enumerate(lines):
            line.here(place == self._line)

    def action_change(self, by: int) -> None:
        """Change the value on this line; on the decks' line, open the list."""
        if self._line == 2:
            self.action_decks()
        else:
            list(self.query(Choice))[self._line].turn(by)

    def action_deal(self) -> None:
        """Begin the evening."""
        house, (minutes, energy, _) = self.game.house, self.query(Choice)
        house.keep_settings(minutes=minutes.value)
        setup = Setup(house.names(), minutes.value, energy.value, self._decks)
        try:
            entrance.begin(self.game, setup)
        except Trouble as trouble:
            self.say(trouble.sentence())

    def action_decks(self) -> None:
        """Open the list of decks."""
        from game.tui.screens.choose_decks import ChooseDecks

        self.app.push_screen(ChooseDecks(self.game.house.library.decks, self._decks), self._take_decks)

    def action_workshop(self) -> None:
        """The shelf of decks."""
        from game.tui.screens.shelf import ShelfScreen

        self.app.push_screen(ShelfScreen())

    def action_our_house(self) -> None:
        """What the cards may presume, and the lines."""
        from game.tui.screens.our_house import OurHouseScreen

        self.app.push_screen(OurHouseScreen())

    def action_evenings(self) -> None:
        """Open the book of the two."""
        from game.tui.book.leaf import HIGHLIGHTS, leaf

        self.app.push_screen(leaf(HIGHLIGHTS))

    def action_intention_done(self) -> None:
        """The intention that stands here has happened."""
        from game.front.looking_back import DONE

        self._close_intention(self.game.house.book.done, DONE)

    def action_intention_let_go(self) -> None:
        """It need not happen."""
        from game.front.looking_back import LET_GO

        self._close_intention(self.game.house.book.let_go, LET_GO)

    def action_intention_taken_up(self) -> None:
        """Neither done nor let go: a key was pressed too many."""
        closed, self._settled = self._settled, None
        if closed is None:
            return
        try:
            self.game.house.book.take_up(closed)
        except Trouble as trouble:
            self.say(trouble.sentence())
        else:
            self.say("")
            self._look_back()

    def action_intention_moved(self) -> None:
        """It happens at another time."""
        from game.front.times import WHEN_PROMPT

        if self._intention is not None:
            self.ask(WHEN_PROMPT, partial(self._move, self._intention), limit=_LONGEST_TIME)

    def action_sealed(self) -> None:
        """Sealed notes."""
        from game.tui.book.sealed import SealedScreen

        self.app.push_screen(SealedScreen())

    def _move(self, intention: Intention, text: str) -> None:
        from game.front.times import read_time

        house = self.game.house
        house.book.move(intention, read_time(text, house.now()))
        self._look_back()

    def _close_intention(self, close: Callable[[Intention], None], answer: str) -> None:
        if self._intention is None:
            return
        try:
            close(self._intention)
        except Trouble as trouble:
            self.say(trouble.sentence())
        else:
            self._settled = self._intention
            self.say(answer.format(self.game.key("intention-taken-up", "u")))
        self._look_back()

    def _look_back(self) -> None:
        """After the first paint: light the lamps, and show what was taken along."""
        from game.tui.taken import lights, taken_lines

        house = self.game.house
        if not self._looked_back:
            house.tidy()
        self._looked_back = True
        try:
            self._intention = house.book.intention_now()
            keys, sealed_key = self._intention_keys(), self.game.key("sealed", "v")
            lines = list(taken_lines(house, self._intention, keys, sealed_key))
            lit = lights(house, house.clock())
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        self.set_class(bool(lines), "-taken")
        self.query_one("#taken", Static).update("\n".join(["", *lines]) if lines else "")
        self.query_one(".home-ring", Static).update(_ring(lit), layout=False)

    def _intention_keys(self) -> str:
        key = self.game.key
        done, moved = key("intention-done", "1"), key("intention-moved", "2")
        return f"{done} done · {moved} moved · {key('intention-let-go', '3')} let go"

    def _look_at_own_decks(self) -> None:
        """After the first paint: what is wrong with a deck of their own can wait so long."""
        game, places = self.game, self.game.house.places
        if game.decks_told or not (places.decks.is_dir() or places.drafts.is_dir()):
            return
        from game.front.notices import deck_notices, draft_notices

        game.decks_told = True
        notices = (*draft_notices(game.house, game.key("workshop", "w")), *deck_notices(game.house.library))
        game.house.notices.extend(notices)
        self.say_notices()

    def _take_decks(self, decks: tuple[str, ...] | None) -> None:
        if decks is not None:
            self._decks = decks
            titles = [deck.title for deck in self.game.house.library.decks if deck.id in decks]
            list(self.query(Choice))[2].rename(wording.decks_chosen(tuple(titles)))

    def _keys(self) -> list[Pair]:
        game = self.game
        return [
            (game.key("deal", "space"), "deal"),
            ("arrows", "choose"),
            (game.key("choose-decks", "d"), "decks"),
            (game.key("evenings", "e"), "our book"),
            (game.key("workshop", "w"), "workshop"),
            game.hint(commands.HELP),
        ]

    def _greeting(self) -> str:
        return " and ".join(clean_line(name, MAX_NAME) for name in self.game.house.names())

    def _times(self) -> list[tuple[int, str]]:
        remembered = self.game.house.settings.minutes
        offered = sorted({*MINUTES_OFFERED, remembered})
        return [(minutes, wording.minutes_chosen(minutes)) for minutes in offered]


def _ring(lit: Sequence[int]) -> Content:
    return Content("\n").join(lamp_ring(7, lit))
