"""What lets a screen leave something to those that inherit from it, as an abstract base class does."""

from abc import update_abstractmethods
from typing import Any, ClassVar


class Abstract:
    """A base whose heirs cannot be made while something marked with `abstractmethod` is left open.

    Stands before the Textual class among the bases. Textual's own metaclass, which is private, rules out
    `abc.ABC`; what makes a class abstract is the set of names that is left here on each heir.
    """

    __abstractmethods__: ClassVar[frozenset[str]]

    def __init_subclass__(cls, **keywords: Any) -> None:
        super().__init_subclass__(**keywords)
        cls.__abstractmethods__ = frozenset()
        update_abstractmethods(cls)
