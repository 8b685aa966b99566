"""A front-line job told of oneself, so that people served may find the author (6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .page import split
from .sheet import Sheet

AFTER = ("employer",)

_RANKS = frozenset(
    "assistant officer worker manager senior deputy council leader supervisor trainee apprentice student volunteer county".split()
)
"""Words of a title that tell a rank rather than a kind of work."""


def read(sheet: Sheet) -> Iterator[Observation]:
    """In a profile the job alone; in a post the job, or the employer of somebody on the front line, beside
    words that help to find or reach the author."""
    page, draft = sheet.page, sheet.draft
    jobs = [sheet.at_cue("work", cue, "plain", "front_line", "front_line") for cue in page.found("job.front")]
    if draft.kind == "profile":
        yield from jobs or _title_told(sheet)
    elif page.has("job.found"):
        yield from jobs
        if draft.role.front_line:
            yield from (seen._replace(kind="work", reader="front_line", about="front_line") for seen in sheet.of("employer"))


def _title_told(sheet: Sheet) -> Iterator[Observation]:
    """A word of a front-line author's own title that tells the kind of work."""
    if not sheet.draft.role.front_line:
        return
    telling = {word for word in split(sheet.draft.role.title.lower()) if len(word) > 4} - _RANKS
    for place, word in enumerate(sheet.page.words):
        if word in telling:
            yield sheet.at_words("work", place, place + 1, "plain", "front_line", "front_line")
            return
