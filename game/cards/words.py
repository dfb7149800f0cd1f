"""The schema's findings in plain sentences."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.base.text import clean_line
from game.cards.diagnostics import Code, Severity
from game.cards.faults import Fault
from game.cards.raw import Path
from game.cards.schema import Schema
from game.cards.sentences import explain_value, stray_options
from game.cards.suggest import closest, did_you_mean

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError


def explain(error: "ValidationError", schema: Schema) -> Iterator[Fault]:
    """What one finding of the schema means for the author; may be several faults, or none."""
    path = tuple(error.instance_path)
    details = error.kind.as_dict()
    keyword = error.kind.name
    if keyword == "unevaluatedProperties":
        yield from _unknown_fields(path, error.instance, details["unexpected"], schema)
    elif keyword == "required":
        yield _missing(path, error, str(details["property"]), schema)
    else:
        yield explain_value(path, error)


def _unknown_fields(path: Path, value: object, names: list[str], schema: Schema) -> Iterator[Fault]:
    known, other = schema.fields(path, value), schema.other_fields(path, value)
    present = set(value) if isinstance(value, dict) else set()
    # One wrong value makes the schema doubt all its neighbours; only names it has never heard of count.
    for name in names:
        if name in other and name not in known:
            yield _misplaced((*path, name), name)
        elif name not in known:
            hint = did_you_mean(name, [field for field in known if field not in present])
            yield _warning(
                (*path, name),
                Code.UNKNOWN_FIELD,
                f"There is no field `{clean_line(name, 60)}`; it is kept and ignored.",
                hint or "Start its name with x- to keep it without this warning.",
            )


def _misplaced(path: Path, name: str) -> Fault:
    kinds = ("a ritual", "a conversation")
    where, here = kinds if name in ("steps", "smaller", "way_out", "say") else kinds[::-1]
    return _warning(path, Code.MISPLACED_FIELD, f"`{name}` belongs to {where}; {here} does not show it.", "")


def _warning(path: Path, code: Code, message: str, hint: str) -> Fault:
    return Fault(path, code, message, hint, Severity.WARNING, at_key=True)


def _missing(path: Path, error: "ValidationError", name: str, schema: Schema) -> Fault:
    where = tuple(error.schema_path)
    if "dependentSchemas" in where:
        return stray_options(path)
    if "dependentRequired" in where:
        return Fault((*path, "hide"), Code.RULE, "`hide` needs `extends`.", _EXTENDS, at_key=True)
    if name == "options":
        return Fault(
            (*path, "form"), Code.MISSING, 'The form "choose" needs `options`.', "Give 2 to 4 of them."
        )
    known = schema.fields(path, error.instance)
    present = error.instance if isinstance(error.instance, dict) else {}
    near = closest(name, [field for field in present if field not in known])
    if near:
        hint = f'Did you mean "{name}" where it says "{clean_line(near, 60)}"?'
        return Fault((*path, near), Code.MISSING, f"{_this(path)} has no `{name}`.", hint, at_key=True)
    hint = f"`{name}`: {known[name]}" if known.get(name) else ""
    return Fault(path, Code.MISSING, f"{_this(path)} has no `{name}`.", hint)


_EXTENDS = 'Name the deck it changes: "extends": "slow-start".'


def _this(path: Path) -> str:
    match path:
        case ("cards", int()):
            return "This card"
        case (*_, "steps", int()):
            return "This step"
        case ("strategy",):
            return "The strategy"
        case ("authors", int()):
            return "This author"
    return "This deck"
