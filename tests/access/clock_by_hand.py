"""The clock as somebody replays it who has the events on paper: strike out what came twice, put them in order, go through them."""

from forethought.access.clock import Clock, Stamp

TOLERANCE, LONGEST = 120, 16 * 3600


def clock_by_hand(stamps: list[Stamp], moment: int) -> Clock:
    """What `clock_at` says."""
    state, since = "none", 0
    paper = in_order([stamp for stamp in struck_out(stamps) if not stamp.at > moment + TOLERANCE])
    while paper:
        same = [stamp for stamp in paper if (stamp.at, stamp.received) == (paper[0].at, paper[0].received)]
        paper = paper[len(same) :]
        for stamp in of_one_second(same, at_work=state in ("in", "break")):
            now = {"in": "in", "break-end": "in", "out": "out", "break-start": "break"}[stamp.kind]
            doubled = now == state and stamp.at - since <= TOLERANCE
            if not doubled:
                state, since = now, min(stamp.at, moment)
    forgotten = state in ("in", "break") and moment - since > LONGEST
    return Clock("none", 0) if forgotten else Clock(state, since)


def struck_out(stamps: list[Stamp]) -> list[Stamp]:
    """Each event of a source once, as it came first."""
    kept: list[Stamp] = []
    for stamp in sorted(stamps, key=lambda stamp: (stamp.received, stamp.at, stamp.kind)):
        if not any((other.source, other.id) == (stamp.source, stamp.id) for other in kept):
            kept.append(stamp)
    return kept


def in_order(stamps: list[Stamp]) -> list[Stamp]:
    """By when they happened; of one second, by when they came."""
    ordered: list[Stamp] = []
    for stamp in stamps:
        before = [other for other in ordered if (other.at, other.received) <= (stamp.at, stamp.received)]
        ordered.insert(len(before), stamp)
    return ordered


def of_one_second(stamps: list[Stamp], at_work: bool) -> list[Stamp]:
    """Whoever is at work goes out and comes in again; whoever is not comes in and goes out again. Breaks lie between."""
    kinds = ["break-start", "break-end", "out", "in"] if at_work else ["in", "break-start", "break-end", "out"]
    return [stamp for kind in kinds for stamp in stamps if stamp.kind == kind]
