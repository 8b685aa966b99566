"""The words of a Word paragraph, with its footnotes' marks; what was deleted or hidden is kept apart."""

from __future__ import annotations

import re
from typing import Any

from .labels import TO_RAISED

BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
PASSED_OVER = {"Fallback", "instrText", "delInstrText", "pPr", "rPr", "txbxContent", "sdtPr", "object"}
REMOVED = {"del", "moveFrom"}


class Words:
    """What the paragraphs of a part say. ``notes`` numbers the footnotes and endnotes by their order."""

    def __init__(self, w: str) -> None:
        self.w = w
        self.notes: dict[tuple[str, str], int] = {}
        self.deleted: list[str] = []
        self.hidden: list[str] = []
        self.inserted = False

    def of(self, paragraph: Any) -> str:
        """The words of a paragraph; text boxes in it are paragraphs of their own."""
        return re.sub(r"[\u200b\ufeff\xad]", "", "".join(self._of(paragraph))).replace("\xa0", " ")

    def _of(self, node: Any) -> list[str]:
        said: list[str] = []
        for child in node:
            name = _local(child)
            if name in BREAKS:
                said.append(BREAKS[name])
            elif name == "t":
                said.append(child.text or "")
            elif name in {"footnoteReference", "endnoteReference"}:
                said.append(self._mark(name[:-9], child.get(f"{self.w}id") or ""))
            elif name in REMOVED:
                self.deleted.append("".join(text for text in child.itertext() if text.strip()))
            elif name == "r":
                said.append(self._run(child))
            elif name not in PASSED_OVER:
                self.inserted = self.inserted or name in {"ins", "moveTo"}
                said += self._of(child)
        return said

    def _run(self, run: Any) -> str:
        said = "".join(self._of(run))
        properties = run.find(f"{self.w}rPr")
        if properties is None or not said.strip():
            return said
        if self._is_on(properties, "vanish"):
            self.hidden.append(said)
            return ""
        raised = properties.find(f"{self.w}vertAlign")
        is_mark = raised is not None and raised.get(f"{self.w}val") == "superscript" and re.fullmatch(r"\s*\d{1,3}\s*", said)
        return said.strip().translate(TO_RAISED) if is_mark else said

    def _is_on(self, properties: Any, name: str) -> bool:
        found = properties.find(f"{self.w}{name}")
        return found is not None and found.get(f"{self.w}val", "1") not in {"0", "false"}

    def _mark(self, kind: str, id: str) -> str:
        return str(self.notes.setdefault((kind, id), len(self.notes) + 1)).translate(TO_RAISED)


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
