"""How hard hypothesis tries where an example is a whole evening: a little, or far (profile `deep`)."""

from hypothesis import HealthCheck, settings

_FAR = settings.get_current_profile_name() == "deep"
EVERYDAY = settings(
    max_examples=1000 if _FAR else 40,
    # An example plays a whole evening, and some houses have no card for it.
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)
MACHINE = settings(EVERYDAY, max_examples=400 if _FAR else 40, stateful_step_count=60 if _FAR else 40)
