"""An answer as its page shows it: findings by clause, numbered, with the draft's words that each rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from forethought.asking.seen import seen_lines
from forethought.checks.questions import Question, questions
from forethought.checks.signposts import signposts
from forethought.guidance import Clause, Edition
from forethought.guidance.clause import strengths
from forethought.reading.look import Look

from .advice_words import heading_of, signpost_titles, strength_words
from .marks import Piece, marked


class Card(NamedTuple):
    """A clause and everything found under it. ``reasons`` are pairs of (because, instead) that no card before has given."""

    number: int
    clause: Clause
    reasons: tuple[tuple[str, str], ...]
    spans: tuple[tuple[int, int], ...]

    @property
    def strength(self) -> str:
        """The clause's strength, as a label."""
        return strength_words(self.clause.strength)

    @property
    def strength_means(self) -> str:
        """What that strength means, in a sentence."""
        return strengths()[self.clause.strength]


class AnswerPage:
    """What the template of an answer reads. ``row`` is what was asked and ``answer`` what was answered, both as the contract has them."""

    def __init__(self, row: Mapping[str, Any], answer: Mapping[str, Any], edition: Edition, looks: tuple[Look, ...] = ()) -> None:
        self.row, self.answer, self.edition, self.looks = row, answer, edition, looks
        self.advice: str = answer["advice"]
        self.coverage: Mapping[str, int] = answer["coverage"]
        self._said: set[tuple[str, str]] = set()

    @property
    def heading(self) -> str:
        """The advice in a few words."""
        return heading_of(self.advice, self.row.get("kind", "connection"), self.ask_another)

    @property
    def ask_another(self) -> bool:
        """Whether the person has no line manager at the Council, or should not ask them."""
        return "not-line-manager" in self.answer["signposts"]

    @cached_property
    def cards(self) -> list[Card]:
        """One card a clause, the strongest first, as the answer orders its findings."""
        by_clause: dict[str, list[Mapping[str, Any]]] = {}
        for finding in self.answer["findings"]:
            by_clause.setdefault(finding["clause"], []).append(finding)
        return [self._card(number, id, findings) for number, (id, findings) in enumerate(by_clause.items(), 1)]

    def _card(self, number: int, id: str, findings: list[Mapping[str, Any]]) -> Card:
        reasons = [
            pair for pair in dict.fromkeys((finding["because"], finding["instead"]) for finding in findings) if pair not in self._said
        ]
        self._said.update(reasons)
        spans = dict.fromkeys((span["start"], span["end"]) for finding in findings for span in finding.get("spans", ()) if "start" in span)
        return Card(number, self.edition.clause(id), tuple(reasons), tuple(spans))

    @cached_property
    def pieces(self) -> list[Piece]:
        """The draft in pieces, marked and plain."""
        return list(marked(self.row.get("text", ""), ((start, end, card.number) for card in self.cards for start, end in card.spans)))

    @property
    def seen(self) -> list[str]:
        """What was seen in its pictures, in words."""
        return [line for look in self.looks for line in seen_lines(look)]

    @property
    def questions(self) -> list[Question]:
        """What the author could settle and has not yet."""
        known = questions()
        return [known[asked["id"]] for asked in self.answer["questions"] if asked["id"] not in self.answered]

    @property
    def answered(self) -> Mapping[str, str]:
        """What the author has answered: yes or no, by question."""
        answers: Mapping[str, str] = self.row.get("answers", {})
        return answers

    def asked_before(self) -> Iterator[tuple[Question, str]]:
        """Each question already answered, with its answer."""
        known = questions()
        yield from ((known[name], answer) for name, answer in self.answered.items() if name in known)

    @property
    def signposts(self) -> list[tuple[str, str]]:
        """Where to go: (title, words)."""
        titles, words = signpost_titles(), signposts()
        return [(titles.get(name, name), words[name]) for name in self.answer["signposts"] if name in words]

    @property
    def leads_to_talk(self) -> bool:
        """Whether it names channels in which people are heard, so that the page can help to choose one."""
        return not {"official-channels", "confidential-reporting"}.isdisjoint(self.answer["signposts"])

    @property
    def last_question(self) -> Clause | None:
        """The clause that asks it: HRSM1's 8.1, whatever its number in the Council's own document; none where that has no such clause."""
        named = next((clause for clause in self.edition.clauses if clause.uid == "hrsm1:8.1"), None)
        return named or (self.edition.by_id.get("8.1") if self.edition.head.reference == "HRSM1" else None)
