"""Entries are only ever added: the database itself refuses to change or remove one."""

from django.db import migrations

WORDS = "The journal is only ever added to."
_REFUSE = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
_THERE = "EXISTS (SELECT 1 FROM journal_entry WHERE number = NEW.number)"
SQLITE = [
    f"CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal_entry {_REFUSE}",
    f"CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal_entry {_REFUSE}",
    f"CREATE TRIGGER journal_no_replace BEFORE INSERT ON journal_entry WHEN {_THERE} {_REFUSE}",
]
POSTGRESQL = [
    f"CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$",
    "CREATE TRIGGER journal_no_change BEFORE UPDATE OR DELETE ON journal_entry FOR EACH ROW EXECUTE FUNCTION journal_refuse()",
    "CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal_entry FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()",
]


def add_triggers(apps, editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[editor.connection.vendor]:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [migrations.RunPython(add_triggers)]
