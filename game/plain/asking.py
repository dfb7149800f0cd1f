"""The private questions in plain lines: on a terminal that shows nothing of what is typed."""

from game.base.errors import WrongUse
from game.front import commands
from game.front.asking import LEFT, TURNS, Asking, Page
from game.front.commands import Command, by_word
from game.front.support import support_lines
from game.plain.source import HandleSource, Source
from game.plain.voice import Voice

_WAYS_OUT = (commands.BLANK, commands.QUIT, commands.SUPPORT)
NEEDS_A_TERMINAL = "The private questions need a terminal of their own: here every line could be read later."


def run_asking(asking: Asking, source: Source, voice: Voice) -> bool:
    """Walk both through the pages; whether they came to the end. What was typed is wiped either way.

    Raises:
        WrongUse: there is no terminal that could keep the answers unseen.
        Leaving: somebody left meanwhile.
        Trouble: what came of it could not be kept.
    """
    if not (isinstance(source, HandleSource) and source.at_terminal):
        raise WrongUse(NEEDS_A_TERMINAL)
    way_out = None
    try:
        with source.unseen():
            while way_out is None and not asking.page.last:
                way_out = _page(asking, source, voice)
    finally:
        asking.forget()
        voice.clear()
    if asking.page.last:
        voice.say(asking.page.title, *asking.page.lines)
    else:
        voice.say(LEFT, *(support_lines() if way_out is commands.SUPPORT else ()))
    return asking.page.last


def _page(asking: Asking, source: Source, voice: Voice) -> Command | None:
    """Show a page and wait until it turns; by what they leave instead."""
    page = asking.page
    voice.clear()
    voice.say(*_lines(page))
    answered = False
    while asking.page is page:
        if answered and not source.waiting(asking.hold_left()):
            asking.look_at_the_clock()
            continue
        line = source.read()
        command = commands.QUIT if line is None else by_word(line.strip())
        if line is None or command in _WAYS_OUT:
            return command
        if page.choices:
            answered = _answer(asking, line) or answered
        else:
            asking.go_on()
    return None


def _answer(asking: Asking, line: str) -> bool:
    number = int(line[:3]) if line[:3].isdecimal() else 0
    asking.answer(number - 1)
    return 0 < number <= len(asking.page.choices)


def _lines(page: Page) -> tuple[str, ...]:
    choices = tuple(f"  {number}. {choice}" for number, choice in enumerate(page.choices, 1))
    how = "A number and enter." if choices else f"An empty line: {page.go_on}. b stops it."
    return (page.title, *page.lines, *choices, *([TURNS] if choices else []), how)
