"""Asking before something goes for good."""

from game.base.errors import WrongUse
from game.cli.output import say
from game.cli.surroundings import Surroundings


def confirmed(here: Surroundings, question: str, word: str, *, given: bool) -> bool:
    """Whether they type the word; anything else leaves everything as it is, and says so.

    Args:
        here: where the command runs.
        question: what is asked.
        word: what they have to type.
        given: whether `--yes` has answered already.

    Raises:
        WrongUse: nobody is there to ask, and `--yes` was not given.
    """
    if given:
        return True
    if here.stdin is None or not here.stdin.isatty():
        raise WrongUse("This asks first, and nobody is at the keyboard.", "With --yes it goes ahead.")
    say(here, question)
    here.stdout.write(f"Type {word} to go ahead: ")
    here.stdout.flush()
    if here.stdin.readline().strip().casefold() == word:
        return True
    say(here, "Nothing was changed.")
    return False
