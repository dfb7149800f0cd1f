"""How hard hypothesis tries: a little and alike each day; far and at random with the profile `deep`."""

from hypothesis import settings

settings.register_profile("everyday", derandomize=True, deadline=None)
settings.register_profile("deep", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile("everyday")
