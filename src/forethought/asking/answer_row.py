"""An answer, a finding and an observation as rows of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forethought.checks.answer import Answer
from forethought.checks.finding import Finding
from forethought.checks.questions import questions
from forethought.reading.draft import Draft
from forethought.reading.observation import Observation

_SCORED = {"abuse": "offensive", "discrimination": "hateful"}
"""Observations that carry the language model's score, and which of its outputs that is."""


def answer_row(id: str | None, answer: Answer) -> dict[str, Any]:
    """An answer as `forethought check` writes it."""
    asked = questions()
    return {
        "id": id,
        "advice": answer.advice.word,
        "edition": answer.edition,
        "findings": [finding_row(finding) for finding in answer.findings],
        "signposts": list(answer.signposts),
        "questions": [{"id": name, "ask": asked[name].ask} for name in answer.questions],
        "coverage": answer.coverage._asdict(),
    }


def finding_row(finding: Finding) -> dict[str, Any]:
    """A finding with its spans in the text and in pictures; what was seen in a picture's description has no span."""
    match = finding.match
    spans = [
        {"start": seen.start, "end": seen.end, "text": seen.text, "kind": seen.kind} if seen.place == "text" else _in_picture(seen)
        for seen in match.seen
        if (seen.place == "text" and seen.end) or seen.place == "picture"
    ]
    return {
        "clause": finding.clause,
        "strength": str(finding.strength),
        "check": finding.check,
        "certainty": match.certainty,
        "spans": spans,
        "because": match.because,
        "instead": match.instead,
    }


def _in_picture(seen: Observation) -> dict[str, Any]:
    """Where something is in a picture; a box is left, top, width and height in its pixels."""
    row: dict[str, Any] = {"picture": seen.picture, "kind": "protective_marking" if seen.kind == "marking" else seen.kind}
    if seen.box:
        row["box"] = list(seen.box)
    return row | {"text": seen.text} if seen.text else row


def observation_row(seen: Observation, scores: Mapping[str, float] = {}) -> dict[str, Any]:
    """An observation as `forethought read` writes it; ``scores`` are the language model's chances for the text it stands in."""
    row: dict[str, Any] = {"kind": seen.kind, "start": seen.start, "end": seen.end, "text": seen.text}
    if seen.place == "picture":
        row = _in_picture(seen)
    row |= {"certainty": seen.certainty, "reader": seen.reader}
    if seen.about:
        row["about"] = seen.about
    if seen.place == "picture_shows":
        row["in"] = seen.place
    if seen.kind in _SCORED:
        row["target"] = _target(seen.about)
        if scores:
            row["score"] = round(scores[_SCORED[seen.kind]], 4)
    return row


def _target(about: str) -> str:
    if about == "group":
        return "group"
    return "person" if about in {"service_user", "colleague", "manager", "councillor", "person", "public_figure", "stranger"} else "none"


def faults(draft: Draft) -> list[dict[str, Any]]:
    """The pictures that could not be used, as the contract gives them."""
    return [{"picture": number, "error": look.fault} for number, look in enumerate(draft.looks) if look.fault]


def with_faults(row: dict[str, Any], draft: Draft) -> dict[str, Any]:
    """A row of an answer or a reading, with the pictures that could not be used where there are any."""
    found = faults(draft)
    return row | {"errors": found} if found else row
