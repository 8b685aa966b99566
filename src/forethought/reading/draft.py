"""What a person wants to post, and the few facts about them that the guidance asks for."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from collections.abc import Mapping
from typing import Literal, NamedTuple

from .look import Look

Kind = Literal["post", "comment", "message", "profile", "connection"]
Capacity = Literal["personal", "service"]
Audience = Literal["public", "friends", "group"]


class Role(NamedTuple):
    """A job title and what follows from it.

    ``standing`` is the class of 2.1 and 2.2; ``fields`` are the kinds of work the title names
    (``care``, ``education``, ``housing``…), which say who the people served are; ``front_line``
    is 6.4's.
    """

    title: str = ""
    standing: str = "employee"
    fields: frozenset[str] = frozenset()
    front_line: bool = False


class Draft(NamedTuple):
    """A draft as the author gave it. ``council`` holds the Council's names and short names;
    ``site_kind`` is the kind of Appendix One (empty where not known); ``answers`` the author's
    answers to the questions of an earlier answer; ``looks`` is what was seen in the pictures that were opened."""

    text: str
    kind: Kind = "post"
    role: Role = Role()
    site: str = ""
    site_kind: str = ""
    capacity: Capacity = "personal"
    audience: Audience = "public"
    profile_names_employer: bool = False
    council: tuple[str, ...] = ()
    pictures: int = 0
    picture_shows: str = ""
    answers: Mapping[str, bool] = {}
    looks: tuple[Look, ...] = ()
