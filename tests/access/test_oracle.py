"""The decision and the slow one written straight from the clauses never differ: any pattern, clock, zone, site, device and night."""

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forethought.access.clock import STATES, Clock, Stamp, clock_at
from forethought.access.decision import Question, decide, ruling_at
from forethought.access.pattern import Pattern
from forethought.access.ruling import cited
from forethought.access.spells import Timeline, compile_pattern, overlay, spell_at
from forethought.guidance import load_named
from forethought.guidance.clause import STANDINGS
from tests.access.access_by_hand import MINUTE, Answer, answer_by_hand
from tests.access.clock_by_hand import clock_by_hand
from tests.access.strategies import days_of_stamps, patterns, patterns_and_moments

HOUR = 3600
D3 = load_named().access
of_any_sort = st.fixed_dictionaries(
    {
        "nature": st.sampled_from(("", "social", "recreational", "personal", "reference", "work", "unsafe", "asset")),
        "corporate_page": st.sampled_from((False, False, False, True)),
        "purpose": st.sampled_from(("personal", "personal", "personal", "work")),
        "standing": st.sampled_from(STANDINGS),
    }
)
"""Any site, purpose and person; most who ask are employees who would like to see their friends."""
Asked = tuple[Question, list[Pattern]]


@st.composite
def questions(draw: st.DrawFn, edges: bool) -> Asked:
    """A question about one or two posts, or hours that nobody knows.

    With ``edges`` moments, clock and notices lie beside the edges of the hours, where answers change, and often beside those of lunch;
    else anywhere, and the clock is read from events.
    """
    pattern, moment = draw(patterns_and_moments(usual=edges or None))
    posts = draw(st.sampled_from(([pattern], [pattern], [pattern, draw(patterns(zone=pattern.time_zone))], [pattern] if edges else [])))
    timeline = timeline_of(posts, moment)
    near = [time for time in timeline.times if abs(time - moment) < 20 * HOUR] if timeline else []
    meals = [time for time in near if timeline and {"lunch", "core"} >= {spell_at(timeline, time - 1), spell_at(timeline, time)}]
    at = st.sampled_from(meals if meals and draw(st.booleans()) else near or [moment]) if edges else st.just(moment)
    moment = draw(beside(at))
    since = draw(beside(st.sampled_from([time for time in near if time <= moment][-2:] or [moment])))
    clock = Clock(draw(st.sampled_from(STATES)), min(moment, since)) if edges else clock_of(draw(days_of_stamps(moment)), moment)
    notice = st.tuples(beside(at), st.integers(1, 4 * HOUR)).map(lambda two: (two[0], sum(two)))
    return Question(
        moment=moment,
        timeline=timeline,
        known_until=moment + draw(st.integers(1, 10)) * HOUR,
        clock=clock,
        flexi=any(post.flexi for post in posts),
        convenient=draw(st.sampled_from((None, True, False))),
        notices=tuple(draw(st.lists(notice, max_size=2))),
        device=draw(st.sampled_from(("own", "council"))),
        place=draw(st.sampled_from(("", "office", "home", "elsewhere"))),
        **({"nature": "social"} if draw(st.booleans()) else draw(of_any_sort)),
    ), posts


def beside(moments: st.SearchStrategy[int]) -> st.SearchStrategy[int]:
    """Moments at others, one second from them, or up to two hours."""
    return st.builds(int.__add__, moments, st.one_of(st.sampled_from((0, 0, 1, -1, 300, 1800)), st.integers(-2 * HOUR, 2 * HOUR)))


def clock_of(stamps: list[Stamp], moment: int) -> Clock:
    """What the clock says, and what somebody finds who has the events on paper."""
    clock = clock_at(stamps, moment)
    assert clock == clock_by_hand(stamps, moment)
    return clock


def timeline_of(posts: list[Pattern], moment: int) -> Timeline | None:
    if not posts:
        return None
    start = datetime.fromtimestamp(moment, UTC).date() - timedelta(days=4)
    return overlay([compile_pattern(post, start, 8) for post in posts])


def told(q: Question, moment: int) -> Answer:
    ruling = ruling_at(q, moment)
    return Answer(ruling.decision, set(cited(ruling, D3)), set(ruling.missing), ruling.silent)


def as_said(answer: Answer) -> Answer:
    """What a person would call the answer, whatever its clauses."""
    return answer._replace(clauses=set())


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(questions(edges=True), questions(edges=False)))
def test_the_ruling_is_the_one_that_the_clauses_give(asked: Asked) -> None:
    q, posts = asked
    assert told(q, q.moment) == answer_by_hand(q, posts, q.moment)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(questions(edges=True))
def test_until_is_the_first_moment_at_which_the_answer_is_another(asked: Asked) -> None:
    """Found by looking every minute, as somebody would who asks again and again."""
    q, posts = asked
    now = as_said(answer_by_hand(q, posts, q.moment))
    until = decide(q, D3).until
    end = q.known_until if until is None else until
    for moment in range(q.moment // MINUTE * MINUTE + MINUTE, end, MINUTE):
        assert as_said(answer_by_hand(q, posts, moment)) == now
    if until is not None:
        assert q.moment < until < q.known_until
        assert as_said(answer_by_hand(q, posts, until - 1)) == now
        assert as_said(answer_by_hand(q, posts, until)) != now
