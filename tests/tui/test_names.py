"""Textual's classes have private names of their own; taking one of them breaks what it did, silently."""

import importlib
import pkgutil
from collections.abc import Iterator

import game.tui

MEANT = {"_fatal_error"}
"""What we replace because Textual gives no other way."""


def our_classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(game.tui.__path__, "game.tui."):
        found = vars(importlib.import_module(module.name)).values()
        yield from (cls for cls in found if isinstance(cls, type) and cls.__module__ == module.name)


def taken(cls: type) -> set[str]:
    theirs = {name for base in cls.__mro__ if base.__module__.startswith("textual.") for name in vars(base)}
    methods = {name for name, value in vars(cls).items() if callable(value) or isinstance(value, property)}
    return {name for name in methods & theirs if name.startswith("_") and not name.startswith("__")}


def test_no_class_of_ours_takes_a_private_name_of_textual() -> None:
    assert {cls.__name__: taken(cls) - MEANT for cls in our_classes() if taken(cls) - MEANT} == {}
