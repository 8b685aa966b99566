"""Run within `unshare -rm`: a site on a disk of its own, which is full for a while. Prints what was found."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.server.operating.visit import Visit, session_in
from tests.server.served import served


def fill(file: Path) -> None:
    """Write until there is no room left."""
    with file.open("wb", buffering=0) as ballast:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while ballast.write(bytes(size)) == size:
                    pass
            except OSError:
                continue


def main(folder: Path) -> None:
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "none", str(disk)], check=True)
    (disk / "site").mkdir()
    with served(disk / "site", FORETHOUGHT_COUNCIL="Northmere Council") as site:
        env = {"FORETHOUGHT_DATA": str(site.data), "PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
        visit = Visit(site.port, session_in(env))
        told = [visit.add_page(f"before{n}") for n in range(3)]
        fill(disk / "ballast")
        names = [f"full{n}" for n in range(60)]
        answers = [(name, visit.add_page(name)) for name in names]
        status, page = next(((status, page) for status, page in [refused_page(visit)]), (0, ""))
        reads = visit.get("/guidance")[0]
        (disk / "ballast").unlink()
        after = visit.add_page("after")
    print("before", sorted(set(told)), "full", sorted({status for _name, status in answers}), "read", reads, "after", after)
    print("page", status, "was not saved" in page)
    kept = {name for name, status in answers if status == 302}
    with closing(sqlite3.connect(site.data / "forethought.sqlite3")) as database:
        found = {name for (name,) in database.execute("SELECT title FROM accounts_corporatepage WHERE title LIKE 'full%'")}
        print("acknowledged and kept are the same", found == kept)
        print(*database.execute("PRAGMA integrity_check").fetchone())
    done = subprocess.run(
        [sys.executable, "-m", "forethought.server", "verify-journal"], env=env, capture_output=True, text=True, check=False
    )
    print("journal", done.returncode)


def refused_page(visit: Visit) -> tuple[int, str]:
    """A page that says that nothing was saved."""
    import re
    from urllib.parse import urlencode

    mark = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', visit.get("/pages/add")[1])[1]
    fields = {"csrfmiddlewaretoken": mark, "address": "facebook.com/shown", "title": "shown", "service": "s", "owner": "o"}
    return visit._ask("POST", "/pages/add", urlencode(fields))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
