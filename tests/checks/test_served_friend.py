"""Somebody served who is not vulnerable: a recommendation, and no more."""

from forethought.checks.connect import Connection, Person, connect
from forethought.guidance import load_named


def test_only_the_recommendation_is_cited() -> None:
    answer = connect(Connection(Person(service_user=True, child=False, vulnerable_adult=False)), load_named())
    assert [(finding.clause, finding.check) for finding in answer.findings] == [("8.5", "served_friend")]
    assert answer.signposts == ()
