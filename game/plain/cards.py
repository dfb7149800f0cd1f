"""A card in plain lines."""

from game.front import wording
from game.front.support import leads_here
from game.front.wording import CardText, StepText
from game.play.session import Session, Turn

Lines = tuple[str, ...]

FACE_DOWN_KEYS = "An empty line turns it up, x takes another."
LEADS_TO_SUPPORT = "h: the Support page, and where help is found."


def card_lines(session: Session, turn: Turn) -> Lines:
    """The card on the table: deck, kind, who reads, who answers, text, steps; its back while face down."""
    if turn.face_down:
        return ("", f"{session.partners[turn.reader]} reads.", wording.FACE_DOWN, FACE_DOWN_KEYS)
    text = wording.card_text(session, turn)
    return (
        "",
        f"{text.deck} · {text.kind}",
        f"{session.partners[turn.reader]} reads; {wording.who_answers(session, turn)}.",
        "",
        text.text,
        *([text.cue] if text.cue else []),
        *(f"  {number}. {option}" for number, option in enumerate(text.options, 1)),
        *(step_line(step, number) for number, step in enumerate(text.steps, 1)),
        *asked(text, turn),
        *(f"{label}: {words}" for label, words in wording.asides(text)),
        *((LEADS_TO_SUPPORT,) if leads_here(turn.card) else ()),
    )


def asked(text: CardText, turn: Turn) -> Lines:
    """The follow-ups asked so far."""
    return tuple(f"Further: {question}" for question in text.follow_ups[: turn.follow_ups])


def step_line(step: StepText, number: int) -> str:
    """One step of a ritual: its number, who does it, the words, and its time."""
    box = f" ({wording.time_box(step.seconds)})" if step.seconds else ""
    return f"  {number}. {step.who}: {step.text}{box}"
