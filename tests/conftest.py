"""How hard hypothesis tries: a little and alike each day; far and at random with the profile `deep`."""

from hypothesis import HealthCheck, settings

# How quickly examples are made says something of the machine, which others share, and nothing of the code.
settings.register_profile(
    "everyday", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile("everyday")
