"""One line of the table that `python -m tests.bench` prints."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """Something measured.

    Attributes:
        what: what was measured, in a few words.
        measured: the value, in `unit`.
        unit: "ms", "MB", …; the yardstick's as well.
        goal: the most it may be: of the ratio where there is a yardstick, else of the value itself;
            None where it is only told.
        yardstick: the same done by a reference in the same run, in `unit`; None for none.
        against: what the yardstick is, in a few words.
    """

    what: str
    measured: float
    unit: str = "ms"
    goal: float | None = None
    yardstick: float | None = None
    against: str = ""

    @property
    def ratio(self) -> float | None:
        """Measured over yardstick; None without one."""
        return None if self.yardstick is None else self.measured / self.yardstick

    @property
    def verdict(self) -> str:
        """`ok` or `over`; empty where there is no goal."""
        if self.goal is None:
            return ""
        weighed = self.measured if self.ratio is None else self.ratio
        return "ok" if weighed <= self.goal else "over"
