"""forethought-server: run the server, or pass a command on to Django."""

from __future__ import annotations

import argparse
import io
import os
import sys

USAGE = """forethought-server: the pages and the HTTP API.

  run [--host ADDRESS] [--port N] [--data DIR] [--workers N] [--no-worker]   prepare what is missing, then serve
  work [--once] [--data DIR]                                    send mail and do what is due each day (run starts one too)
  prepare [--data DIR]                                          make the data folder, the database and the static files
  add-person NUMBER --name NAME [--duty DUTY …] …               add somebody to the directory, and set a password
  end-person NUMBER                                             somebody has left: end every session at once
  set-password NUMBER                                           set another password
  forget-steps NUMBER                                           somebody lost their phone: remove their second steps
  forget-account NUMBER                                         match their account at the Council's provider anew
  import-people FILE [--dry-run] [--full] [--allow-leavers]     take a file of people into the directory, all of it or nothing
  scim-token make NAME [--may-browse] | list | end NUMBER       let the Council's own directory in, or let it in no more
  verify-journal [--number N --mark M] [--data DIR]             say whether the journal holds, and a head that was printed is in it
  journal-head [--data DIR]                                     print the head of the journal, to be mailed or kept on paper
  feeds [--every SECONDS] [--once] [--data DIR]                 read the feeds of clocks and rosters, round after round
  backup DIR|FILE [--with-key] [--data DIR]                     keep all records, while the site goes on
  restore FILE [--data DIR]                                     bring them back into an empty folder (and an empty database)
  new-key [--data DIR]                                          go on with another secret key: everybody signs in again
  rotate-house-key [--data DIR]                                 seal with a new house key: every record's key is wrapped anew
  snapshot                                                      write what the proxies read (run does so each day)
  check [--deploy] [--data DIR]                                 say what is wrong or not set yet, a line each (status 1)
  migrate …                                                     any command of Django

Settings come from the environment: see forethought/server/environment.py or docs/operators/settings.md."""


class Refused(Exception):
    """One plain sentence that says why a command did nothing."""


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0 done, 2 the settings or the arguments cannot be used."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")
    if not given or given[0] in {"-h", "--help", "help"}:
        print(USAGE)
        return 0
    from forethought.guidance import GuidanceFault

    from .environment import UnusableSetting
    from .operating.fault import Unable

    try:
        return _run(given)
    except (UnusableSetting, GuidanceFault, Refused, Unable) as fault:
        print(fault, file=sys.stderr)
        return 2


def _run(given: list[str]) -> int:
    if given[0] in {"run", "serve", "prepare"}:
        options = _options(given)
        os.environ["FORETHOUGHT_DATA"] = options.data
        _prepare()
        return 0 if given[0] == "prepare" else _serve(options)
    if given[0] in {"add-person", "end-person", "set-password"}:
        return _change_directory(given)
    if given[0] in {"forget-account", "forget-steps"}:
        return _change_sign_in(given)
    if given[0] in {"import-people", "scim-token"}:
        return _answer_directory(given)
    if given[0] in {"verify-journal", "journal-head"}:
        return _ask_journal(given)
    if given[0] == "check":
        return _check(given)
    if given[0] in {"work", "backup", "restore", "new-key", "rotate-house-key"}:
        return _operate(given)
    if given[0] == "feeds":
        given = _with_data(given)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["forethought-server", *given])
    return 0


def _options(given: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog=f"forethought-server {given[0]}")
    parser.add_argument("--data", default=os.environ.get("FORETHOUGHT_DATA", "data"), help="where the database and the secret key are kept")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on")
    parser.add_argument("--workers", type=int, default=1, help="processes; each needs about 100 MB")
    parser.add_argument("--no-worker", action="store_true", help="start no worker beside the pages: another service does")
    return parser.parse_args(given[1:])


def _prepare() -> None:
    """What a first start needs: the folder, the key, the database and the static files, and an edition that can be read."""
    from django.core.management import call_command

    from .edition import edition, look
    from .hours.feeds.named import named_feeds

    edition()
    named_feeds()
    _prepare_database()
    look()
    call_command("collectstatic", verbosity=0, interactive=False)


def _prepare_database() -> None:
    """The folder and the tables; on a fresh folder where nothing speaks of a real council, the sample council too."""
    from .environment import environment

    given = environment()
    is_fresh = not given.database_url and not given.database["NAME"].exists()
    _migrate()

    from .jobs.daily import do_all_now
    from .keys.house import check as house_key_fault
    from .operating.key import note_key
    from .people.sample import make_sample, remove_sample

    note_key()
    if wrong := house_key_fault():
        print(wrong, file=sys.stderr)
    if given.council and given.sample_mark.exists():
        remove_sample()
    elif is_fresh and not given.council and not given.https:
        make_sample()
    do_all_now()


def _migrate() -> None:
    """The folder and the tables as this version has them."""
    import django
    from django.core.management import call_command

    from .environment import environment

    given = environment()
    given.data.mkdir(parents=True, exist_ok=True)
    django.setup()
    call_command("check", fail_level="ERROR", stdout=io.StringIO())
    call_command("migrate", verbosity=0, interactive=False)
    if "sqlite3" in given.database["ENGINE"]:
        given.database["NAME"].chmod(0o600)  # it holds names


def _change_directory(given: list[str]) -> int:
    """A command on people. Where there is no database yet, it is made without the sample: somebody real comes in."""
    given = _with_data(given)
    _migrate()

    from .people.actions import UnusableDetail
    from .people.commands import change_directory

    try:
        print(change_directory(given))
    except UnusableDetail as fault:
        raise Refused(str(fault)) from None
    return 0


def _change_sign_in(given: list[str]) -> int:
    """A command on how somebody signs in."""
    given = _with_data(given)
    import django

    django.setup()
    from .people.actions import UnusableDetail
    from .sign_in.commands import change_sign_in

    try:
        print(change_sign_in(given))
    except UnusableDetail as fault:
        raise Refused(str(fault)) from None
    return 0


def _answer_directory(given: list[str]) -> int:
    """A file of people, or a token of the directory: 0 where it is done or shown, 2 where nothing was changed."""
    given = _with_data(given)
    _migrate()
    from .people.imports.commands import import_people
    from .people.scim.commands import answer_token_command

    said, status = import_people(given) if given[0] == "import-people" else answer_token_command(given)
    print(said, file=sys.stderr if status else sys.stdout)
    return status


def _ask_journal(given: list[str]) -> int:
    """A question to the journal: 0 where it holds, 1 where it does not. Nothing is made or changed."""
    given = _with_data(given)
    import django

    django.setup()
    from .journal.commands import answer_command

    said, status = answer_command(given)
    print(said)
    return status


def _with_data(given: list[str]) -> list[str]:
    """Take --data out of a command's arguments, and use that folder."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--data", default=os.environ.get("FORETHOUGHT_DATA", "data"))
    where, rest = parser.parse_known_args(given)
    os.environ["FORETHOUGHT_DATA"] = where.data
    return rest


def _check(given: list[str]) -> int:
    """0 where nothing is wrong, 1 where something is. Nothing is made or changed."""
    given = _with_data(given)
    from .operating.bringing_back import make_no_key

    make_no_key()
    import django

    django.setup()
    from .operating.checking import check_command

    said, status = check_command(given)
    print(said)
    return status


def _operate(given: list[str]) -> int:
    """A command of whoever runs the site."""
    given = _with_data(given)
    if given[0] == "restore":
        from .operating.bringing_back import restore_command

        print(restore_command(given, _migrate))
        return 0
    import django

    django.setup()
    from .jobs.commands import work_command
    from .operating.commands import backup_command, new_key_command, rotate_command

    does = {"work": work_command, "backup": backup_command, "new-key": new_key_command, "rotate-house-key": rotate_command}
    said = does[given[0]](given)
    if said:
        print(said)
    return 0


def _serve(options: argparse.Namespace) -> int:
    from granian import Granian
    from granian.constants import Interfaces

    from .beside import worker_beside
    from .database import close_database
    from .environment import environment

    # Granian's own access log would hold addresses; ours holds none (door/access_log.py).
    server = Granian(
        "forethought.server.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=1,
        log_access=False,
    )
    print(f"Forethought is at http://{options.host}:{options.port}/", flush=True)
    if environment().is_sample:
        print(f"It shows a sample council of invented people: http://{options.host}:{options.port}/sign-in", flush=True)
    close_database()
    with worker_beside(wanted=not options.no_worker):
        server.serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
