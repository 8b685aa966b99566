"""Registered logos."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image

from forethought.reading.look import Box


class Logo(NamedTuple):
    name: str


def logos_in(image: Image.Image, logos: Sequence[Logo]) -> list[tuple[str, Box]]:
    return []
