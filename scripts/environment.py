"""Make .venv out of requirements.lock: once, again when the lock changes, and anew after an interruption.

The stamp is written last, so an environment without one was interrupted and is thrown away. Runs at the
same time wait for one another. Nothing is fetched when nothing is missing.
"""

import fcntl
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "stamp"
WHAT_MAKES_IT = ("requirements.lock", "pyproject.toml", "scripts/environment.py")


def main() -> int:
    """Exit status 0 where .venv is as the lock says, 1 where it could not be made."""
    if is_current():
        return 0
    with (ROOT / ".venv.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            if not is_current():  # another run may have made it while this one waited
                make()
        except subprocess.CalledProcessError:
            print("The packages could not be installed; the reason stands above. Run the command again to go on.", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            return 130
    return 0


def is_current() -> bool:
    """Whether the environment is whole and of this lock, in this folder."""
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted_stamp()


def wanted_stamp() -> str:
    """The digest of everything the environment is made of, and of where it stands."""
    parts = [(ROOT / name).read_bytes() for name in WHAT_MAKES_IT]
    return hashlib.sha256(b"\0".join([*parts, str(ROOT).encode()])).hexdigest()


def make() -> None:
    """Install the lock, then the project itself; anew unless the environment there is whole."""
    print("Making .venv from requirements.lock …", file=sys.stderr)
    if not (PYTHON.exists() and STAMP.exists()):
        base = getattr(sys, "_base_executable", sys.executable)  # .venv cannot make itself anew
        subprocess.run([base, "-m", "venv", "--clear", VENV], check=True, cwd=ROOT)
    STAMP.unlink(missing_ok=True)
    install("--require-hashes", "-r", "requirements.lock")
    install("--no-deps", "--no-build-isolation", "-e", ".")
    subprocess.run([PYTHON, "-m", "compileall", "-qq", "src"], check=False, cwd=ROOT)  # pip leaves what it only links to
    STAMP.write_text(wanted_stamp())


def install(*what: str) -> None:
    """Let pip install something; what it says in passing goes to standard error."""
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check", "--no-input", *what]
    subprocess.run(command, check=True, cwd=ROOT, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
