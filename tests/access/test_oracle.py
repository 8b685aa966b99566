"""The decision and the slow one written straight from the clauses never differ: any pattern, clock, zone, site, device and night."""

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forethought.access.clock import clock_at
from forethought.access.decision import Question, decide, ruling_at
from forethought.access.pattern import Pattern
from forethought.access.spells import compile_pattern, overlay
from forethought.guidance.clause import STANDINGS
from tests.access.access_by_hand import MINUTE, Answer, answer_by_hand
from tests.access.clock_by_hand import clock_by_hand
from tests.access.strategies import days_of_stamps, patterns, patterns_and_moments

HOUR = 3600
NATURES = ("social", "social", "recreational", "personal", "reference", "work", "unsafe", "asset", "")
Asked = tuple[Question, list[Pattern]]


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    """A question about one or two posts, or hours that nobody knows; most of them of somebody who asks for themselves."""
    pattern, moment = draw(patterns_and_moments())
    posts = draw(st.sampled_from(([pattern], [pattern], [pattern, draw(patterns(zone=pattern.time_zone))], [])))
    stamps = draw(days_of_stamps(moment))
    clock = clock_at(stamps, moment)
    assert clock == clock_by_hand(stamps, moment)
    hours = draw(st.integers(1, 10))
    notice = st.tuples(st.integers(-5 * HOUR, 5 * HOUR), st.integers(1, 4 * HOUR)).map(lambda two: (moment + two[0], moment + sum(two)))
    return Question(
        moment=moment,
        timeline=timeline_of(posts, moment),
        known_until=moment + hours * HOUR,
        nature=draw(st.sampled_from(NATURES)),
        corporate_page=draw(st.sampled_from((False, False, False, True))),
        purpose=draw(st.sampled_from(("personal", "personal", "personal", "work"))),
        standing=draw(st.sampled_from(("employee", *STANDINGS))),
        clock=clock,
        flexi=any(post.flexi for post in posts),
        convenient=draw(st.sampled_from((True, False, None))),
        notices=tuple(draw(st.lists(notice, max_size=2))),
        device=draw(st.sampled_from(("own", "council"))),
        place=draw(st.sampled_from(("", "office", "home", "elsewhere"))),
    ), posts


def timeline_of(posts: list[Pattern], moment: int):
    if not posts:
        return None
    start = datetime.fromtimestamp(moment, UTC).date() - timedelta(days=4)
    return overlay([compile_pattern(post, start, 8) for post in posts])


def told(q: Question, moment: int) -> Answer:
    ruling = ruling_at(q, moment)
    return Answer(ruling.decision, set(ruling.clauses), set(ruling.missing), ruling.silent)


def as_said(answer: Answer) -> Answer:
    """What a person would call the answer, whatever its clauses."""
    return answer._replace(clauses=set())


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(questions())
def test_the_ruling_is_the_one_that_the_clauses_give(asked: Asked) -> None:
    q, posts = asked
    assert told(q, q.moment) == answer_by_hand(q, posts, q.moment)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(questions())
def test_until_is_the_first_moment_at_which_the_answer_is_another(asked: Asked) -> None:
    """Found by looking every minute, as somebody would who asks again and again."""
    q, posts = asked
    now = as_said(answer_by_hand(q, posts, q.moment))
    until = decide(q).until
    end = q.known_until if until is None else until
    for moment in range(q.moment // MINUTE * MINUTE + MINUTE, end, MINUTE):
        assert as_said(answer_by_hand(q, posts, moment)) == now
    if until is not None:
        assert q.moment < until < q.known_until
        assert as_said(answer_by_hand(q, posts, until - 1)) == now
        assert as_said(answer_by_hand(q, posts, until)) != now
