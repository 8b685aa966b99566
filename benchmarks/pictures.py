"""A picture of 640 pixels, looked at on one thread: its faces, its words, the whole; and a hostile one refused."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from forethought.reading import picture

from .figure import Figure

TURNS = 9
FACE = Path(__file__).parents[1] / "tests" / "reading" / "picture" / "astronaut.jpg"


def measure() -> Iterator[Figure]:
    """Medians in milliseconds; nothing where the extra `pictures` is not installed."""
    if not picture.can_look():
        return
    from forethought.reading.picture.faces import faces_in
    from forethought.reading.picture.logos import logo_of
    from forethought.reading.picture.opened import opened, unpacked
    from forethought.reading.picture.printed import words_in
    from tests import made_pictures as made

    with opened(FACE.read_bytes()) as image:
        photo = unpacked(image, 640).resize((640, 480))
    screen = made.screen(
        "Case notes: Mrs Edna Marlow", "14 Brook Lane, Thatcham", "Phone 07700 900123", "Visit on Tuesday", size=(640, 480)
    )
    yield Figure("picture, 640 px: faces", milliseconds(lambda: faces_in(photo)), "ms", 250)
    if shutil.which("tesseract"):
        yield Figure("picture, 640 px: words", milliseconds(lambda: words_in(screen)), "ms", 500)
    data = made.as_bytes(screen)
    yield Figure("picture, 640 px: the whole", milliseconds(lambda: picture.look(data)), "ms", 750)
    logos = (logo_of("crest", made.screen("NORTHMERE", "COUNCIL", size=(240, 110), fill="#1d4f7c")),)
    more = milliseconds(lambda: picture.look(data, logos)) - milliseconds(lambda: picture.look(data))
    yield Figure("picture, 640 px: a registered logo besides", more, "ms")
    bomb = made.bomb()
    yield Figure("picture, 30,000 x 30,000: refused", milliseconds(lambda: picture.look(bomb)), "ms", 1000)


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of some work, after one turn to warm up."""
    work()
    times = []
    for _turn in range(TURNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000
