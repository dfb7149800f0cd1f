"""Closer, shall we, and lines in plain mode."""

from game.front import care, care_words, commands
from game.front.asking import Asking
from game.front.opening import House
from game.front.ours import make_ours
from game.plain.answers import scene
from game.plain.asking import run_asking
from game.plain.never import LET_GO, ask_topic, topics_in
from game.plain.orders import Order
from game.plain.source import HandleSource, Source
from game.plain.voice import Voice
from game.play.table import Table


class Care:
    """Obeys what has to do with the data folder and with both in private."""

    def __init__(self, house: House, table: Table, source: Source, voice: Voice, *, logged: bool) -> None:
        """Stand by at a table; `logged` tells whether the evening is on the record."""
        self._house = house
        self._table = table
        self._source = source
        self._voice = voice
        self._logged = logged

    def __call__(self, order: Order) -> bool:
        """Obey the order, if it is one of these; whether it was.

        Raises:
            Trouble: it cannot be done now, or could not be kept.
            Leaving: somebody left in the middle of it.
        """
        match order.command:
            case commands.CLOSER:
                self._ask(care.ask_closer(self._house, self._table, logged=self._logged))
            case commands.SHALL_WE:
                self._ask(care.ask_rituals(self._house, self._table))
            case commands.LINE:
                self._draw_lines(self._topics(order.words))
            case commands.OURS:
                self._voice.say(make_ours(self._house, self._table.session, logged=self._logged))
            case commands.RETIRE if order.words:
                self._draw_lines(topics_in(order.words, self._table.session.turn))
            case _:
                return False
        return True

    def _ask(self, asking: Asking) -> None:
        run_asking(asking, self._source, self._voice)
        self._voice.say(*scene(self._table.session))

    def _topics(self, words: str) -> tuple[str, ...]:
        """Those named; without words they are asked for where nobody can read the answer afterwards."""
        if not words and isinstance(self._source, HandleSource) and self._source.at_terminal:
            return ask_topic(self._source, self._voice)
        return topics_in(words, self._table.session.turn)

    def _draw_lines(self, topics: tuple[str, ...]) -> None:
        for topic in topics:
            care.draw_line(self._house, self._table, topic)
        drawn = (care_words.LINE_DRAWN, LET_GO) if topics else ()
        self._voice.say(*drawn, *scene(self._table.session))
