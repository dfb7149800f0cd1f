"""One evening in plain lines. All state is the table's session."""

from collections.abc import Callable
from typing import Protocol

from game.base.errors import Exit, Trouble, WrongUse
from game.front import commands
from game.front.commands import by_word
from game.front.support import support_lines
from game.plain import half_written, landing, pausing
from game.plain.answers import answer, scene
from game.plain.cards import Lines
from game.plain.cutting import line_cut, note_cut
from game.plain.held import Held
from game.plain.leaving import Leaving
from game.plain.orders import Order, help_lines, understand
from game.plain.source import Source
from game.plain.timer import run_timer
from game.plain.voice import Voice
from game.play import intents as do
from game.play.rules import MAX_INTENTION
from game.play.session import Session, Stage
from game.play.table import Table

LOOK_UP = "Look up; the card stays above."


class Then(Protocol):
    """What they answered before to the card of this session, or nothing."""

    def __call__(self, session: Session, *, leaving: bool = False) -> Lines:
        """Tell it: once they have answered again, or when they are `leaving` the card."""


def _never_before(session: Session, *, leaving: bool = False) -> Lines:
    return ()


class Game:
    """Reads commands, has the table play them, and answers each once it is on disk."""

    def __init__(
        self,
        table: Table,
        source: Source,
        voice: Voice,
        *,
        logged: bool,
        then: Then = _never_before,
        care: Callable[[Order], bool] = lambda _: False,
    ) -> None:
        """Sit down at a table.

        Args:
            table: where they play.
            source: gives what they type.
            voice: says what there is to say.
            logged: whether the evening can be resumed.
            then: what they answered before to the card on the table, told once they have answered again.
            care: obeys what has to do with both in private, or with lines, and says whether it was that.
        """
        self._table = table
        self._source = source
        self._voice = voice
        self._logged = logged
        self._then = then
        self._care = care
        self._held = Held()

    @property
    def session(self) -> Session:
        """The evening as it stands."""
        return self._table.session

    def play(self, answer: str | None = None) -> None:
        """Play until the evening has ended, from where it stands; `answer` is one given to its recap already.

        Raises:
            Leaving: they leave before that; the evening is not paused yet.
        """
        if self.session.paused:
            self.come_back(answer)
        else:
            self._voice.say(*scene(self.session))
        while self.session.stage is not Stage.ENDED:
            if self.session.paused:
                self._come_back()
            elif self.session.stage is Stage.LANDING:
                self._land()
            else:
                self._turn()

    def come_back(self, line: str | None = None) -> None:
        """From what stands in the recap to the table; `line` is an answer they have given already.

        Raises:
            Leaving: they leave instead.
        """
        if line is None:
            self._voice.say("", *pausing.where_it_stands(self.session))
            line = self._ask()
        while True:
            try:
                self._take_up(line.strip())
            except Trouble as trouble:
                self._voice.say(trouble.sentence())
            if not self.session.paused:
                self._obey_held()
                return
            line = self._ask()

    def leave(self, leaving: Leaving) -> int:
        """Pause, say how to go on, and give the exit code."""
        try:
            return self._leave(leaving)
        except Leaving:
            return leaving.code

    def _leave(self, leaving: Leaving) -> int:
        self._voice.say(*map(pausing.not_kept, self._held.give()))
        if self.session.stage is Stage.ENDED:
            self._voice.say(pausing.WAITS_TO_BE_FILED if self._logged else pausing.NOT_KEPT)
            return Exit.IO
        try:
            self._table.do(do.Pause())
        except Trouble as trouble:
            self._voice.say(trouble.sentence(), "Everything before this is safe.")
            return Exit.IO
        self._voice.say("", pausing.HOW_TO_RESUME if self._logged else pausing.NOT_KEPT)
        return leaving.code

    def _ask(self) -> str:
        self._voice.prompt()
        line = self._source.read()
        if line is None:
            raise Leaving
        return line

    def _turn(self) -> None:
        line = self._ask()
        try:
            self._obey(understand(line))
        except Trouble as trouble:
            self._voice.say(trouble.sentence())

    def _obey(self, order: Order) -> None:
        if self._care(order):
            return
        letting_go = half_written.letting_go(order, self.session)
        if letting_go is not None:
            self._table.do(letting_go)
            self._voice.say(half_written.GONE)
            return
        match order.command:
            case commands.QUIT:
                raise Leaving
            case commands.HELP:
                self._voice.say(*help_lines())
            case commands.SUPPORT:
                self._voice.say(*support_lines())
            case commands.DIM:
                self._voice.say(LOOK_UP)
            case commands.BLANK:
                self._table.do(do.Pause())
                self._voice.clear()
            case commands.TIMER:
                session = self._table.do(do.Advance())
                if session.turn is not None:
                    run_timer(session, session.turn, self._source, self._voice)
            case command:
                before = self.session
                session = self._table.do(_intent(order, before))
                if command is commands.NEXT and session.turn is not before.turn:
                    self._voice.say(*self._then(before, leaving=True))
                self._voice.say(*answer(command, session))
                if command is commands.UNDO:
                    self._voice.say(*half_written.told(session))
                if command in (commands.NOTE_PARTNER, commands.NOTE_READER):
                    self._voice.say(*note_cut(order.words), *self._then(session))
                elif command is commands.INTENTION:
                    self._voice.say(*line_cut(order.words, MAX_INTENTION))

    def _come_back(self) -> None:
        """The first key brings no card text, only where the evening stands."""
        self._voice.say(pausing.AWAY)
        while self.session.paused:
            line = self._ask().strip()
            command = by_word(line)
            if self._held.take(line):
                self._voice.say(pausing.HELD)
                continue
            if command in (commands.QUIT, commands.HELP, commands.SUPPORT):
                self._obey(Order(command))
            elif command is commands.LAND:
                self.come_back("c")
            else:
                if line and command is None:
                    self._voice.say(pausing.NOT_HELD)
                self.come_back()

    def _take_up(self, line: str) -> None:
        match by_word(line):
            case commands.NEXT:
                self._resume(do.Resume())
            case commands.ANOTHER:
                self._table.do(do.Resume())
                # The words were said about the card that goes now.
                self._obey_held()
                self._obey(Order(commands.ANOTHER))
            case commands.LAND:
                if self._held:
                    self._table.do(do.Resume())
                    self._obey_held()
                self._table.do(do.Land())
            case (commands.QUIT | commands.HELP | commands.SUPPORT) as command:
                self._obey(Order(command))
            case _ if self._held.take(line):
                self._voice.say(pausing.HELD)
            case _:
                self._resume(pausing.minutes_now(line, self.session))

    def _obey_held(self) -> None:
        for order in self._held.give():
            try:
                self._obey(order)
            except Trouble as trouble:
                self._voice.say(trouble.sentence(), pausing.not_kept(order))

    def _resume(self, intent: do.Resume) -> None:
        session = self._table.do(intent)
        self._voice.say(*scene(session), *half_written.told(session))

    def _land(self) -> None:
        landing.open_landing(self.session, self._voice)
        for question in (landing.NAME, landing.CARD):
            waits = self.session.half_written(question.what)
            self._voice.say(*half_written.told_here(question.what, self.session))
            line = self._answer_to(question.prompt)
            if line is None:
                return
            text = landing.meant(line, waits)
            if text or waits:
                self._insist(question.intent(text))
            self._voice.say(*landing.kept(text, question.longest))
        self._insist(do.End())
        landing.close_landing(self.session, self._voice)

    def _answer_to(self, prompt: str) -> str | None:
        """The line they answer with; None when the landing was left."""
        while True:
            self._voice.say(prompt)
            line = self._ask().strip()
            command = landing.meant_as_command(line)
            if command is None:
                return line
            try:
                self._obey(Order(command))
            except Trouble as trouble:
                self._voice.say(trouble.sentence())
            if self.session.paused or self.session.stage is not Stage.LANDING:
                return None

    def _insist(self, intent: do.Intent) -> None:
        """Try until it is on disk, a line at a time: words typed at the end of an evening come once."""
        while True:
            try:
                self._table.do(intent)
            except Trouble as trouble:
                self._voice.say(trouble.sentence(), "An empty line tries again, q leaves.")
                if by_word(self._ask().strip()) is commands.QUIT:
                    raise Leaving from trouble
            else:
                return


def _intent(order: Order, session: Session) -> do.Intent:
    if order.command.intent is not None:
        return order.command.intent()
    if order.command is commands.INTENTION:
        if not order.words and not session.board.intention:
            raise WrongUse("Write it after the letter: i and then the intention.")
        return do.Intend(order.words)
    if order.command not in (commands.NOTE_PARTNER, commands.NOTE_READER):
        raise WrongUse("That cannot be done here.")
    if not order.words:
        raise WrongUse(f"Write the words after the letter: {order.command.key} and then what was said.")
    partner = 1 - session.reader
    return do.WriteNote(partner if order.command is commands.NOTE_PARTNER else session.reader, order.words)
