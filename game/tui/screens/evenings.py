"""Looking back: the evenings, newest first, and what was starred or written down."""

from collections.abc import Iterable

from textual.content import Content

from game.base.errors import Trouble
from game.base.text import clean
from game.front import wording
from game.journal.document import SessionDocument
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app


class EveningsScreen(Page):
    """A simple list of evenings and starred cards."""

    def lines(self) -> Iterable[Content]:
        """One block an evening."""
        try:
            sessions = the_app(self).house.journal.sessions()
        except Trouble as trouble:
            yield Content(trouble.sentence())
            return
        if not sessions:
            yield Content(wording.NO_EVENINGS)
        for session in sorted(sessions, key=lambda found: found.started, reverse=True):
            yield from _evening(session)


def _evening(session: SessionDocument) -> Iterable[Content]:
    yield heading(clean(session.name) or "An evening")
    yield Content.styled(wording.evening_line(session), "$quiet")
    for card in session.cards:
        if card.starred or card.notes:
            yield Content.assemble(("  ★ " if card.starred else "  ✎ ", "$accent"), clean(card.text))
            for note in card.notes:
                yield Content.assemble(
                    (f"      {clean(session.partners[note.by])}: ", "$quiet"), clean(note.text)
                )
    yield Content("")
