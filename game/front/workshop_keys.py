"""The one list of keys in the workshop: it feeds the bindings, the footer and the help."""

from enum import StrEnum

import msgspec


class Bench(StrEnum):
    """Where in the workshop a key holds, as the help calls it."""

    SHELF = "The shelf"
    DECK = "A deck"
    CARD = "Writing a card"


class Tool(msgspec.Struct, frozen=True):
    """One thing that can be done in the workshop.

    Attributes:
        id: its name in settings and bindings.
        key: the usual key, as people know it.
        label: what the footer says.
        help: one sentence.
        bench: where it holds.
        keys: the keys in Textual's names, where they differ.
    """

    id: str
    key: str
    label: str
    help: str
    bench: Bench
    keys: str = ""


OPEN = Tool("shelf-open", "enter", "open", "Open the deck.", Bench.SHELF)
NEW_DECK = Tool("shelf-new", "n", "new deck", "Begin a deck of your own.", Bench.SHELF)
SEARCH = Tool("shelf-search", "/", "search", "Search the cards as you type.", Bench.SHELF, "slash")
ONLY = Tool(
    "shelf-only", "o", "only some", "Show only some: kind, depth, touch, energy, favourites.", Bench.SHELF
)
ALL_CARDS = Tool("shelf-all", "a", "all cards", "All cards of all decks in one list.", Bench.SHELF)
COPY_DECK = Tool("shelf-copy", "c", "copy", "Make a copy of the deck that is yours.", Bench.SHELF)
EXPORT = Tool("shelf-export", "x", "hand on", "Write the deck to a file for somebody else.", Bench.SHELF)
PRINT = Tool("shelf-print", "p", "print", "Write cards to print and cut, nine to a page.", Bench.SHELF)
IMPORT = Tool("shelf-import", "i", "bring in", "Bring cards in from a file.", Bench.SHELF)
BRING_BACK = Tool(
    "shelf-bring-back", "u", "bring back", "Bring back a deck that was taken away.", Bench.SHELF
)

EDIT = Tool("deck-edit", "enter", "edit", "Write on this card.", Bench.DECK)
NEW_CARD = Tool("deck-new-card", "n", "new card", "Write a new card.", Bench.DECK)
FAVOURITE = Tool("deck-favourite", "s", "favourite", "A favourite, or not any more.", Bench.DECK)
NOT_FOR_US = Tool(
    "deck-retire", "r", "not for us", "Lay the card away for good, or bring it back.", Bench.DECK
)
DUPLICATE = Tool("deck-duplicate", "d", "duplicate", "A second card like this one.", Bench.DECK)
MOVE_UP = Tool("deck-move-up", "alt+up", "up", "Move the card up.", Bench.DECK)
MOVE_DOWN = Tool("deck-move-down", "alt+down", "down", "Move the card down.", Bench.DECK)
MOVE_AWAY = Tool("deck-give", "m", "to another deck", "Move the card to another deck of yours.", Bench.DECK)
DELETE = Tool("deck-delete", "delete", "delete", "Take the card out; undo brings it back.", Bench.DECK)
GO_BACK = Tool("deck-go-back", "g", "as built in", "Make a changed card as it is built in.", Bench.DECK)
DIFFERS = Tool("deck-differs", "w", "what differs", "What your changes are.", Bench.DECK)
ABOUT_DECK = Tool("deck-about", "t", "title", "The deck's title and what it is for.", Bench.DECK)
UNDO = Tool("deck-undo", "u", "undo", "Take the last edit back.", Bench.DECK, "u,ctrl+z,alt+z")
REDO = Tool(
    "deck-redo", "ctrl+r", "redo", "Make the edit again.", Bench.DECK, "ctrl+r,ctrl+y,alt+Z,alt+shift+z"
)
SAVE = Tool("deck-save", "ctrl+s", "save", "Save the deck.", Bench.DECK)
VERSIONS = Tool("deck-versions", "v", "versions", "How the deck was before, and back to it.", Bench.DECK)
TAKE_AWAY = Tool(
    "deck-take-away", "D", "take away", "Take the whole deck away; it can be brought back.", Bench.DECK,
    "D,shift+d",
)  # fmt: skip
EDITOR = Tool("deck-editor", "ctrl+e", "editor", "Open the file in your editor, at this card.", Bench.DECK)

FIELD_NEXT = Tool("card-next-field", "tab", "next", "On to the next field; shift+tab back.", Bench.CARD)
MORE = Tool("card-more", "ctrl+o", "more", "Show all fields, or only the few.", Bench.CARD)
ANOTHER = Tool("card-another", "ctrl+n", "another", "On to a new card.", Bench.CARD)
CARD_UNDO = Tool(
    "card-undo", "ctrl+z", "undo", "Take the last edit back, in any card.", Bench.CARD, "ctrl+z,alt+z"
)
CARD_REDO = Tool(
    "card-redo", "ctrl+y", "redo", "Make it again.", Bench.CARD, "ctrl+y,ctrl+r,alt+Z,alt+shift+z"
)
CARD_SAVE = Tool("card-save", "ctrl+s", "save", "Save the deck with this card.", Bench.CARD)
CARD_EDITOR = Tool("card-editor", "ctrl+e", "editor", "Open the file in your editor.", Bench.CARD)
CARD_BACK = Tool("card-back", "escape", "back", "Back to the deck.", Bench.CARD)

TOOLS = (
    OPEN, NEW_DECK, SEARCH, ONLY, ALL_CARDS, COPY_DECK, EXPORT, PRINT, IMPORT, BRING_BACK,
    EDIT, NEW_CARD, FAVOURITE, NOT_FOR_US, DUPLICATE, MOVE_UP, MOVE_DOWN, MOVE_AWAY, DELETE, GO_BACK,
    DIFFERS, ABOUT_DECK, UNDO, REDO, SAVE, VERSIONS, TAKE_AWAY, EDITOR,
    FIELD_NEXT, MORE, ANOTHER, CARD_UNDO, CARD_REDO, CARD_SAVE, CARD_EDITOR, CARD_BACK,
)  # fmt: skip
