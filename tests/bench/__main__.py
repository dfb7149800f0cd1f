"""What the game costs: `python -m tests.bench [NAME…]`.

A bench is a module of this package with a function `rows() -> list[Row]`; its name is the module's.
Nothing here passes or fails: seconds are for reading, not for asserting.
"""

import argparse
import importlib
import pkgutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from tests.bench.row import Row

_NOT_BENCHES = frozenset({"__main__", "row"})
_HEADS = ("what", "measured", "yardstick", "ratio", "goal", "")


def names() -> list[str]:
    """All benches there are; a module whose name begins with an underscore only helps others."""
    found = (module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]))
    return [name for name in found if name not in _NOT_BENCHES and not name.startswith(("_", "test_"))]


def bench(name: str) -> Callable[[], list[Row]]:
    """The function that measures."""
    return cast("Callable[[], list[Row]]", importlib.import_module(f"tests.bench.{name}").rows)


def cells(row: Row) -> tuple[str, ...]:
    """The row as it is printed."""
    ratio = "" if row.ratio is None else f"{row.ratio:.3g}x"
    unit = row.unit if row.ratio is None else "x"
    goal = "" if row.goal is None else f"≤ {row.goal:g} {unit}"
    yardstick = "" if row.yardstick is None else f"{row.yardstick:,.2f} {row.unit} ({row.against})"
    return row.what, f"{row.measured:,.2f} {row.unit}", yardstick, ratio, goal, row.verdict


def table(rows: Sequence[Row]) -> str:
    """All rows, in columns."""
    lines = [_HEADS, *(cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    padded = ([cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines)
    return "\n".join("  ".join(line).rstrip() for line in padded)


def main(arguments: Sequence[str]) -> int:
    """Run the benches named, or all, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="What the game costs.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of: {', '.join(names())}")
    chosen = parser.parse_args(arguments).names or names()
    unknown = [name for name in chosen if name not in names()]
    if unknown:
        parser.error(f"there is no bench {', '.join(unknown)}")
    print(table([row for name in chosen for row in bench(name)()]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
