"""What is written when an evening ends."""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import blake2b

from msgspec.structs import replace

from game.base.places import Places
from game.journal.backups import back_up
from game.journal.document import document_of, shown
from game.journal.errors import not_saved
from game.journal.latest import Latest
from game.journal.pocket import faded_from_pocket
from game.journal.records import CardChoice, Intention, PocketRitual
from game.journal.writing import Writer, writing
from game.play.session import Board, Session, Turn

POCKET_TIME = timedelta(days=7)
"""How long a ritual that was kept stays with them."""


def file_evening(places: Places, session: Session, latest: Latest | None = None) -> None:
    """Put the evening into the journal. The journal's lock must be held; twice is harmless.

    `latest` is one that has read this journal already.

    Raises:
        Trouble: it could not be written; the journal is as it was.
    """
    _keep_own_card(places, session)
    with writing(places, latest) as journal:
        journal.put("sessions", document_of(session), by=("id",))
        _keep_retired(journal, session)
        journal.edit(faded_from_pocket(session.at))
        for ritual in _pocket(session):
            journal.put("pocket", ritual, by=("session", "deck", "card"))
        if session.board.intention:
            journal.put("intentions", _intention(session, session.board), by=("session",))
    back_up(places, session.at.date())


def file_choices(places: Places, session: Session) -> None:
    """Keep what they chose for good, and nothing of the evening itself.

    The journal's lock must be held; twice is harmless.

    Raises:
        Trouble: it could not be written; the journal is as it was.
    """
    _keep_own_card(places, session)
    if session.board.retired:
        with writing(places) as journal:
            _keep_retired(journal, session)


def own_card_id(session_id: str) -> str:
    """The id of the card written that evening: derived from it, so that filing it again adds no second."""
    return f"evening-{blake2b(session_id.encode(), digest_size=8).hexdigest()}"


def _keep_own_card(places: Places, session: Session) -> None:
    if not session.own_card:
        return
    from game.cards.ours import add_own_card

    try:
        add_own_card(places.decks, session.own_card, own_card_id(session.id))
    except OSError as error:
        raise not_saved(error, places.decks) from error


def _intention(session: Session, board: Board) -> Intention:
    return Intention(
        session.id, board.intention, session.at, owner=board.intention_owner, when=board.intention_when
    )


def _keep_retired(journal: Writer, session: Session) -> None:
    for key in dict.fromkeys(session.board.retired):
        journal.put("cards", CardChoice(key, retired=True), by=("card",))


def _pocket(session: Session) -> Iterator[PocketRitual]:
    for turn in session.remembered():
        if turn.kept:
            yield _ritual(turn, session)


def _ritual(turn: Turn, session: Session) -> PocketRitual:
    card = turn.card
    return PocketRitual(
        session=session.id,
        deck=card.deck,
        card=card.id,
        text=shown(card.text, turn, session),
        steps=tuple(replace(step, text=shown(step.text, turn, session)) for step in card.steps),
        until=session.at + POCKET_TIME,
    )
