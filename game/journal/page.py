"""A document of the journal that is decoded only as far as somebody looks at it."""

from collections.abc import Iterator, MutableMapping
from typing import Any

import msgspec


class Page(MutableMapping[str, Any]):
    """One document. A page that nobody changes is written back as the bytes it was read from.

    Years of evenings are so rewritten at the cost of copying them, when one evening is added.
    """

    __slots__ = ("_fields", "_raw")

    def __init__(self, raw: msgspec.Raw) -> None:
        """Take over the bytes of one JSON object."""
        self._raw: msgspec.Raw | None = raw
        self._fields: dict[str, Any] | None = None

    def __getitem__(self, name: str) -> Any:
        fields = self._open()
        value = fields[name]
        if isinstance(value, msgspec.Raw):
            value = fields[name] = msgspec.json.decode(value)
        if isinstance(value, list | dict):
            # Whoever holds it may change it without our seeing it.
            self._raw = None
        return value

    def __setitem__(self, name: str, value: Any) -> None:
        self._open()[name] = value
        self._raw = None

    def __delitem__(self, name: str) -> None:
        del self._open()[name]
        self._raw = None

    def __iter__(self) -> Iterator[str]:
        return iter(self._open())

    def __len__(self) -> int:
        return len(self._open())

    def encoded(self) -> msgspec.Raw | bytes:
        """The bytes of the document."""
        return msgspec.json.encode(self._open()) if self._raw is None else self._raw

    @property
    def untouched(self) -> bool:
        """Whether it is still the bytes it was read from."""
        return self._raw is not None

    def may_hold(self, encoded: bytes) -> bool:
        """False when this piece of JSON is surely none of its values; far quicker than decoding it."""
        if self._raw is None:
            return True
        data = bytes(self._raw)
        # With a backslash about, the same text may be spelled in another way.
        return encoded in data or b"\\" in data

    def _open(self) -> dict[str, Any]:
        if self._fields is None:
            self._fields = dict(msgspec.json.decode(self._raw or b"{}", type=dict[str, msgspec.Raw]))
        return self._fields
