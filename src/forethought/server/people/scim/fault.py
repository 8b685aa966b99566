"""What a SCIM client is told when something cannot be done."""

from __future__ import annotations


class ScimFault(Exception):
    """``status`` of HTTP, one plain sentence, and the ``kind`` of RFC 7644, table 9; empty where none of them fits."""

    def __init__(self, status: int, says: str, kind: str = "") -> None:
        super().__init__(says)
        self.status, self.kind = status, kind


def bad_value(says: str) -> ScimFault:
    """400: a value that cannot be kept."""
    return ScimFault(400, says, "invalidValue")


def bad_path(path: str) -> ScimFault:
    """400: a path that leads nowhere."""
    return ScimFault(400, f"There is no attribute “{path[:100]}” here.", "invalidPath")


def not_there() -> ScimFault:
    """404: nobody and nothing has this id."""
    return ScimFault(404, "There is nothing with this id.")
