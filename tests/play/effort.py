"""How hard hypothesis tries: a little in the everyday run, ten times as much in the slow one."""

from hypothesis import HealthCheck, settings

EVERYDAY = settings(
    max_examples=40,
    deadline=None,
    # An example plays a whole evening, and some houses have no card for it.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
MACHINE = settings(EVERYDAY, max_examples=40, stateful_step_count=40)
MACHINE_DEEP = settings(MACHINE, max_examples=400, stateful_step_count=60)
