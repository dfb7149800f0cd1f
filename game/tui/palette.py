"""The palette: all that can be done on the screen below it, each thing with its key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from textual.app import App
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen

from game.front.commands import COMMANDS
from game.tui import keys
from game.tui.screens.room import Room

PLACEHOLDER = "What would you like?"
_KNOWN = {command.id: command for command in COMMANDS}
_ANYHOW = frozenset(
    ("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab", "super+c")
)
"""Keys that move about in every program; nobody looks them up."""
_SHARED = frozenset(bound.id for bound in (*Room.BINDINGS, keys.LOOK) if not isinstance(bound, tuple))

_IN_WORDS = 0.01


@dataclass(frozen=True)
class Entry:
    """One thing that can be done.

    Attributes:
        key: as it stands on a keyboard.
        title: what it is, in a few words.
        words: all that is said of it anywhere; what is typed may fit any of it.
        do: does it.
    """

    key: str
    title: str
    words: str
    do: Callable[[], Awaitable[Any]]

    @property
    def shown(self) -> Content:
        """The key and the title."""
        return Content.assemble((f"{self.key:<7}", "$accent"), self.title)


def entries(screen: Screen[Any]) -> Iterator[Entry]:
    """What a screen has keys for: first its own, then those of every screen, however they are set."""
    seen = set()
    for held in sorted(screen.active_bindings.values(), key=lambda held: _place(held.binding)):
        binding = held.binding
        listed = held.enabled and binding.description and not _is_left_out(screen, held.node, binding)
        if listed and binding.action not in seen:
            seen.add(binding.action)
            yield _entry(screen.app, held.node, binding)


def _place(binding: Binding) -> tuple[bool, int]:
    return binding.id in _SHARED, list(_KNOWN).index(binding.id) if binding.id in _KNOWN else len(_KNOWN)


def _is_left_out(screen: Screen[Any], node: DOMNode, binding: Binding) -> bool:
    if node is screen:
        return binding.key in _ANYHOW
    return node is not screen.app or binding.id != keys.LOOK.id


def _entry(app: App[Any], node: DOMNode, binding: Binding) -> Entry:
    known = _KNOWN.get(binding.id or "")
    title = binding.description[:1].upper() + binding.description[1:]
    words = f"{title} {known.help}" if known else title
    return Entry(keys.shown(binding.key), title, words, partial(app.run_action, binding.action, node))


class Here(Provider):
    """Offers what can be done on the screen from which it was asked."""

    async def discover(self) -> Hits:
        """Everything, before a letter is typed."""
        for entry in entries(self.screen):
            yield DiscoveryHit(entry.shown, entry.do, entry.title)

    async def search(self, query: str) -> Hits:
        """What the letters fit."""
        matcher = self.matcher(query)
        for entry in entries(self.screen):
            # Scattered letters may fit a title; in a whole sentence they would fit nearly anything.
            score = (
                matcher.match(entry.title) or float(query.casefold() in entry.words.casefold()) * _IN_WORDS
            )
            if score > 0:
                yield Hit(score, entry.shown, entry.do, entry.title)
