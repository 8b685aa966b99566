"""Parts of a PDF's page that are kept apart (form XObjects): their operations, their fonts, and how they are placed."""

from __future__ import annotations

from typing import Any, NamedTuple

from pypdf.generic import ContentStream, DictionaryObject, StreamObject
from pypdf.generic._font import Font

from .pdf_dots import matrix_of


class Form(NamedTuple):
    """Such a part; ``resources`` hold the fonts and the parts that it may name itself."""

    operations: list[tuple[Any, bytes]]
    matrix: list[float]
    fonts: dict[str, Any]
    resources: Any


def form_named(resources: Any, name: str, pdf: Any) -> Form | None:
    """The part of this name; None where there is none, or where it is a picture."""
    forms = _inside(resources, "/XObject")
    found = forms.get(name) if forms is not None else None
    found = found.get_object() if found is not None else None
    if not isinstance(found, StreamObject) or found.get("/Subtype") != "/Form":
        return None
    own = _inside(found, "/Resources") or resources
    named = _inside(own, "/Font") or {}
    fonts = {str(key): Font.from_font_resource(value.get_object()) for key, value in named.items()}
    return Form(ContentStream(found, pdf, "bytes").operations, matrix_of(found.get("/Matrix", [])), fonts, own)


def _inside(holder: Any, name: str) -> Any:
    found = holder.get(name) if holder is not None else None
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else None
