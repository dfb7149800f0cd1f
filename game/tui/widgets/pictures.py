"""Pictures made of characters: the ring of the magic circle and the candle."""

from collections.abc import Sequence
from math import cos, pi, sin

from textual.content import Content

_ASPECT = 2.1
"""A character cell is about twice as high as wide."""
_POINTS = 90


def ring(height: int, radius: float) -> str:
    """A circle in `height` rows of equal, odd width, the same to the left and right; `radius` 0 to 1."""
    middle = (height - 1) / 2
    half = round(middle * _ASPECT)
    rows = [[" "] * (2 * half + 1) for _ in range(height)]
    for point in range(_POINTS):
        angle = pi * point / _POINTS - pi / 2
        row = round(middle + middle * radius * sin(angle))
        reach = round(half * radius * cos(angle))
        rows[row][half - reach] = rows[row][half + reach] = "·"
    return "\n".join("".join(row) for row in rows)


_FLAMES = ("(\n( )\n", ")\n( )\n")
_WAX = "│\n┌───┐\n│   │\n│   │\n│   │\n─┴───┴─"


def candle(flicker: int) -> str:
    """A candle; `flicker` chooses how the flame leans."""
    return _FLAMES[flicker % len(_FLAMES)] + _WAX


def breath(moment: float) -> float:
    """How wide the circle is at a moment of one breath, 0 to 1: in, and out again to rest."""
    return 0.55 + 0.45 * sin(pi * min(max(moment, 0.0), 1.0))


LAMPS = ("○", "◔", "◑", "●")
"""A lamp, from unlit to bright."""
LAMP_STYLES = ("$quiet", "$quiet", "$primary", "bold $primary")
_TWELVE = 12


def lamp_ring(height: int, lights: Sequence[int], *, numbered: bool = False) -> list[Content]:
    """The ring with twelve lamps in it, from the top on; each light is a place in `LAMPS`.

    `numbered` puts each lamp's number beside it, inside the ring, which must be 11 rows high for that.
    """
    middle = (height - 1) / 2
    half = round(middle * _ASPECT)
    rows = [Content.styled(row, "$card-edge") for row in ring(height, 1.0).split("\n")]
    for number, light in enumerate(lights):
        angle = 2 * pi * number / _TWELVE
        # Rounded twice, so that the left is like the right although sines are not exact.
        row = round(round(middle - middle * cos(angle), 6))
        column = half + round(round(half * sin(angle), 6))
        _put(rows, row, column, Content.styled(LAMPS[light], LAMP_STYLES[light]))
        if numbered:
            _put_number(rows, row, column, number + 1)
    return rows


def _put_number(rows: list[Content], row: int, column: int, number: int) -> None:
    middle, text = rows[row].cell_length // 2, str(number)
    if column == middle:
        row += 1 if row == 0 else -1
    else:
        column += 2 if column < middle else -1 - len(text)
    _put(rows, row, column, Content.styled(text, "$quiet"))


def _put(rows: list[Content], row: int, column: int, what: Content) -> None:
    rows[row] = rows[row][:column] + what + rows[row][column + len(what) :]
