"""What is well, what is not set yet and what is wrong, in a line each: for the command `check`, and for the operator's page."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from django.core.checks import ERROR, run_checks
from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.tasks import TaskResultStatus
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from forethought.guidance import GuidanceFault
from forethought.reading.learned import is_installed
from forethought.reading.name_model import is_here
from forethought.reading.picture import can_look
from forethought.server.edition import edition
from forethought.server.environment import environment
from forethought.server.jobs.models import FAILED, REFUSED, Mail
from forethought.server.jobs.worker import is_alive, last_sign_of_life
from forethought.server.journal.models import Entry
from forethought.server.keys import house
from forethought.words import _

from .key import is_right_key
from .models import Backup

WELL, UNSET, WRONG = "well", "not set", "wrong"
LATE = timedelta(minutes=15)
"""How long a job that could be done may wait before something is wrong."""
OLD = timedelta(days=2)
"""How old the last backup may be."""
LOW = 500 * 1024 * 1024
"""Bytes that should be free on the disk."""


class Line(NamedTuple):
    """What it is about, whether it is `WELL`, `UNSET` or `WRONG`, and what to know or do."""

    what: str
    how: str
    says: str


def lines(*, deploy: bool = False) -> Iterator[Line]:
    """Every line. With ``deploy`` what a real council must set is wrong where it is not set."""
    unset = WRONG if deploy else UNSET
    yield from _settings(unset)
    yield _folder(environment().data)
    yield _model_files()
    yield _guidance()
    try:
        tables = _tables() if _is_there() else Line(_("Database"), WRONG, _no_tables())
        yield tables
        says: tuple[Callable[[], Line], ...] = (_key, _house_key, _worker, _mails, _backup, _journal)
        yield from (say() for say in says if tables.how != WRONG)
    except DatabaseError:
        yield Line(_("Database"), WRONG, _("It cannot be reached. Is FORETHOUGHT_DATABASE_URL right, and does it run?"))
    yield _disk(environment().data)


def django_lines(*, deploy: bool) -> Iterator[Line]:
    """What Django itself finds; it asks the database too, so there must be one."""
    if not _is_there():
        return
    for found in run_checks(include_deployment_checks=deploy):
        if not found.is_silenced():
            how = WRONG if deploy or found.level >= ERROR else UNSET
            yield Line("Django", how, " ".join(f"{found.msg} {found.hint or ''} ({found.id})".split()))


def _settings(unset: str) -> Iterator[Line]:
    given = environment()
    yield Line(_("Settings"), WELL, _("Every one can be used."))
    yield _set(_("Council"), bool(given.council), unset, given.name, _("Set FORETHOUGHT_COUNCIL to the Council's names."))
    contact = _("Set FORETHOUGHT_CONTACT to an e-mail address or a few words: the accessibility statement must name somebody.")
    yield _set(_("Contact"), bool(given.contact), unset, given.contact, contact)
    https = _("Set FORETHOUGHT_HTTPS=yes where people reach the site by HTTPS; a council must.")
    yield _set(_("HTTPS"), given.https, unset, _("Cookies are secure, and browsers are told to stay with it."), https)
    post = _("by GOV.UK Notify") if given.notify_key else given.mail.host
    mail = _("Set FORETHOUGHT_MAIL_SERVER and FORETHOUGHT_MAIL_FROM. Until then mails are kept here for a week, and sent to nobody.")
    yield _set(_("Mail"), bool(post), unset, post, mail)


def _set(what: str, is_set: bool, unset: str, says: str, hint: str) -> Line:
    return Line(what, WELL if is_set else unset, says if is_set else hint)


def _folder(data: Path) -> Line:
    try:
        with tempfile.TemporaryFile(dir=data):
            return Line(_("Data folder"), WELL, str(data))
    except OSError:
        return Line(_("Data folder"), WRONG, _("{place} is not there, or cannot be written to.").format(place=data))


def _model_files() -> Line:
    missing = [words for words, is_there in _parts() if not is_there]
    if missing:
        return Line(_("Models"), UNSET, _("Not installed: {missing}. Rules alone answer there.").format(missing=", ".join(missing)))
    return Line(_("Models"), WELL, _("The reader, the names and the pictures are there."))


def _parts() -> tuple[tuple[str, bool], ...]:
    reader = os.environ.get("FORETHOUGHT_READER") == "rules" or is_installed()
    return (_("the reader"), reader), (_("the names"), is_here()), (_("the pictures"), can_look())


def _guidance() -> Line:
    try:
        return Line(_("Guidance"), WELL, edition().name)
    except GuidanceFault as fault:
        return Line(_("Guidance"), WRONG, str(fault))


def _tables() -> Line:
    loader = MigrationLoader(connection)
    missing = set(loader.disk_migrations) - set(loader.applied_migrations)
    newer = {one for one in loader.applied_migrations if one not in loader.disk_migrations}
    if missing:
        says = _no_tables()
    elif newer:
        says = _("Its tables are of a newer version of Forethought. Install that version.")
    else:
        kind = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
        return Line(_("Database"), WELL, _("{kind}, with the tables of this version.").format(kind=kind))
    return Line(_("Database"), WRONG, says)


def _is_there() -> bool:
    """A file of SQLite would be made by looking into it."""
    return connection.vendor != "sqlite" or connection.is_in_memory_db() or Path(connection.settings_dict["NAME"]).exists()


def _no_tables() -> str:
    return _("Its tables are not there yet, or of an earlier version. Run `forethought-server prepare`.")


def _key() -> Line:
    file = environment().data / "secret-key"
    if is_right_key() is False:
        return Line(_("Secret key"), WRONG, _("These records were made with another one."))
    if file.exists() and file.stat().st_mode & 0o077:
        return Line(_("Secret key"), WRONG, _("Others on this machine can read it: chmod 600 {file}").format(file=file))
    return Line(_("Secret key"), WELL, _("It is the one that these records were made with."))


def _house_key() -> Line:
    wrong = house.check()
    return Line(_("House key"), WRONG if wrong else WELL, wrong or _("It is the one that records are sealed with."))


def _worker() -> Line:
    now = timezone.now()
    waits = DBTaskResult.objects.ready().filter(enqueued_at__lt=now - LATE).exists()
    worker = last_sign_of_life()
    if is_alive(worker):
        how = WRONG if waits else WELL
        return Line(_("Worker"), how, _("It is behind: jobs wait longer than 15 minutes.") if waits else _("It is at work."))
    says = _("None is at work. `forethought-server run` starts one; `forethought-server work` is one.")
    return Line(_("Worker"), WRONG if waits else UNSET, says)


def _mails() -> Line:
    bad = Mail.objects.filter(state__in=(REFUSED, FAILED)).exclude(to="").count()
    lost = DBTaskResult.objects.filter(status=TaskResultStatus.FAILED).count()
    if bad or lost:
        says = _("In the last weeks. Mails that could not be sent: {mails}. Jobs that failed: {jobs}.")
        return Line(_("Jobs"), UNSET, says.format(mails=bad, jobs=lost))
    return Line(_("Jobs"), WELL, _("None failed."))


def _backup() -> Line:
    last = Backup.objects.filter(was_restored=False).order_by("-at").first()
    if last is None:
        return Line(_("Backup"), UNSET, _("None was made yet: `forethought-server backup DIR`."))
    how = WELL if timezone.now() - last.at < OLD else UNSET
    return Line(_("Backup"), how, _("The last one was made on {when}.").format(when=_when(last.at)))


def _journal() -> Line:
    last = Entry.objects.order_by("-number").values_list("number", "mark").first()
    if last is None:
        return Line(_("Journal"), WELL, _("Nothing is in it yet."))
    return Line(_("Journal"), WELL, _("It ends with entry {number}, mark {mark}.").format(number=last[0], mark=last[1]))


def _disk(data: Path) -> Line:
    place: Path = data if data.exists() else data.parent
    try:
        free = shutil.disk_usage(place).free
    except OSError:
        return Line(_("Disk"), WRONG, _("It cannot be asked how much is free."))
    says = _("{free:,} MB are free.").format(free=free // 1024**2)
    return Line(_("Disk"), WELL if free > LOW else WRONG, says)


def _when(moment: datetime) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}"
