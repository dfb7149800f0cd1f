"""What `settings.json` keeps: look, keys and the minutes last chosen. No word of the couple's."""

from pathlib import Path

import msgspec

from game.base.errors import Trouble
from game.base.files import make_private_dir, write_atomic
from game.play.setup import DEFAULT_MINUTES, MAX_MINUTES

SCHEMA = 1


class Settings(msgspec.Struct, frozen=True):
    """Look and keys. `keys` maps a command's id to Textual key names, separated by commas."""

    schema: int = SCHEMA
    minutes: int = DEFAULT_MINUTES
    theme: str = ""
    keys: dict[str, str] = {}


class SettingsTrouble(Trouble):
    """The settings could not be read; the defaults hold and the file stays as it is."""


def read_settings(path: Path) -> Settings:
    """The settings, or the defaults where there is no file.

    Raises:
        SettingsTrouble: the file is there but cannot be read or understood.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        reason = f"{path} cannot be read ({error.strerror})."
        raise SettingsTrouble(reason, "The usual look holds.") from error
    except msgspec.DecodeError as error:
        raise SettingsTrouble(f"{path} is not understood ({error}).", "Mend or delete it.") from error
    return msgspec.structs.replace(found, minutes=min(max(found.minutes, 0), MAX_MINUTES))


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings; fields of a newer version that stand in the file survive.

    Raises:
        Trouble: the data folder cannot be written to.
    """
    try:
        make_private_dir(path.parent)
        write_atomic(path, msgspec.json.format(msgspec.json.encode({**_as_it_is(path), **_fields(settings)})))
    except OSError as error:
        raise Trouble(
            f"{path} cannot be written ({error.strerror}).", "Look at the folder's permissions and space."
        ) from error


def _fields(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in settings.__struct_fields__}


def _as_it_is(path: Path) -> dict[str, object]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    except (OSError, msgspec.DecodeError):
        return {}
