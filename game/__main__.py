"""The command `magic-circle`, also `python -m game`."""

import gc
import sys


def main() -> None:
    """Run the command and exit with its code."""
    # Imports make objects that live to the end: looking for garbage among them costs 7 % of the start.
    gc.disable()
    from game.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
