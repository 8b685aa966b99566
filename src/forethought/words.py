"""The words people see, in the language they read: every sentence passes through `_`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"

_language: ContextVar[str] = ContextVar("language", default="en")


def N_(text: str) -> str:  # noqa: N802  # gettext's own name for it
    """Mark a text for translation that `_` will look up later."""
    return text


def _(text: str) -> str:
    """The text in the language in force; the English itself where no translation is kept."""
    code = _language.get()
    return text if code == "en" else _translation(code)(text)


def language() -> str:
    """The language in force, as an ISO 639-1 code."""
    return _language.get()


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Speak the language (an ISO 639-1 code, such as ``cy``) inside the block."""
    token = _language.set(code)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def _translation(code: str) -> Callable[[str], str]:
    import gettext

    return gettext.translation("forethought", LOCALES, [code], fallback=True).gettext
