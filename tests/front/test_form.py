import json

import pytest

from game.cards.raw import Document
from game.cards.schema import schema_path
from game.front.form import Sort, card_form, fits, step_form
from game.front.shelving import Shown, Wanted, entries_of_fields, find
from game.journal.records import CardChoice

SCHEMA = json.loads(schema_path().read_bytes())["$defs"]


@pytest.mark.parametrize("kind", ["conversation", "ritual"])
def test_the_form_has_every_field_of_the_schema_but_the_name_that_is_for_good(kind: str) -> None:
    named = {*SCHEMA["common"]["properties"], *SCHEMA[kind]["properties"]}
    assert {field.name for field in card_form(kind)} == named - {"id", "was"}


def test_a_few_fields_come_first_and_each_is_filled_in_as_its_values_ask() -> None:
    form = card_form("conversation")
    assert [field.name for field in form if field.few] == ["text", "kind", "form", "options", "depth"]
    assert all(field.few for field in form[:5])
    sorts = {field.name: field.sort for field in (*form, *card_form("ritual"), *step_form())}
    assert sorts["comment"] is Sort.WORDS
    assert sorts["minutes"] is sorts["energy"] is Sort.CHOICE
    assert (sorts["topics"], sorts["tags"], sorts["follow_ups"]) == (Sort.SEVERAL, Sort.LABELS, Sort.LINES)
    assert (sorts["steps"], sorts["seconds"]) == (Sort.STEPS, Sort.NUMBER)


def test_options_are_asked_for_only_where_they_are_chosen_from() -> None:
    [options] = [field for field in card_form("conversation") if field.name == "options"]
    assert not fits(options, {"form": "question"})
    assert fits(options, {"form": "choose"})
    assert fits(options, {"options": ["a", "b"]})


def test_cards_are_found_by_all_their_words_and_by_what_was_decided() -> None:
    fields: list[Document] = [
        {"id": "a", "kind": "ritual", "text": "Stir", "steps": [{"text": "SLOWLY, together"}]},
        {"id": "b", "kind": "conversation", "text": "Who?", "depth": "2", "tags": "home"},
    ]
    entries = entries_of_fields("soup", fields)
    choices = {"soup/b": CardChoice("soup/b", retired=True)}
    assert [entry.key for entry in find(entries, Wanted("together stir"))] == ["soup/a"]
    assert find(entries, Wanted("together who")) == []
    assert [entry.key for entry in find(entries, Wanted(shown=Shown.LAID_AWAY), choices)] == ["soup/b"]
    assert [entry.key for entry in find(entries, Wanted(depth=1))] == ["soup/a"]
