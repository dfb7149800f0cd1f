"""What the rules need to know of earlier evenings."""

from collections.abc import Iterable

from game.journal.contents import Contents
from game.journal.document import SessionDocument
from game.journal.line_cover import topics_of
from game.play.limits import Standing
from game.play.past import Past


def past_of(sessions: Iterable[SessionDocument]) -> Past:
    """What the dealer remembers of these evenings, given oldest first."""
    dealt: dict[str, float] = {}
    visits: dict[str, float] = {}
    starter: int | None = None
    evenings = 0
    for session in sessions:
        started = session.started.timestamp()
        dealt.update(dict.fromkeys(session.seen, started))
        visits.update(dict.fromkeys(session.decks, started))
        if session.cards:
            # Another card never costs the turn, so the first card was read by whoever started.
            starter = session.cards[0].reader
            evenings += 1
    return Past(dealt, visits, starter, evenings)


def standing_of(contents: Contents) -> Standing:
    """What holds on every evening: their choices, their lines, their tags."""
    retired = {choice.card for choice in contents.cards if choice.retired}
    return Standing(
        retired=frozenset(retired | {line.card for line in contents.lines if line.card}),
        topics_out=topics_of(contents.lines),
        tags=frozenset(contents.couple.tags if contents.couple else ()),
    )
