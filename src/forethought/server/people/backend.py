"""How somebody is known to be who they say: by employee number and password, for people of the directory alone."""

from __future__ import annotations

from django.contrib.auth.backends import ModelBackend

from .models import Person
from .sample import is_left_over


class DirectoryBackend(ModelBackend):
    """Django's, which takes as long for a number that nobody has. Someone who has left is not known, signed in or not."""

    def user_can_authenticate(self, user: Person) -> bool:
        """Whether the person still works here, and is not an invented one in a real council."""
        return user.is_active and not is_left_over(user.number)
