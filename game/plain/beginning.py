"""How a plain evening begins: names on the first run, then straight to the crossing."""

from msgspec.structs import replace

from game.base.text import clean_line
from game.front import wording
from game.front.opening import House
from game.front.start import Start
from game.journal.records import Couple
from game.plain.cutting import line_cut
from game.plain.leaving import Leaving
from game.plain.source import Source
from game.plain.voice import Voice
from game.play.setup import MAX_NAME, Setup
from game.play.table import Table

_NOBODY = ("", "")
_NOTHING_BEGUN = "Nothing was begun, and nothing is kept. Until another time."


def begin(house: House, start: Start, source: Source, voice: Voice) -> Table:
    """Begin the evening that was asked for, or the usual one.

    Raises:
        Leaving: the input ended before both names were there; nothing is kept.
        Trouble: it could not be begun.
    """
    setup = start.setup or Setup(_NOBODY, minutes=house.settings.minutes)
    setup = replace(setup, partners=_partners(house, source, voice, keep=start.log))
    table = house.begin(setup, seed=start.seed, log=start.log)
    if start.log:
        house.keep_settings(minutes=setup.minutes)
    else:
        voice.say("", wording.OFF_THE_RECORD)
    return table


def _partners(house: House, source: Source, voice: Voice, *, keep: bool) -> tuple[str, str]:
    couple = house.journal.couple()
    if couple is not None:
        return couple.names
    voice.say(*wording.PROMISES, "")
    names = _two_names(source, voice)
    if keep:
        house.journal.save_couple(Couple(names))
    return names


def _two_names(source: Source, voice: Voice) -> tuple[str, str]:
    first, question = _name("Your name?", source, voice), "And yours?"
    while True:
        second = _name(question, source, voice)
        if first.casefold() != second.casefold():
            return first, second
        question = wording.SAME_NAMES


def _name(question: str, source: Source, voice: Voice) -> str:
    voice.say(question)
    while True:
        voice.prompt()
        line = source.read()
        if line is None:
            voice.say("", _NOTHING_BEGUN)
            raise Leaving
        name = clean_line(line, MAX_NAME)
        if name:
            voice.say(*line_cut(line, MAX_NAME))
            return name
        voice.say("Any name will do: what the other calls you.")
