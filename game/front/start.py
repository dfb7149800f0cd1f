"""What the command line asks a front end to open with."""

from dataclasses import dataclass

from game.play.setup import Setup


@dataclass(frozen=True)
class Start:
    """How to open: with everything left as it is, offer a waiting evening or the start screen.

    Attributes:
        setup: begin an evening with this at once. Its names are empty before the first run: whoever
            begins the evening asks for them and puts them in.
        seed: fixes the shuffle of an evening begun now; None draws one.
        log: False keeps an evening begun now off the record.
        resume: the id of the waiting evening to pick up at once.
    """

    setup: Setup | None = None
    seed: int | None = None
    log: bool = True
    resume: str | None = None
