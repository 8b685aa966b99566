"""The control sheet: its fields, the change history and the related documents, whatever shape they come in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from forethought.words import _

from .sheet_fields import EXPECTED, Field, fields_of
from .tree import Control

CHANGES = ("version", "date", "description", "change_id")
RELATED = ("reference", "title", "tier")
DATE = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:19|20)\d\d\b"
    r"|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b",
    re.IGNORECASE,
)


class Sheet:
    """A control sheet that fills as rows of it come; ``told`` are words that stand nowhere else."""

    def __init__(self) -> None:
        self.fields: Control = {}
        self.called: dict[str, str] = {}
        self.told: list[str] = []
        self.warnings: list[str] = []
        self.header: tuple[str, ...] = ()
        self.changes: list[dict[str, str]] = []
        self.related: list[dict[str, str]] = []

    def take(self, row: str) -> bool:
        """Take the fields of a row; False where it has none."""
        before, fields = fields_of(row)
        if not fields:
            return False
        if before and not self.fields.get("title"):
            self.fields["title"] = before
        elif before and before != self.fields["title"]:
            self.told.append(before)
        for field in fields:
            self._put(field)
        return True

    def _put(self, field: Field) -> None:
        self.called.setdefault(field.key, field.called)
        if field.called.casefold() not in {self.called[field.key].casefold(), *(word.casefold() for word in self.told)}:
            self.told.append(field.called)
        if field.key == "eia":
            self.told += [field.value] * bool(field.value)
            return
        before = self.fields.get(field.key, "")
        if before and field.value and before != field.value:
            remark = _("The document gives “{called}” twice: “{before}” and “{value}”.")
            self.warnings.append(remark.format(called=field.called, before=before, value=field.value))
        self.fields[field.key] = before or field.value

    def take_change(self, cells: list[str]) -> None:
        """A row of the change history."""
        columns = self.header or CHANGES
        if len(cells) < len(columns):
            cells = _parted_at_date(cells)
        self.changes.append(_row(columns, cells))

    def take_related(self, cells: list[str]) -> None:
        """A row of the related documents; a lone cell is a title."""
        filled = [cell for cell in cells if cell]
        columns = self.header or RELATED
        self.related.append(_row(columns, cells if len(cells) >= len(columns) or len(filled) > 1 else ["", *filled]))

    def take_header(self, cells: list[str], names: tuple[str, ...]) -> None:
        """The head of such a table: what its columns are called."""
        if len(cells) < len(names):
            self.header = names  # its columns ran together
        else:
            self.header = tuple(re.sub(r"\W+", "_", cell.lower()).strip("_") for cell in cells if cell)
        self.told += [cell for cell in cells if cell]

    def control(self) -> Control:
        """The sheet; a field that it names and leaves empty is there and empty."""
        tables: Control = {}
        if self.changes:
            tables["change_history"] = self.changes
        if self.related:
            tables["related_documents"] = self.related
        return {**self.fields, **tables}

    def remarks(self) -> Iterable[str]:
        """What a person should know of it: what is empty, and what its fields are called there."""
        yield from self.warnings
        for key, value in self.fields.items():
            if value == "":
                yield _("“{called}” is empty ({key}).").format(called=self.called.get(key, key), key=f"control.{key}")
        names = [f"{called} ({key})" for key, called in self.called.items() if key in EXPECTED]
        if names or self.told:
            words = "; ".join(dict.fromkeys([*names, *self.told]))
            yield _("These words of the control pages were read as names and headings: {words}.").format(words=words)


def _parted_at_date(cells: list[str]) -> list[str]:
    """The cells with the first date in a cell of its own, where columns ran together."""
    for nth, cell in enumerate(cells):
        if date := DATE.search(cell):
            parts = (cell[: date.start()].strip(), date[0], cell[date.end() :].strip())
            return [*cells[:nth], *filter(None, parts), *cells[nth + 1 :]]
    return cells


def _row(columns: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    row = {name: cells[nth] if nth < len(cells) else "" for nth, name in enumerate(columns)}
    if more := " ".join(cells[len(columns) :]).strip():
        row["more"] = more
    return row
