"""The rules again, far and at random: what the everyday run checks with the same few examples each time."""

import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


@pytest.mark.slow
def test_the_rules_hold_for_a_thousand_random_evenings() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "--hypothesis-profile=deep", "play", "care/test_promises.py"],
        cwd=TESTS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
