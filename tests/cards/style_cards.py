"""Good cards for the tests of style; each test spoils one thing."""

import msgspec

from game.cards.model import Card, Kind, Step, Who

_TALK = Card(
    deck="mine",
    id="talk",
    kind=Kind.CONVERSATION,
    text="What stood on the table this morning?",
    follow_ups=("And yesterday?",),
    listen="Say it back.",
)
_RITUAL = Card(
    deck="mine",
    id="ritual",
    kind=Kind.RITUAL,
    text="A cup, passed on.",
    steps=(
        Step("Ask {partner}: “This one?”", Who.READER),
        Step("Take it, or leave it there.", Who.PARTNER, 60),
    ),
    smaller="One sip.",
    way_out="Leave the cup where it is.",
    say="That was a cup.",
    minutes=5,
)


def asked(text: str = _TALK.text, **changes: object) -> Card:
    """A conversation card that no rule minds, but for what is changed."""
    return msgspec.structs.replace(_TALK, text=text, **changes)


def done(**changes: object) -> Card:
    """A ritual that no rule minds, but for what is changed."""
    return msgspec.structs.replace(_RITUAL, **changes)


def gentle_step(seconds: int | None = 30) -> Step:
    """A step that asks, in its time."""
    return Step("Ask {partner}: “This one?”", Who.READER, seconds)
