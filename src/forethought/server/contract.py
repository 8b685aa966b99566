"""The rows of the contract as OpenAPI shows them."""

from __future__ import annotations

from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict

from forethought.asking.fields import LIMIT


class Problem(Schema):
    """RFC 9457: what went wrong, in one plain sentence (`detail`)."""

    type: str
    title: str
    status: int
    detail: str


class Span(Schema):
    """Words of the draft, in Unicode code points from its start."""

    start: int
    end: int
    text: str
    kind: str


class PictureSpan(Schema):
    """Something in a picture: the number of the picture, and left, top, width and height in its pixels."""

    picture: int
    kind: str
    box: list[int] | None = None
    text: str | None = None


class PictureError(Schema):
    """Why a picture could not be used."""

    picture: int
    error: str


class FindingRow(Schema):
    """What was found under one clause."""

    clause: str
    strength: str
    check: str
    certainty: str
    spans: list[Span | PictureSpan]
    because: str
    instead: str


class QuestionRow(Schema):
    """A question whose answer would settle a possible finding."""

    id: str
    ask: str


class CoverageRow(Schema):
    """How many clauses were tested, only a person can judge, and are not for this draft."""

    tested: int
    needs_a_person: int
    not_for_you: int


class AnswerRow(Schema):
    """Advice, and every clause that it rests on."""

    model_config = ConfigDict(extra="allow")
    id: Any
    advice: str
    edition: str
    findings: list[FindingRow]
    signposts: list[str]
    questions: list[QuestionRow]
    coverage: CoverageRow
    errors: list[PictureError] | None = None


class ClauseRow(Schema):
    """A clause of the edition in force."""

    id: str
    says: str
    title: str
    strength: str
    applies_to: list[str]
    purposes: list[str]
    harms: list[str]
    checks: list[str]
    needs_a_person: bool


class DecisionRow(Schema):
    """Whether one may open a site at a moment, until when that holds, and what comes then."""

    id: Any
    decision: Literal["allow", "deny", "advise"]
    clauses: list[str]
    because: str
    missing: list[Literal["clock-out", "convenience", "pattern"]]
    silent: bool
    until: str | None
    then: str | None
    enforced: bool


REFUSALS = dict.fromkeys((400, 413, 415, 422, 429, 500), Problem)
ANSWERS: dict[int, Any] = {200: AnswerRow, **REFUSALS}
MAY_I_ANSWERS: dict[int, Any] = {200: DecisionRow, **REFUSALS}
"""The responses of a question, by status."""

_TEXT = {"type": ["string", "null"], "maxLength": LIMIT}
_FLAG = {"type": ["boolean", "null"]}
_LIST = {"type": ["array", "null"], "items": {"type": "string"}}
_ANSWERS = {"type": ["object", "null"], "additionalProperties": {"enum": ["yes", "no", True, False]}}


def _one_of(*values: str) -> dict[str, Any]:
    return {"enum": [*values, "", None]}


CHECK: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"description": "Comes back with the answer."},
        "text": _TEXT,
        "kind": _one_of("post", "comment", "message", "profile"),
        "role": _TEXT | {"description": "Any job title."},
        "front_line": _FLAG,
        "site": _TEXT | {"description": "A name, a host or a kind of site."},
        "capacity": _one_of("personal", "service"),
        "audience": _one_of("public", "friends", "group"),
        "profile_names_employer": _FLAG,
        "council": _LIST,
        "pictures": {"type": ["array", "null"], "maxItems": 0, "description": "No path is opened here: send pictures as files of a form."},
        "picture_shows": _TEXT,
        "answers": _ANSWERS,
    },
    "anyOf": [
        {"required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
        {"required": ["picture_shows"], "properties": {"picture_shows": {"type": "string", "minLength": 1}}},
    ],
    "example": {"text": "Bin day tomorrow, don't forget the recycling!", "role": "home carer", "site": "facebook"},
}
"""A row of `forethought check`."""

CONNECT: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"description": "Comes back with the answer."},
        "site": _TEXT,
        "role": _TEXT,
        "direction": _one_of("received", "sent"),
        "account": _one_of("personal", "work"),
        "person": {
            "type": ["object", "null"],
            "additionalProperties": False,
            "description": "What is known of the other person: true, false, or null for not known. Never a name.",
            "properties": {"service_user": _FLAG, "former": _FLAG, "child": _FLAG, "vulnerable_adult": _FLAG, "relation": _TEXT},
        },
        "text": _TEXT | {"description": "The author's own words about the request."},
    },
    "example": {"direction": "received", "role": "youth worker", "person": {"service_user": True, "child": True, "relation": "pupil"}},
}
"""A row of `forethought connect`."""

_SPELL = {"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", "example": "09:00-17:00"}
_SPELLS = {"anyOf": [_SPELL, {"type": "array", "items": _SPELL, "maxItems": 12}, {"type": "null"}]}
_DAY = r"(19[89][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
_DAYS: dict[str, Any] = {"type": ["array", "null"], "maxItems": 1000, "items": {"type": "string", "pattern": f"^{_DAY}$"}}
_PATTERN: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["days"],
    "properties": {
        "days": {
            "type": "string",
            "pattern": "^(Mon|Tue)(-(Fri|Sat)|,(Wed|Thu))?( nights)?$",
            "description": "Mon-Fri, Mon,Wed or Sun-Thu nights.",
        },
        "work": _SPELLS,
        "core": _SPELLS,
        "lunch": _SPELLS,
        "flexi": _FLAG,
        "time_zone": {"enum": ["Europe/London", "Europe/Paris", "UTC", None], "description": "A zone of the IANA time zone database."},
        "leave": _DAYS | {"description": "Days, or spans of them as 2026-12-28/2027-01-02."},
        "closures": _DAYS,
    },
}

MAY_I: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "id": {"description": "Comes back with the answer."},
        "site": {"type": ["string", "null"], "description": "A name, a host or a kind of site."},
        "url": {"type": ["string", "null"], "pattern": "^(https://[a-z]{1,20}[.][a-z]{2,8}(/[a-z0-9]{1,20}){0,3})?$"},
        "moment": {
            "type": ["string", "null"],
            "pattern": f"^{_DAY}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-]0[0-9]:[0-5][0-9])?$",
            "description": "ISO 8601; without offset it is in the zone of the pattern. Now where none is given.",
        },
        "clock": _one_of("none", "in", "out", "break"),
        "purpose": _one_of("personal", "work"),
        "device": _one_of("own", "council"),
        "place": _one_of("office", "home", "elsewhere"),
        "convenient": _FLAG,
        "corporate_page": _FLAG,
        "person": {
            "type": ["object", "null"],
            "additionalProperties": False,
            "description": "A job title, and the hours (a list of them for more than one post, null where not known). Never a name.",
            "properties": {
                "role": _TEXT | {"description": "Any job title."},
                "pattern": {"anyOf": [_PATTERN, {"type": "array", "items": _PATTERN, "maxItems": 8}, {"type": "null"}]},
            },
        },
    },
    "anyOf": [{"required": [name], "properties": {name: {"type": "string", "pattern": r"\S"}}} for name in ("url", "site")],
    "example": {
        "site": "facebook",
        "moment": "2026-11-17T10:40",
        "clock": "in",
        "person": {"pattern": {"days": "Mon-Fri", "work": "09:00-17:00", "core": ["10:00-12:00", "14:00-16:00"], "lunch": "12:00-14:00"}},
    },
}
"""A row of `forethought may-i`."""


PICTURES: dict[str, Any] = {
    "type": "object",
    "required": ["row", "picture"],
    "properties": {
        "row": {name: said for name, said in CHECK.items() if name != "anyOf"},
        "picture": {
            "type": "array",
            "minItems": 1,
            "maxItems": 4,
            "items": {"type": "string", "format": "binary", "minLength": 1},
            "description": "Pictures of at most 10 MB each. They are held in memory only.",
        },
    },
}
"""A row of `forethought check`, as JSON in a field of a form, with pictures as its files."""


def asks(row: dict[str, Any], *, with_pictures: bool = False) -> dict[str, Any]:
    """What an operation of the API takes, for `openapi_extra`: one row as JSON, at most 512 kB, or in a form with pictures."""
    content = {"application/json": {"schema": row}}
    if with_pictures:
        content["multipart/form-data"] = {"schema": PICTURES}
    return {"requestBody": {"required": True, "content": content}}
