"""What the keys ask of the table."""

from abc import abstractmethod
from typing import ClassVar

from textual.binding import BindingType

from game.front import commands, wording
from game.play import intents as do
from game.play.session import Stage
from game.tui import caring, remembering
from game.tui.screens.room import Room
from game.tui.screens.table_keys import bindings


class AtTable(Room):
    """A screen that hands the keys on to the table, and draws what came of them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()

    @abstractmethod
    def draw(self) -> None:
        """Draw the session as it is now."""

    @abstractmethod
    def new_card(self) -> None:
        """Called before it is drawn that another card lies there, or none."""

    @abstractmethod
    def step_taken_back(self) -> None:
        """Called before it is drawn that a step was undone."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Sealed notes are opened at the crossing alone."""
        return action != "sealed" or self.session.stage is Stage.CROSSING

    def do(self, intent: do.Intent, answer: str = "") -> None:
        """Ask the table, and draw what came of it; `answer` is said where it was done."""
        before = self.session.turn
        if self.play(intent, answer):
            after = self.session.turn
            if after is None or before is None or before.card is not after.card:
                self.new_card()
            elif after.step < before.step:
                self.step_taken_back()
            self.draw()

    def action_next(self) -> None:
        """Walk through the crossing, turn a card up, or go on to the next one."""
        before = self.session
        self.do(do.Next())
        if before.turn is not None and before.turn.notes and self.session.turn is not before.turn:
            remembering.show_then(self, before)

    def action_another(self) -> None:
        """Another card, same reader."""
        self.do(do.Another())

    def action_follow_up(self) -> None:
        """Ask a little further."""
        self.do(do.FollowUp())

    def action_star(self) -> None:
        """Star the moment, or take the star back."""
        self.do(do.Star())

    def action_keep(self) -> None:
        """Keep the ritual for the week."""
        self.do(do.Keep())

    def action_ours(self) -> None:
        """Make it one of their rituals."""
        remembering.make_one_of_ours(self)

    def action_sealed(self) -> None:
        """At the crossing: the notes that one left the other."""
        from game.tui.book.sealed import SealedScreen

        self.app.push_screen(SealedScreen(self.session))

    def action_softer(self) -> None:
        """Gentler from the next card on."""
        self.do(do.Softer(), wording.SOFTENED)

    def action_retire(self) -> None:
        """Lay the card away for good."""
        topic = wording.RETIRED_TOPIC.format(self.game.hint(commands.LINE)[0])
        self.do(do.Retire(), f"{wording.RETIRED} {topic}")

    def action_line(self) -> None:
        """Keep a topic away for good."""
        caring.draw_line(self, self._draw_new_card)

    def action_closer(self) -> None:
        """Ask both about closer cards."""
        caring.ask_closer(self)

    def action_shall_we(self) -> None:
        """Ask both about a few rituals."""
        caring.ask_rituals(self)

    def action_undo(self) -> None:
        """Take the last thing back."""
        before = self.session
        self.do(do.Undo())
        if self.session is not before and self.session.stage is Stage.TABLE:
            self.say(wording.taken_back(before, self.session))

    def action_land(self) -> None:
        """Bring the evening home."""
        self.do(do.Land())

    def _draw_new_card(self) -> None:
        self.new_card()
        self.draw()
