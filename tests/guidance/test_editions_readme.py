"""The page on how an edition is written names every field and every word that the schema knows."""

from forethought.guidance.clause import DRAFTS, KINDS, SERVES, STANDINGS, Strength
from forethought.guidance.edition import EDITIONS
from forethought.guidance.schema import INNER, MADE, TABLES, WORDS

PAGE = (EDITIONS / "README.md").read_text(encoding="utf-8")


def test_every_table_and_field_is_named() -> None:
    fields = {field for table, made in TABLES.items() for field in set(made._fields) - MADE.get(table, set())}
    assert not {field for field in fields if f"`{field}`" not in PAGE and f"`[[document.{field}]]`" not in PAGE}
    assert not {table for table in TABLES if f"[{table}]" not in PAGE}
    assert not {field for made in INNER.values() for field in made._fields if field not in PAGE}


def test_every_word_a_field_may_hold_is_named() -> None:
    words = {*DRAFTS, *KINDS, *SERVES, *STANDINGS, *Strength, *WORDS["document"]["kind"]}
    assert not {word for word in words if f"`{word}`" not in PAGE}
