"""A deck open on the desk: its cards in their order, and what can be done with each."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen

from game.base.errors import Trouble, WrongUse
from game.base.text import clean, clean_line
from game.cards.model import Card, Kind
from game.cards.raw import Document
from game.front import workshop_keys as tools
from game.front.shelving import Entry, entries_of_fields
from game.tui.desk import Desk
from game.tui.screens.ask import Answer, Ask
from game.tui.screens.at_desk import AtDesk
from game.tui.screens.browse import Browse
from game.tui.screens.listing import Listing, bind
from game.tui.screens.room import Room
from game.tui.widgets.hints import Pair
from game.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from game.cards.workshop import Workpiece

NEW_CARD: Document = {"kind": Kind.CONVERSATION.value, "text": ""}
"""What a new card begins with."""

_GUARD = (
    Answer("s", "save", "Save it and go."),
    Answer("l", "later", "Go; it waits in the workshop as a draft."),
    Answer("x", "throw", "Throw away what is not saved, and go."),
)
_TAKE_AWAY = (Answer("x", "take", "Take it away."),)
_COMES_BACK = "Its last versions stay: {} on the shelf brings it back."
_STAYS = "The deck stays as it came with the game. Your changes to it are kept as a version."
_NOT_SAVED_EITHER = "What you have not saved yet is kept as a version, too."
_CAME_WITH_THE_GAME = "It came with the game. Leave it out when you choose the decks of an evening."
_NO_FILE = "It was never saved, so there is nothing to take away."
_LONGEST_TITLE = 80
_LONGEST_DESCRIPTION = 300


class DeckScreen(AtDesk, Browse):
    """The cards of one deck. Nothing is written to its file before it is saved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e,space", "edit", tools.EDIT.label, show=False, id=tools.EDIT.id),
        bind(tools.NEW_CARD, "new_card"),
        bind(tools.DUPLICATE, "duplicate"),
        bind(tools.MOVE_UP, "shift(-1)"),
        bind(tools.MOVE_DOWN, "shift(1)"),
        bind(tools.MOVE_AWAY, "give"),
        Binding("delete,backspace,x", "delete", tools.DELETE.label, show=False, id=tools.DELETE.id),
        bind(tools.GO_BACK, "go_back"),
        bind(tools.DIFFERS, "differs"),
        bind(tools.ABOUT_DECK, "about_deck"),
        bind(tools.UNDO, "undo_edit"),
        bind(tools.REDO, "redo_edit"),
        bind(tools.SAVE, "save"),
        bind(tools.VERSIONS, "versions"),
        bind(tools.TAKE_AWAY, "take_away"),
        bind(tools.EDITOR, "editor"),
    ]
    EMPTY = "No card yet. n writes the first."

    def __init__(self, desk: Desk, card_id: str = "") -> None:
        """Open the deck on the desk, the mark on the card of that id."""
        super().__init__()
        self.desk = desk
        self._wanted_card = card_id

    def on_mount(self) -> None:
        """List the cards."""
        cards = self.desk.piece.cards
        self.list_again(next((at for at, card in enumerate(cards) if card.id == self._wanted_card), 0))
        self.begin_autosave()

    def come_back(self) -> None:
        """A card may have been written meanwhile."""
        self.show_piece()

    def list_cards(self) -> Sequence[Entry]:
        """All cards, hidden ones included."""
        piece = self.desk.piece
        return entries_of_fields(piece.id, [card.fields for card in piece.cards])

    def card_at(self, place: int) -> Card:
        """The card as it would be dealt."""
        return self.desk.piece.preview(place)

    def mark(self, entry: Entry) -> Content:
        """How the card stands to the built-in deck, then what they decided about it."""
        from game.tui.widgets.standing import standing_mark

        return standing_mark(self.desk.piece.cards[entry.place].standing) + super().mark(entry)

    def tell(self) -> None:
        """Which deck, how many cards, and whether it is saved."""
        piece = self.desk.piece
        about = [self.count_words()]
        about += ["came with the game"] if piece.base is not None else []
        about += ["not saved yet"] if self.desk.unsaved else []
        self.head(clean_line(piece.title, _LONGEST_TITLE), " · ".join(about))

    def hints(self) -> list[Pair]:
        """The keys to show."""
        chosen = (tools.EDIT, tools.NEW_CARD, tools.SEARCH, tools.SAVE)
        return [*map(self.pair, chosen), ("escape", "shelf"), (self.game.key("help", "?"), "more")]

    def place(self) -> int | None:
        """The marked card."""
        return self.entry.place if self.entry else None

    def show_piece(self) -> None:
        """List the cards as they are now."""
        self.list_again()

    def turn_to(self, place: int) -> None:
        """Mark the card at a place."""
        self.list_again(place)

    def leave(self) -> None:
        """Go; ask first where something is not saved."""
        if not self.desk.unsaved:
            self._go()
            return
        self.app.push_screen(Ask("Not saved yet", _GUARD, [clean(self.desk.piece.title)]), self._guarded)

    @on(Rows.Chosen)
    def action_edit(self) -> None:
        """Write on the card."""
        if self.entry is not None:
            self.write(self.entry.place)

    def action_new_card(self) -> None:
        """A new card, after the marked one."""
        piece, place = self.desk.piece.add(NEW_CARD, self.place())
        self.desk.put(piece)
        self.list_again(place)
        self.write(place, fresh=True)

    def action_duplicate(self) -> None:
        """A second card like this one."""
        if self.entry is not None:
            piece, place = self.desk.piece.duplicate(self.entry.place)
            self._changed(piece, place, "A second one, with an id of its own.")

    def action_shift(self, by: int) -> None:
        """Move the card up or down."""
        place = self.place()
        if place is None or self.wanted.narrows or not 0 <= place + by < len(self.desk.piece.cards):
            return
        self._try(lambda piece: piece.move(place, place + by), place + by)

    def action_delete(self) -> None:
        """Take the card out."""
        place = self.place()
        if place is not None:
            base = self.desk.piece.cards[place].base is not None
            said = "Left out; it stays in the built-in deck." if base else "Taken out. Undo brings it back."
            self._try(lambda piece: piece.delete(place), place, said)

    def action_go_back(self) -> None:
        """Make a changed card as it is built in."""
        place = self.place()
        if place is not None and self.desk.piece.cards[place].base is not None:
            self._try(lambda piece: piece.go_back(place), place, "As it is built in. Undo takes that back.")
        else:
            self.say("This card is yours alone; there is nothing to go back to.")

    def action_differs(self) -> None:
        """What differs from the built-in card."""
        from game.tui.screens.differs import DiffersScreen

        place = self.place()
        if place is not None:
            self.app.push_screen(DiffersScreen(self.desk.piece.differences(place)))

    def action_give(self) -> None:
        """Move the card to another deck of theirs."""
        from game.tui.screens.which_deck import which_deck

        if self.entry is not None:
            decks = [deck for deck in self.game.house.library.decks if deck.id != self.desk.piece.id]
            self.app.push_screen(which_deck(decks), self._give)

    def action_versions(self) -> None:
        """How the deck was before."""
        from game.tui.screens.versions import VersionsScreen

        self.app.push_screen(VersionsScreen(self.desk, self._go_back_to))

    def action_take_away(self) -> None:
        """Take the deck away, after a question."""
        piece = self.desk.piece
        if piece.saved is None:
            self.say(_NO_FILE if piece.base is None else _CAME_WITH_THE_GAME)
            return
        key = self.game.key(tools.BRING_BACK.id, tools.BRING_BACK.key)
        lines = [clean(piece.title), _COMES_BACK.format(key) if piece.base is None else _STAYS]
        lines += [_NOT_SAVED_EITHER] if self.desk.unsaved else []
        question = "Take this deck away?" if piece.base is None else "Take your changes away?"
        self.app.push_screen(Ask(question, _TAKE_AWAY, lines), self._take_away)

    def action_about_deck(self) -> None:
        """The title, then what the deck is for."""
        self.ask("The deck's title", self._take_title, self.desk.piece.title, limit=_LONGEST_TITLE)

    def _take_title(self, title: str) -> None:
        if title.strip():
            self._changed(self.desk.piece.set_deck(("title",), title.strip()), self.place())
        before = self.desk.piece.document.get("description")
        text = before if isinstance(before, str) else ""
        self.ask("What is it for?", self._take_description, text, limit=_LONGEST_DESCRIPTION)

    def _take_description(self, text: str) -> None:
        self._changed(self.desk.piece.set_deck(("description",), text.strip() or None), self.place())

    def _give(self, deck_id: str | None) -> None:
        if not deck_id or self.entry is None:
            return
        place, workshop = self.entry.place, self.desk.workshop
        try:
            ours, theirs = self.desk.piece.give(place, workshop.open(deck_id))
            # The other first, so that the card is never in neither.
            workshop.save(theirs)
            self._carry(self.entry.key, f"{theirs.id}/{theirs.cards[-1].id}")
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        self._changed(ours, place, f"It is in “{clean_line(theirs.title, 40)}” now. Save this deck as well.")

    def _carry(self, before: str, after: str) -> None:
        """Let what they decided about a card hold under its new name, too."""
        found = self.game.house.journal.card_choices().get(before)
        if found is not None and (found.retired or found.favourite):
            self.game.house.journal.choose_card(after, retired=found.retired, favourite=found.favourite)

    def _go_back_to(self, piece: "Workpiece", when: str) -> None:
        key = self.game.key(tools.SAVE.id, tools.SAVE.key)
        self._changed(piece, 0, f"As it was until {when}. {key} saves it so; undo takes that back.")

    def _take_away(self, answer: str | None) -> None:
        if answer != "take":
            return
        title = clean_line(self.desk.piece.title, 40)
        try:
            self.desk.take_deck_away()
        except Trouble as trouble:
            self.say(trouble.sentence())
            return
        below = self._below()
        self._go()
        if isinstance(below, Room):
            below.say(f"“{title}” is taken away.")

    def _guarded(self, answer: str | None) -> None:
        try:
            if answer == "save" and self.save():
                self._go()
            elif answer == "later":
                self.desk.keep_draft()
                self.game.put_by[self.desk.piece.path] = self.desk
                self._go()
            elif answer == "throw":
                self.desk.throw_away()
                self._go()
        except Trouble as trouble:
            self.say(trouble.sentence())

    def _go(self) -> None:
        if isinstance(below := self._below(), Listing):
            below.left(self.desk.piece.id)
        self.dismiss()

    def _below(self) -> Screen[object]:
        return self.app.screen_stack[self.app.screen_stack.index(self) - 1]

    def write(self, place: int, *, fresh: bool = False) -> None:
        """Write on the card at a place."""
        from game.tui.screens.editor import EditorScreen

        self.app.push_screen(EditorScreen(self.desk, place, fresh=fresh), self._written_on)

    def _written_on(self, _: None) -> None:
        self.list_again(self.desk.place)

    def _try(self, edit: "Callable[[Workpiece], Workpiece]", place: int, said: str = "") -> None:
        try:
            self._changed(edit(self.desk.piece.settle()), place, said)
        except WrongUse as wrong:
            self.say(wrong.sentence())

    def _changed(self, piece: "Workpiece", place: int | None, said: str = "") -> None:
        self.desk.put(piece)
        self.list_again(place)
        self.say(said)


def open_deck(room: Room, deck_id: str, card_id: str = "") -> None:
    """Open a deck on the desk, or say what keeps it from being edited."""
    from game.cards.workshop import Broken

    workshop = room.game.house.workshop
    try:
        piece = workshop.open(deck_id)
    except Broken as broken:
        from game.front.unplayed import Unplayed
        from game.tui.screens.broken import BrokenScreen

        found = Unplayed(workshop.path_of(deck_id), broken.diagnostics)
        room.app.push_screen(BrokenScreen(found))
    except Trouble as trouble:
        room.say(trouble.sentence())
    else:
        desk = room.game.put_by.pop(piece.path, None) or Desk(workshop, piece)
        room.app.push_screen(DeckScreen(desk, card_id))


def open_new(room: Room, piece: "Workpiece", *, write: bool = False) -> None:
    """Lay a new deck on the desk; `write` goes straight to its first card."""
    desk = Desk(room.game.house.workshop, piece)
    screen = DeckScreen(desk)
    room.app.push_screen(screen)
    if write:
        # At once: the next key may be the first letter of the card.
        piece, place = piece.add(NEW_CARD)
        desk.put(piece)
        screen.write(place, fresh=True)
