"""Words that were typed while the evening was paused: held until they are back."""

from game.base.errors import WrongUse
from game.plain.orders import Order, understand


class Held:
    """What they asked for with words meanwhile, in memory alone."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._orders: list[Order] = []

    def __bool__(self) -> bool:
        """Whether anything is held."""
        return bool(self._orders)

    def take(self, line: str) -> bool:
        """Hold the line if it is a command with words; whether it was."""
        try:
            order = understand(line)
        except WrongUse:
            return False
        if order.words:
            self._orders.append(order)
        return bool(order.words)

    def give(self) -> tuple[Order, ...]:
        """Everything held, the first typed first; nothing is held any more."""
        orders, self._orders = tuple(self._orders), []
        return orders
