"""The answer to a draft, a profile or a connection."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from typing import NamedTuple

from .advice import Advice
from .finding import Finding

__all__ = ["Advice", "Answer", "Coverage"]


class Coverage(NamedTuple):
    """How many clauses were tested, only a person can judge, and are not for this person or draft."""

    tested: int
    needs_a_person: int
    not_for_you: int


class Answer(NamedTuple):
    """Advice, the findings behind it (strongest first), signposts and questions by their names."""

    advice: Advice
    edition: str
    findings: tuple[Finding, ...]
    signposts: tuple[str, ...]
    questions: tuple[str, ...]
    coverage: Coverage
