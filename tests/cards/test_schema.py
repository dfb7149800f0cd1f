"""The schema is the one description of the format, so the model must say the same."""

import json

import jsonschema_rs
import msgspec
import pytest

from game.cards.build import build
from game.cards.model import Answers, Card, Energy, Form, Kind, Source, Step, Who
from game.cards.rules import SPOKEN
from game.cards.schema import schema_path

SCHEMA = json.loads(schema_path().read_bytes())
PARTS = SCHEMA["$defs"]
CARD = {
    **PARTS["common"]["properties"],
    **PARTS["conversation"]["properties"],
    **PARTS["ritual"]["properties"],
}
OF_THE_GAME = {"deck", "deck_title"}
OF_THE_FILE = {"comment"}


def test_the_schema_is_sound() -> None:
    jsonschema_rs.meta.validate(SCHEMA)


def test_the_model_has_the_fields_of_the_schema() -> None:
    assert set(Card.__struct_fields__) - OF_THE_GAME == set(CARD) - OF_THE_FILE
    assert set(Step.__struct_fields__) == set(PARTS["step"]["properties"])


def test_the_model_has_the_defaults_of_the_schema() -> None:
    stated = {name: field["default"] for name, field in CARD.items() if "default" in field}
    played = msgspec.convert({"deck": "d", "id": "c", "kind": "conversation", "text": "t"}, Card)
    assert stated == {name: msgspec.to_builtins(getattr(played, name)) for name in stated} | {
        name: list(getattr(played, name)) for name in stated if isinstance(getattr(played, name), tuple)
    }
    assert PARTS["step"]["properties"]["who"]["default"] == Step("t").who


@pytest.mark.parametrize(
    ("field", "choices"), [("kind", Kind), ("form", Form), ("answers", Answers), ("energy", Energy)]
)
def test_the_model_has_the_choices_of_the_schema(field: str, choices: type[Kind]) -> None:
    assert CARD[field]["enum"] == [choice.value for choice in choices]
    assert PARTS["step"]["properties"]["who"]["enum"] == [who.value for who in Who]


def test_every_field_says_what_it_is_for() -> None:
    fields = [*SCHEMA["properties"].values(), *CARD.values(), *PARTS["step"]["properties"].values()]
    assert all(field["description"].endswith(".") for field in fields)


def test_words_that_may_hold_names_are_those_the_schema_calls_spoken() -> None:
    spoken = [name for name, field in CARD.items() if "spoken" in json.dumps(field)]
    assert set(spoken) == set(SPOKEN) - {"steps"}
    assert "spoken" in json.dumps(PARTS["step"]["properties"]["text"])


def test_each_kind_leaves_the_other_kind_s_fields_aside() -> None:
    conversation, ritual = PARTS["conversation"]["properties"], PARTS["ritual"]["properties"]
    card = {"id": "c", "text": "t"}
    for kind, foreign in (("conversation", ritual), ("ritual", conversation)):
        document = {"id": "d", "title": "D", "cards": [{**card, "kind": kind, **dict.fromkeys(foreign)}]}
        assert len(build(document, Source.OWN, "").cards) == 1
