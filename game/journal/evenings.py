"""Finding an evening again."""

from collections.abc import Iterable

from game.journal.document import SessionDocument
from game.journal.highlights import Highlight, Wanted, all_text, holds_all, moment_of


def evenings_of(sessions: Iterable[SessionDocument], wanted: Wanted) -> list[SessionDocument]:
    """The evenings with a card, starred or not, that fits; all of those days where no card is asked for."""
    return [session for session in sessions if _fits(session, wanted)]


def _fits(session: SessionDocument, wanted: Wanted) -> bool:
    moments = [moment_of(card, session) for card in session.cards]
    fitting = [moment for moment in moments if wanted.fits_but_for_text(moment)]
    if not fitting and not (_asks_of_no_card(wanted) and wanted.fits_but_for_text(_whole(session))):
        return False
    texts = map(all_text, fitting or [_whole(session)])
    return holds_all("\n".join(texts), wanted.search)


def _asks_of_no_card(wanted: Wanted) -> bool:
    return not (wanted.deck or wanted.kind or wanted.by) and wanted.decks is None


def _whole(session: SessionDocument) -> Highlight:
    """The evening itself, for one without cards."""
    intention = session.intention.text if session.intention else ""
    return Highlight(session.id, session.started, "", "", "", "", (), session.name, intention)
