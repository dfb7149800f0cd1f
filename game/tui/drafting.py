"""Keeping what is half written on the screen: every other moment, when its line is left, and at a pause."""

from game.base.errors import Trouble
from game.play import intents as do
from game.play.drafts import Draft
from game.tui.screens.room import Room

KEEP_DRAFTS_EVERY = 2.0
"""Seconds of writing that a kill may cost."""


def keep_draft(room: Room, draft: Draft | None) -> bool:
    """Keep half-written words; whether they are safe. What went wrong is said in the quiet line."""
    # The first screen of the app stays below the others: what stands on its line is long out of date.
    if draft is None or room.game.room is not room or room.session.paused:
        return True
    try:
        room.table.do(do.KeepDraft(draft.text, draft.by, draft.what))
    except Trouble as trouble:
        room.say(trouble.sentence())
        return False
    return True
