"""Where things are kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "MAGIC_CIRCLE_HOME"
"""The environment variable that names the data folder."""


@dataclass(frozen=True)
class Places:
    """The data folder, `home`, and what lies in it. Nothing is made or read here."""

    home: Path

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Places":
        """The folder that MAGIC_CIRCLE_HOME names, else the system's usual place for user data."""
        named = environ.get(HOME_VARIABLE, "")
        if named:
            return cls(Path(named).expanduser().absolute())
        from platformdirs import user_data_path

        return cls(user_data_path("magic-circle", appauthor=False))

    @property
    def lock(self) -> Path:
        """The file that is locked while the journal is written; never deleted."""
        return self.home / "lock"

    @property
    def live(self) -> Path:
        """The folder of the evenings being played, one log each."""
        return self.home / "live"

    @property
    def journal(self) -> Path:
        """The TinyDB record of ended evenings."""
        return self.home / "journal.json"

    @property
    def previous(self) -> Path:
        """The journal's previous good generation."""
        return self.home / "journal.json.1"

    @property
    def backups(self) -> Path:
        """The folder of daily copies."""
        return self.home / "backups"

    @property
    def quarantine(self) -> Path:
        """The folder where damaged files are set aside."""
        return self.home / "quarantine"

    @property
    def decks(self) -> Path:
        """The folder of the couple's own decks."""
        return self.home / "decks"

    @property
    def drafts(self) -> Path:
        """The folder of decks being edited and not yet saved."""
        return self.home / "drafts"

    @property
    def versions(self) -> Path:
        """The folder of the last copies of the couple's own decks."""
        return self.home / "versions"

    @property
    def settings(self) -> Path:
        """Look and keys only; readable while the journal is locked."""
        return self.home / "settings.json"


def builtin_decks() -> Path:
    """The folder of the twelve decks: inside an installed wheel, else at the checkout's top level."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parent / "decks"
