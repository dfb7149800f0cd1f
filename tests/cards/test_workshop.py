"""Opening, saving, versions and conflicts: whatever happens, no words are lost."""

import json
import os
from pathlib import Path

import pytest

from game.base.errors import Trouble, WrongUse
from game.cards.drafts import EDITED_PREFIX
from game.cards.model import Source
from game.cards.raw import MAX_BYTES
from game.cards.schema import schema_path
from game.cards.versions import VERSIONS_KEPT
from game.cards.workshop import Broken, Conflict, Workshop
from tests.cards.workshops import a_deck, a_workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    return a_workshop(tmp_path / "home")


def test_a_new_deck_is_played_once_it_is_saved(workshop: Workshop) -> None:
    piece = workshop.new("Our Kitchen!")
    assert (piece.id, piece.saved, piece.changed) == ("our-kitchen", None, True)
    assert workshop.library().deck("our-kitchen") is None
    saved = workshop.save(piece.add({"kind": "conversation", "text": "Soup?"})[0])
    assert not saved.changed
    deck = workshop.library().find("our-kitchen")
    assert (deck.title, [card.text for card in deck.cards]) == ("Our Kitchen!", ["Soup?"])
    assert (workshop.places.decks / "deck.schema.json").read_bytes() == schema_path().read_bytes()
    assert saved.path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("title", "deck_id"), [("A", "slow-start"), ("A", "Our Deck"), ("A", "../x"), (" ", "a")]
)
def test_a_name_that_cannot_be_is_refused_with_a_way_out(
    workshop: Workshop, title: str, deck_id: str
) -> None:
    with pytest.raises(WrongUse) as raised:
        workshop.new(title, deck_id)
    assert raised.value.next_step


def test_titles_alike_get_ids_of_their_own(workshop: Workshop) -> None:
    workshop.save(workshop.new("Slow Start"))
    assert workshop.new("Slow start").id == "slow-start-3"


def test_a_built_in_deck_opens_as_what_changes_it(workshop: Workshop) -> None:
    piece = workshop.open("slow-start")
    assert (piece.saved, len(piece.cards)) == (None, 52)
    saved = workshop.save(piece.set(0, ("text",), "Ours?"))
    deck = workshop.library().find("slow-start")
    assert (deck.source, deck.cards[0].text, len(deck.cards)) == (Source.OVERLAY, "Ours?", 52)
    assert workshop.open("slow-start").text == saved.text
    workshop.remove("slow-start")
    assert workshop.library().find("slow-start").source is Source.BUILT_IN


def test_changes_of_which_none_is_left_are_taken_away_and_kept_as_a_version(workshop: Workshop) -> None:
    changed = workshop.save(workshop.open("slow-start").set(0, ("text",), "Ours?"))
    back = workshop.save(changed.go_back(0))
    assert (back.saved, changed.path.exists()) == (None, False)
    assert workshop.library().find("slow-start").source is Source.BUILT_IN
    assert [version.path.read_bytes() for version in workshop.versions("slow-start")] == [changed.saved]
    again = workshop.save(back.undo())
    assert again.path.read_bytes() == changed.saved


@pytest.mark.parametrize(
    ("field", "value"), [("title", "Ours"), ("x-notes", {}), ("hide", ["palms-nearly"])], ids=str
)
def test_a_file_that_changes_the_deck_itself_is_kept(workshop: Workshop, field: str, value: object) -> None:
    saved = workshop.save(workshop.open("slow-start").set_deck((field,), value))
    assert (saved.saved, saved.path.read_bytes()) == (saved.raw, saved.raw)
    assert not saved.changes_nothing


def test_a_change_that_another_program_made_is_not_taken_away_with_ours(workshop: Workshop) -> None:
    changed = workshop.save(workshop.open("slow-start").set(0, ("text",), "Ours?"))
    theirs = changed.set(1, ("text",), "Theirs?").text
    changed.path.write_text(theirs)
    with pytest.raises(Conflict):
        workshop.save(changed.go_back(0))
    assert changed.path.read_text() == theirs


def test_a_copy_stands_alone(workshop: Workshop) -> None:
    workshop.save(workshop.open("slow-start").set(0, ("text",), "Ours?").delete(1))
    for source, cards in (("slow-start", 51), ("full-cup", 52)):
        copy = workshop.save(workshop.copy(source, f"our-{source}"))
        assert len(workshop.library().find(copy.id).cards) == cards
    assert workshop.library().find("our-slow-start").cards[0].text == "Ours?"
    assert [fault for fault in workshop.library().diagnostics if fault.is_error] == []


def test_two_programs_save_one_deck_and_neither_version_is_lost(workshop: Workshop) -> None:
    ours = a_deck(workshop)
    theirs = a_workshop(workshop.places.home).open("kitchen")
    saved = workshop.save(ours.set(0, ("text",), "Ours?"))
    mine = theirs.set(0, ("text",), "Theirs?")
    with pytest.raises(Conflict, match="changed by another program") as raised:
        workshop.save(mine)
    assert (raised.value.theirs, raised.value.mine) == (saved.raw, mine.raw)
    assert {'-      "text": "Ours?"', '+      "text": "Theirs?"'} <= set(raised.value.difference())
    assert workshop.open("kitchen").text == saved.text

    reloaded = workshop.reload(mine)
    assert (reloaded.text, reloaded.undo().text) == (saved.text, mine.text)
    copy = workshop.save_as_copy(mine)
    assert [workshop.open(name).cards[0].fields["text"] for name in ("kitchen", copy.id)] == [
        "Ours?",
        "Theirs?",
    ]
    workshop.save(mine, over=True)
    assert workshop.versions("kitchen")[0].path.read_bytes() == saved.raw


def test_the_same_edit_twice_is_no_conflict(workshop: Workshop) -> None:
    first, second = (a_deck(workshop), workshop.open("kitchen"))
    workshop.save(first.set(0, ("depth",), 2))
    assert not workshop.save(second.set(0, ("depth",), 2)).changed


def test_a_deleted_deck_is_a_conflict_too(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    piece.path.unlink()
    with pytest.raises(Conflict, match="deleted"):
        workshop.save(piece.set(0, ("depth",), 2))
    with pytest.raises(Trouble, match="is gone"):
        workshop.reload(piece)


def test_the_last_versions_stay_and_come_back(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    states = [piece.raw]
    for number in range(VERSIONS_KEPT + 5):
        piece = workshop.save(piece.set(0, ("text",), f"Number {number}?"))
        states.append(piece.raw)
    found = workshop.versions("kitchen")
    assert [version.path.read_bytes() for version in found] == states[-2 : -2 - VERSIONS_KEPT : -1]
    assert found[0].saved_at > found[1].saved_at
    assert workshop.restore("kitchen", found[3]) == piece.path
    assert piece.path.read_bytes() == states[-5]
    assert workshop.versions("kitchen")[0].path.read_bytes() == states[-1]


def test_a_removed_deck_comes_back_from_its_versions(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    folder = workshop.remove("kitchen")
    assert workshop.library().deck("kitchen") is None
    (version,) = workshop.versions("kitchen")
    assert version.path.parent == folder
    workshop.restore("kitchen", version)
    assert workshop.open("kitchen").raw == piece.raw


def test_a_built_in_deck_is_not_removed(workshop: Workshop) -> None:
    with pytest.raises(WrongUse, match="built in"):
        workshop.remove("slow-start")


def test_a_broken_deck_is_told_and_can_be_taken_away(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    piece.path.write_text('{"format": 1,')
    with pytest.raises(Broken, match="line 1"):
        workshop.open("kitchen")
    workshop.remove("kitchen")
    assert workshop.versions("kitchen")[0].path.read_text() == '{"format": 1,'
    piece.path.write_text("{")
    assert workshop.library().deck("kitchen") is None


def test_a_link_is_not_followed(workshop: Workshop, tmp_path: Path) -> None:
    piece = a_deck(workshop)
    elsewhere = tmp_path / "elsewhere.json"
    piece.path.rename(elsewhere)
    piece.path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    with pytest.raises(Trouble, match="link"):
        workshop.save(piece.set(0, ("depth",), 3), over=True)
    assert elsewhere.read_bytes() == before


def test_what_is_too_big_is_refused_before_it_is_written(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    with pytest.raises(Trouble, match="at most"):
        workshop.save(piece.set_deck(("x-much",), "a" * MAX_BYTES))
    assert piece.path.read_bytes() == piece.raw


def test_a_folder_that_may_not_be_written_in_loses_nothing(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    workshop.places.decks.rename(workshop.places.home / "away")
    (workshop.places.home / "decks").write_text("a file in its place")
    with pytest.raises(Trouble, match="Not saved") as raised:
        workshop.save(piece.set(0, ("depth",), 3))
    assert raised.value.next_step


def test_unsaved_edits_are_offered_after_a_crash_alone(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    edited = piece.set(0, ("text",), "Half a wo")
    workshop.drafts.keep(edited)
    assert {path.stat().st_mode & 0o777 for path in workshop.places.drafts.iterdir()} == {0o600}
    other = a_workshop(workshop.places.home)
    assert workshop.drafts.waiting() == other.drafts.waiting() == []
    workshop.drafts.close()
    (draft,) = other.drafts.waiting()
    assert (draft.file, draft.text) == ("kitchen.json", edited.text)
    again = other.pick_up(draft)
    assert (again.text, again.saved, again.undo().text) == (edited.text, piece.raw, piece.text)
    assert other.drafts.waiting() == a_workshop(workshop.places.home).drafts.waiting() == []
    other.save(again)
    other.drafts.close()
    assert workshop.drafts.waiting() == []
    assert workshop.open("kitchen").cards[0].fields["text"] == "Half a wo"


def test_a_draft_of_older_edits_meets_newer_ones_as_a_conflict(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    workshop.drafts.keep(piece.set(0, ("text",), "Old edits"))
    workshop.drafts.close()
    other = a_workshop(workshop.places.home)
    other.save(piece.set(0, ("text",), "Newer ones"))
    (draft,) = other.drafts.waiting()
    with pytest.raises(Conflict):
        other.save(other.pick_up(draft))


def test_a_draft_of_a_deck_never_saved_and_of_a_built_in_one(workshop: Workshop) -> None:
    workshop.drafts.keep(workshop.new("Never saved").add({"text": "Soup?", "kind": "conversation"})[0])
    workshop.drafts.keep(workshop.open("slow-start").set(2, ("depth",), 3))
    workshop.drafts.close()
    other = a_workshop(workshop.places.home)
    pieces = [other.pick_up(draft) for draft in other.drafts.waiting()]
    assert {piece.id for piece in map(other.save, pieces)} == {"never-saved", "slow-start"}
    assert workshop.library().find("slow-start").cards[2].depth == 3


def test_what_an_editor_was_writing_on_in_a_crash_is_offered(workshop: Workshop) -> None:
    saved = a_deck(workshop)
    name = workshop.drafts.name_for_editor(saved)
    left = workshop.places.decks / f"{EDITED_PREFIX}abcdefgh-{name}"
    left.write_text(saved.text.replace("Which soup?", "Which stew?"))
    other = a_workshop(workshop.places.home)
    assert other.drafts.waiting() == []
    workshop.drafts.close()
    (draft,) = other.drafts.waiting()
    piece = other.pick_up(draft)
    assert (piece.cards[0].fields["text"], piece.undo().text) == ("Which stew?", saved.text)
    assert not left.exists()
    assert len(other.library().find("kitchen").cards) == 2
    left.write_text(saved.text)
    assert (other.drafts.waiting(), left.exists()) == ([], False)


def test_a_draft_that_was_given_up_is_gone(workshop: Workshop) -> None:
    piece = a_deck(workshop)
    workshop.drafts.keep(piece.set(0, ("depth",), 3))
    workshop.drafts.keep(piece)
    workshop.drafts.keep(piece.set(0, ("depth",), 2))
    workshop.drafts.drop(piece)
    workshop.drafts.close()
    assert a_workshop(workshop.places.home).drafts.waiting() == []
    assert list(workshop.places.drafts.iterdir()) == []


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[]",
        json.dumps({"file": "../x.json", "at": "2026-01-31T23:00:00Z", "text": "", "saved": None}),
    ],
)
def test_a_spoilt_draft_stops_nothing(workshop: Workshop, written: str) -> None:
    workshop.places.drafts.mkdir(parents=True)
    (workshop.places.drafts / "kitchen.abcd.json").write_text(written)
    (workshop.places.drafts / "odd.json").write_text(written)
    os.mkfifo(workshop.places.drafts / "pipe.txt")
    assert workshop.drafts.waiting() == []


def test_a_version_laid_on_the_desk_is_an_edit_and_changes_no_file(workshop: Workshop) -> None:
    first = a_deck(workshop)
    second = workshop.save(first.delete(0).set_deck(("title",), "Else"))
    [version] = workshop.versions("kitchen")
    before = second.path.read_bytes()
    back = workshop.as_it_was(second, version)
    assert (back.text, back.undo().text, back.changed) == (first.text, second.text, True)
    assert second.path.read_bytes() == before
    workshop.save(back)
    assert workshop.versions("kitchen")[0].path.read_bytes() == before


@pytest.mark.parametrize("raw", [None, b'{"cards": [', b"\xff\xfe"], ids=["gone", "cut short", "no text"])
def test_a_version_that_cannot_be_edited_is_said_and_the_piece_stays(
    workshop: Workshop, raw: bytes | None
) -> None:
    piece = workshop.save(a_deck(workshop).delete(0))
    [version] = workshop.versions("kitchen")
    version.path.unlink() if raw is None else version.path.write_bytes(raw)
    with pytest.raises(Trouble):
        workshop.as_it_was(piece, version)


def test_decks_that_were_taken_away_are_found_again_the_latest_first(workshop: Workshop) -> None:
    assert workshop.taken_away() == []
    a_deck(workshop)
    workshop.save(workshop.new("Tea", "tea"))
    workshop.save(workshop.open("slow-start").set(0, ("text",), "Ours?"))
    for deck_id in ("kitchen", "tea", "slow-start"):
        workshop.remove(deck_id)
    found = workshop.taken_away()
    # The deck that came with the game is there, without their changes.
    assert [(deck.id, deck.title) for deck in found] == [("tea", "Tea"), ("kitchen", "Our Kitchen")]
    found[1].version.path.write_bytes(b"{")
    assert [deck.title for deck in workshop.taken_away()] == ["Tea", "kitchen"]
    workshop.restore("tea", found[0].version)
    assert [deck.id for deck in workshop.taken_away()] == ["kitchen"]
