import os
import signal

import pytest

from game.plain.leaving import Leaving
from game.plain.signals import Signals


def send(number: int) -> None:
    os.kill(os.getpid(), number)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_a_wait(number: int, code: int) -> None:
    with Signals() as signals, pytest.raises(Leaving) as left, signals.waiting():
        send(number)
    assert left.value.code == code


def test_a_signal_in_the_middle_of_a_save_takes_effect_at_the_next_wait() -> None:
    saved = False
    with Signals() as signals:
        send(signal.SIGTERM)
        saved = True
        with pytest.raises(Leaving), signals.waiting():
            pytest.fail("it should not wait")
    assert saved


def test_a_second_signal_does_not_disturb_the_save_on_the_way_out() -> None:
    with Signals() as signals:
        with pytest.raises(Leaving), signals.waiting():
            send(signal.SIGTERM)
        send(signal.SIGTERM)


def test_afterwards_the_signals_are_as_they_were() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with Signals():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_what_is_to_be_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Signals() as signals, signals.waiting():
            send(signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)
