"""kill -9 while a deck is saved: it is the old one or the new one, and the draft is offered."""

from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Barrier
from pathlib import Path
from random import Random

import pytest

from game.base.places import Places
from game.cards.check import check_text
from game.cards.workshop import Conflict
from tests.cards.workshops import SOUP, a_deck, a_workshop
from tests.faults.processes import PATIENCE, make_barrier, make_pipe, running

CARDS = [{**SOUP, "id": f"soup-{number}", "text": f"Which soup on day {number}?"} for number in range(300)]


def text_of(number: int) -> str:
    return f"Edit number {number}?"


def edit_and_save(home: Path, saved: Connection) -> None:
    """Keep a draft and save, again and again, and report what is being done."""
    workshop = a_workshop(home)
    piece = workshop.open("kitchen")
    for number in range(10**6):
        piece = piece.set(0, ("text",), text_of(number))
        workshop.drafts.keep(piece)
        saved.send(("draft", number))
        piece = workshop.save(piece)
        saved.send(("saved", number))


def check_a_kill(home: Path, seed: int) -> None:
    chance = Random(seed)
    workshop = a_workshop(home)
    before = a_deck(workshop, *CARDS)
    heard, saved = make_pipe()
    steps = chance.randint(1, 8)
    told = {"draft": -1, "saved": -1}
    with running(edit_and_save, home, saved) as process:
        saved.close()
        for _ in range(steps):
            told.update([heard.recv()])
        process.join(chance.uniform(0, 0.012))
    with suppress(EOFError):
        while True:
            told.update([heard.recv()])
    check_nothing_is_lost(home, before.text, told)


def check_nothing_is_lost(home: Path, first: str, told: dict[str, int]) -> None:
    workshop = a_workshop(home)
    raw = (Places(home).decks / "kitchen.json").read_bytes()
    assert check_text("kitchen.json", raw).diagnostics == []
    on_disk = workshop.open("kitchen").cards[0].fields["text"]
    saved, drafted = told["saved"], told["draft"]
    allowed = {text_of(number) for number in (saved, saved + 1) if number >= 0}
    assert on_disk in allowed | ({str(CARDS[0]["text"])} if saved < 0 else set())
    offered = [workshop.pick_up(draft).cards[0].fields["text"] for draft in workshop.drafts.waiting()]
    assert text_of(drafted) in [on_disk, *offered]
    assert [version.path for version in workshop.versions("kitchen") if not version.path.read_bytes()] == []


@pytest.mark.parametrize("seed", range(10))
def test_a_kill_while_saving_leaves_the_old_deck_or_the_new_one(tmp_path: Path, seed: int) -> None:
    check_a_kill(tmp_path / "home", seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1000, 1200))
def test_two_hundred_kills_while_saving(tmp_path: Path, seed: int) -> None:
    check_a_kill(tmp_path / "home", seed)


def save_once(home: Path, words: str, together: Barrier, report: Connection) -> None:
    """Save at the same moment as the other process; report whether it was a conflict."""
    workshop = a_workshop(home)
    piece = workshop.open("kitchen").set(0, ("text",), words)
    together.wait(PATIENCE)
    try:
        workshop.save(piece)
    except Conflict:
        workshop.save_as_copy(piece)
        report.send("conflict")
    else:
        report.send("saved")


@pytest.mark.parametrize("_round", range(3))
def test_two_that_save_at_once_are_told_and_both_kept(tmp_path: Path, _round: int) -> None:
    home = tmp_path / "home"
    a_deck(a_workshop(home))
    together, (heard, report) = make_barrier(2), make_pipe()
    with (
        running(save_once, home, "Ours?", together, report) as ours,
        running(save_once, home, "Theirs?", together, report) as theirs,
    ):
        for process in (ours, theirs):
            process.join(PATIENCE)
            assert process.exitcode == 0
    assert sorted([heard.recv(), heard.recv()]) == ["conflict", "saved"]
    texts = {card.text for card in a_workshop(home).library().cards()}
    assert {"Ours?", "Theirs?"} <= texts
