"""Two looks: by candle and by day. Amber belongs to the first partner, sea green to the second."""

from textual.theme import Theme

CANDLE = Theme(
    name="candle",
    primary="#e9b171",
    secondary="#8cc3b5",
    accent="#e9b171",
    warning="#e0a96d",
    error="#d98a7a",
    success="#9dbf8a",
    foreground="#eadfd0",
    background="#1b171a",
    surface="#241f22",
    panel="#2c2629",
    dark=True,
    variables={
        "card": "#2a2427",
        "card-edge": "#6b5745",
        "quiet": "#a3968a",
        "first": "#f0b878",
        "second": "#8fcbbb",
        "input-selection-background": "#e9b171 35%",
    },
)

DAYLIGHT = Theme(
    name="daylight",
    primary="#9a5a1c",
    secondary="#1f6f62",
    accent="#9a5a1c",
    warning="#8a5a12",
    error="#a23c2a",
    success="#3f6b2a",
    foreground="#33291f",
    background="#f4ece0",
    surface="#ede3d4",
    panel="#e6dac8",
    dark=False,
    variables={
        "card": "#fdf8ef",
        "card-edge": "#c9ae8c",
        "quiet": "#6f6152",
        "first": "#94500f",
        "second": "#14685a",
        "input-selection-background": "#9a5a1c 30%",
    },
)

THEMES = (CANDLE, DAYLIGHT)
EXTRA_VARIABLES = CANDLE.variables
"""What other themes fall back on, so that every theme Textual ships works too."""


def partner_style(person: int) -> str:
    """The colour of a partner (0 or 1), as a style."""
    return "$first" if person == 0 else "$second"
