"""The card as it lies on the table: one widget, one text, so that a new card paints in one go."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from game.cards.model import Form
from game.front import wording
from game.front.wording import CardText, StepText
from game.play.drafts import What
from game.play.session import Session, Turn
from game.tui.themes import partner_style
from game.tui.widgets.hints import Pair
from game.tui.widgets.steady import Steady

_BREAK = Content("\n\n")
_MORE_ABOVE = Content.styled("▴ up for what comes before", "$quiet")
_MORE_BELOW = Content.styled("▾ down for the rest", "$quiet")
_RUNNING = "▸ "
_DEPTH_MARKS = {1: "●○○", 2: "●●○", 3: "●●●"}


class CardView(Steady):
    """Shows a turn's card; the back of it while it lies face down.

    A card has one size, as cards do. Of a text too long for it a window is shown, which the arrows move:
    so a new card never lays the screen out again.
    """

    def __init__(self) -> None:
        super().__init__(id="card")
        self._face = Content()
        self._top = 0

    def show_turn(
        self, session: Session, turn: Turn, running_step: int | None = None, keys: Sequence[Pair] = ()
    ) -> None:
        """Draw the card.

        Args:
            session: the session.
            turn: the card's turn.
            running_step: the ritual step now being done, counting from 0.
            keys: those that have something to give on this card, and what.
        """
        self.set_class(turn.face_down, "-face-down")
        self._face = back() if turn.face_down else front(session, turn, running_step, keys)
        self._draw()

    @property
    def top(self) -> int:
        """The first row that is shown."""
        return self._top

    def move(self, rows: int) -> None:
        """Show another part of a long card: later rows, or earlier ones."""
        self._top += rows
        self._draw()

    def to_the_top(self) -> None:
        """Begin at the first row."""
        self._top = 0

    def show_running_step(self) -> None:
        """Bring the step now being done into view."""
        rows = self._face.wrap(max(1, self.content_size.width))
        self._top = next((n for n, row in enumerate(rows) if row.plain.startswith(_RUNNING)), 0) - 1
        self._draw()

    def on_resize(self) -> None:
        """The window has another size."""
        self._draw()

    def _draw(self) -> None:
        width, height = self.content_size
        if _surely_fits(self._face.plain, width, height):
            self._top = 0
            self.show(self._face)
            return
        rows = self._face.wrap(width) if width else []
        self._top = max(0, min(self._top, len(rows) - height))
        if not 0 < height < len(rows):
            self.show(self._face)
            return
        window = list(rows[self._top : self._top + height])
        if self._top:
            window[0] = _MORE_ABOVE
        if self._top + height < len(rows):
            window[-1] = _MORE_BELOW
        self.show(Content("\n").join(window))


def _surely_fits(text: str, width: int, height: int) -> bool:
    """A quick count of the rows at most, which spares wrapping the text twice where all of it fits."""
    lines = text.split("\n")
    if not width or any(cell_len(line) != len(line) for line in lines):
        return False
    return sum(rows_at_most(line, width) for line in lines) <= height


def rows_at_most(line: str, width: int) -> int:
    """In how many rows a line of narrow characters fits when wrapped: rather one too many than too few."""
    rows, room = 1, width
    for length in (max(1, len(word)) for word in line.split(" ")):
        if length > room:
            rows += 1 + (length - 1) // width
            room = width
        room -= (length - 1) % width + 2
    return rows


def back() -> Content:
    """A card that lies face down."""
    return Content.assemble(
        ("●●●", "$card-edge"), "\n\n", (wording.FACE_DOWN, "$quiet"), "\n\n", ("●●●", "$card-edge")
    )


def front(session: Session, turn: Turn, running_step: int | None, keys: Sequence[Pair] = ()) -> Content:
    """A card's face."""
    text = wording.card_text(session, turn)
    parts = [_head(text, turn), Content.styled(text.text, "bold")]
    parts += [_options(text)] if text.options else []
    parts += [_steps(text.steps, turn, running_step)] if text.steps else []
    parts += [_who(session, turn, text)] if not text.steps else []
    asked = text.follow_ups[: turn.follow_ups]
    parts += [Content.assemble(("↳ ", "$accent"), question) for question in asked]
    parts += [_asides(text)] if any(wording.asides(text)) else []
    marks = _marks(session, turn, keys)
    parts += [marks] if marks else []
    return _BREAK.join(parts)


def _head(text: CardText, turn: Turn) -> Content:
    return Content.assemble(
        (text.deck, "$quiet"), (" · ", "$card-edge"), (text.kind, "$quiet"),
        (" · ", "$card-edge"), (_DEPTH_MARKS.get(turn.card.depth, ""), "$card-edge"),
    )  # fmt: skip


def _options(text: CardText) -> Content:
    rows = [Content.assemble(("◦ ", "$accent"), option) for option in text.options]
    return Content("\n").join(rows)


def _steps(steps: tuple[StepText, ...], turn: Turn, running: int | None) -> Content:
    return Content("\n").join([_step(step, place, turn, running) for place, step in enumerate(steps)])


def _step(step: StepText, place: int, turn: Turn, running: int | None) -> Content:
    time = f"  ({wording.time_box(step.seconds)})" if step.seconds else ""
    style = "bold" if place == running else "$quiet" if place < turn.step else ""
    mark = _RUNNING if place == running else ""
    whose = "$quiet" if step.person is None else partner_style(step.person)
    return Content.assemble((mark, "$accent"), (f"{step.who}: ", whose), (step.text, style), (time, "$quiet"))


def _who(session: Session, turn: Turn, text: CardText) -> Content:
    if turn.card.form is Form.ON_THREE:
        return Content.styled(text.cue, "$quiet")
    line = Content.styled(wording.who_answers(session, turn), partner_style(turn.partner))
    return Content.assemble((text.cue + "  ", "$quiet"), line) if text.cue else line


def _asides(text: CardText) -> Content:
    rows = [
        Content.assemble((f"{label}: ", "$quiet"), (words, "italic $quiet"))
        for label, words in wording.asides(text)
    ]
    return Content("\n").join(rows)


def _marks(session: Session, turn: Turn, keys: Sequence[Pair]) -> Content:
    """What was kept of this card, and which of its keys have something to give."""
    kept = [
        *(["★ starred"] if turn.starred else []),
        *(["♡ kept for the week"] if turn.kept else []),
        *(["✎ words written down"] if turn.notes else []),
        *(["✎ half-written words"] if any(one.what is What.NOTE for one in session.drafts) else []),
        *(["→ an intention"] if session.board.intention else []),
    ]
    rows = [Content.styled("  ".join(kept), "$accent")] if kept else []
    rows += [Content.assemble((key, "$accent"), (f" {label}", "$quiet")) for key, label in keys]
    return Content("   ").join(rows)
