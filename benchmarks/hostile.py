"""Hostile input: each is answered, or refused, in under a second, the cold start of the command included."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from .figure import Figure

COMMAND = Path(sys.executable).parent / "forethought"
LONGEST = 100_000
LIMIT = 1


def inputs() -> dict[str, bytes]:
    """Lines of JSON that a careless reader would choke on."""
    texts = {
        "nested quotes": ('"' + "“'«" * 3) * (LONGEST // 10),
        "1 MB of a": "a" * 1_000_000,
        "100,000 of a": "a" * LONGEST,
        "a word, 100,000 times over": ("idiot " * LONGEST)[:LONGEST],
        "nothing but emoji": "😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿"[:10] * (LONGEST // 10),
        "right to left": "מחר ביקור בית אצל גברת " * (LONGEST // 24),
        "combining marks": ("e" + "\u0301" * 99) * (LONGEST // 100),
        "digits": "0" * LONGEST,
        "phone numbers": ("07700 900123 " * LONGEST)[:LONGEST],
        "addresses half written": ("9 Brook Lane, a@b. " * LONGEST)[:LONGEST],
        "at signs": "@" * LONGEST,
        "full stops": ". " * (LONGEST // 2),
        "new lines": "\n" * LONGEST,
        "right-to-left overrides": "\u202emoc\u202c " * (LONGEST // 6),
    }
    rows = {name: json.dumps({"text": text}, ensure_ascii=False).encode() for name, text in texts.items()}
    rows["lone surrogates"] = b'{"text": "' + b"\\ud800 \\udfff" * 8_000 + b'"}'
    rows["brackets 100,000 deep"] = b"[" * LONGEST
    rows["an object 50,000 deep"] = b'{"text":' * 50_000
    rows["bytes that are not text"] = b'{"text": "\xff\xfe"}'
    return rows


def measure() -> Iterator[Figure]:
    """Seconds that each takes."""
    for name, line in inputs().items():
        before = time.perf_counter()
        done = subprocess.run([COMMAND, "check", "--batch", "-"], input=line + b"\n", capture_output=True, check=False)
        taken = time.perf_counter() - before
        said = outcome(done)
        yield Figure(f"hostile: {name}", taken if said else math.inf, "s", LIMIT, peer=said or "no answer")


def outcome(done: subprocess.CompletedProcess[bytes]) -> str:
    """What came of it; empty where there was no answer."""
    try:
        row = json.loads(done.stdout)
    except ValueError:
        return ""
    return "refused" if "error" in row else "answered"
