"""Looking back: the evenings, newest first, and what was starred or written down."""

from collections.abc import Iterable

from textual.content import Content

from game.base.errors import Trouble
from game.base.text import clean, clean_line
from game.front import wording
from game.journal.document import SessionDocument
from game.play.setup import MAX_NAME
from game.tui.screens.page import Page, heading
from game.tui.screens.room import the_app
from game.tui.widgets.hanging import Line


class EveningsScreen(Page):
    """A simple list of evenings and starred cards."""

    def lines(self) -> Iterable[Line]:
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


def _evening(session: SessionDocument) -> Iterable[Line]:
    yield heading(clean(session.name) or "An evening")
    yield Content.styled(wording.evening_line(session), "$quiet")
    for card in session.cards:
        if card.starred or card.notes:
            yield Content.styled("  ★ " if card.starred else "  ✎ ", "$accent"), Content(clean(card.text))
            for note in card.notes:
                name = clean_line(session.partners[note.by], MAX_NAME)
                yield Content("      "), Content.assemble((f"{name}: ", "$quiet"), clean(note.text))
    yield Content("")
