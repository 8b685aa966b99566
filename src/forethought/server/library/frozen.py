"""The database itself refuses to change a version that was approved.

SQLite forgets the triggers of a table that a migration makes anew, so they are put up after every migration, where they are missing.
"""

from __future__ import annotations

from typing import Any

from django.db import connections

WORDS = "A version that was approved does not change."
COLUMNS = ("reference", "version", "title", "source", "tree", "tables", "bound", "digest", "approved_as", "approved_at")
SQLITE = [
    f"""CREATE TRIGGER IF NOT EXISTS library_frozen BEFORE UPDATE ON library_version WHEN OLD.digest <> '' AND ({{changed}})
    BEGIN SELECT RAISE(ABORT, '{WORDS}'); END""",
]
POSTGRESQL = [
    f"CREATE OR REPLACE FUNCTION library_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$",
    """CREATE OR REPLACE TRIGGER library_frozen BEFORE UPDATE ON library_version FOR EACH ROW
    WHEN (OLD.digest <> '' AND ({changed})) EXECUTE FUNCTION library_refuse()""",
]


def hold_what_was_approved(using: str = "default", **_given: Any) -> None:
    """Put the triggers up."""
    connection = connections[using]
    if "library_version" not in connection.introspection.table_names():
        return
    is_sqlite = connection.vendor == "sqlite"
    differs = "OLD.{0} IS NOT NEW.{0}" if is_sqlite else "OLD.{0} IS DISTINCT FROM NEW.{0}"
    changed = " OR ".join(differs.format(name) for name in COLUMNS)
    with connection.cursor() as cursor:
        for statement in SQLITE if is_sqlite else POSTGRESQL:
            cursor.execute(statement.format(changed=changed))
