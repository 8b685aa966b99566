"""A front-line job told of oneself, so that people served may find the author (6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from .observation import Observation
from .sheet import Sheet

AFTER = ("employer",)


def read(sheet: Sheet) -> Iterator[Observation]:
    """In a profile the job alone; in a post the job, or the employer of somebody on the front line, beside
    words that help to find or reach the author."""
    page, draft = sheet.page, sheet.draft
    jobs = [sheet.at_cue("work", cue, "plain", "front_line", "front_line") for cue in page.found("job.front")]
    if draft.kind == "profile":
        yield from jobs
    elif page.has("job.found"):
        yield from jobs
        if draft.role.front_line:
            yield from (seen._replace(kind="work", reader="front_line", about="front_line") for seen in sheet.of("employer"))
