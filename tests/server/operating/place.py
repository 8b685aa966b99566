"""A site in a folder of its own, as an operator has it at the command line."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

WRITE = """
import django; django.setup()
from forethought.server.people.actions import add_person
for n in range({number}):
    add_person(number=f"{prefix}{{n}}", name="Ann")
"""


class Place:
    """``data``: its folder. Settings are given by their names without ``FORETHOUGHT_``."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("FORETHOUGHT_", "DJANGO_"))}
        named = {"DATA": str(data), "COUNCIL": "Northmere Council", **settings}
        django = {"DJANGO_SETTINGS_MODULE": "forethought.server.settings"}
        self.env = kept | django | {f"FORETHOUGHT_{name}": value for name, value in named.items()}

    def run(self, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        """forethought-server with these arguments."""
        return self.python("-m", "forethought.server", *map(str, arguments), **more)

    def python(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Python, with the settings of this place."""
        command = [sys.executable, *arguments]
        return subprocess.run(command, env=self.env | more, capture_output=True, text=True, timeout=120, check=False)

    def done(self, *arguments: object) -> str:
        """What a command that succeeds prints."""
        done = self.run(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def refused(self, *arguments: object) -> str:
        """The one sentence of a command that is refused."""
        done = self.run(*arguments)
        assert (done.returncode, done.stderr.count("\n"), done.stdout) == (2, 1, ""), done.stdout + done.stderr
        return done.stderr

    def write(self, number: int, prefix: str = "E") -> None:
        """So many people more, and as many entries in the journal."""
        done = self.python("-c", WRITE.format(number=number, prefix=prefix))
        assert done.returncode == 0, done.stderr

    def ask(self, question: str) -> list[tuple]:
        """An answer of the SQLite database."""
        with closing(sqlite3.connect(self.data / "forethought.sqlite3")) as database, database:
            return database.execute(question).fetchall()
