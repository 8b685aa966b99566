"""Bullets that a PDF draws rather than writes: small round shapes, filled, where a list's point begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Matrix = tuple[float, float, float, float, float, float]

SMALLEST, LARGEST = 1.5, 9.0
"""Points across that a bullet has."""
PAINTS = {b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"}
ENDS = PAINTS | {b"n"}


def dots_of(operations: Iterable[tuple[Any, bytes]]) -> Iterator[tuple[float, float]]:
    """The middle of each small round shape, in points from the bottom left of the page."""
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[Matrix] = []
    path: list[tuple[float, float]] = []
    curves = 0
    for operands, operator in operations:
        if operator == b"q":
            kept.append(matrix)
        elif operator == b"Q" and kept:
            matrix = kept.pop()
        elif operator == b"cm":
            matrix = times(matrix_of(operands), matrix)
        elif operator in {b"m", b"l", b"c", b"v", b"y"}:
            curves += operator == b"c"
            path += _points(matrix_of(operands), matrix)
        elif operator in ENDS:
            if operator in PAINTS and curves >= 4 and (middle := _middle(path)):
                yield middle
            path, curves = [], 0


def matrix_of(operands: Any) -> list[float]:
    """The numbers among the operands of an operation."""
    return [float(value) for value in operands if isinstance(value, int | float)]


def times(operands: list[float], matrix: Matrix) -> Matrix:
    """Two matrices as one; the second alone where the first has not six numbers."""
    if len(operands) != 6:
        return matrix
    a, b, c, d, e, f = operands
    p, q, r, s, t, u = matrix
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _points(numbers: list[float], matrix: Matrix) -> list[tuple[float, float]]:
    a, b, c, d, e, f = matrix
    pairs = zip(numbers[::2], numbers[1::2], strict=False)
    return [(x * a + y * c + e, x * b + y * d + f) for x, y in pairs]


def _middle(path: list[tuple[float, float]]) -> tuple[float, float] | None:
    """The middle of a shape where it is small and as wide as it is high."""
    left, right = min(x for x, _y in path), max(x for x, _y in path)
    low, high = min(y for _x, y in path), max(y for _x, y in path)
    width, height = right - left, high - low
    if SMALLEST <= width <= LARGEST and SMALLEST <= height <= LARGEST and abs(width - height) < 0.2 * width:
        return (left + right) / 2, (low + high) / 2
    return None
