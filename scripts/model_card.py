"""Measure what the model card tells, and make its lists.

    .venv/bin/python scripts/model_card.py DATA

DATA holds `dev/hatecheck_even_templates.csv` and `train/btc_*.jsonl`. The figures go into `docs/developers/model-card.json` and
`src/forethought/asking/equality.json`; then `scripts/document.py` makes the card of them, for which no data are needed.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "docs" / "developers" / "model-card.json"
MODEL = ROOT / "src" / "forethought" / "reading" / "model" / "reader.onnx"
_GIVEN = ("text", "role", "site", "audience", "picture_shows", "kind", "capacity", "front_line")
_LOWERED = ("negate_neg_nh", "counter_quote_nh", "counter_ref_nh", "ident_neutral_nh", "ident_pos_nh", "slur_reclaimed_nh")
"""HateCheck's functionalities of denial, counter-speech, identity and reclaimed words."""

Row = dict[str, Any]


def measured(data: Path) -> Row:
    """Every figure of the card but those of equality."""
    advice = {part: advised(part) for part in ("valid", "held")}
    os.environ["FORETHOUGHT_READER"] = "rules"
    rules = {part: advised(part) for part in ("valid", "held")} | {"abuse": abuse(data)["balanced_accuracy"]}
    del os.environ["FORETHOUGHT_READER"]
    return {
        "measured": datetime.now(UTC).date().isoformat(),
        "advice": advice,
        "rules": rules,
        "ordinary": ordinary(data),
        "speed": speed(),
        "bytes": MODEL.stat().st_size,
        **learned_from(),
    }


def advised(part: str) -> Row:
    """How right the advice is on a part of our own examples; no row is shown."""
    from rows import examples  # type: ignore[import-not-found]  # of training/, which stands by itself

    from forethought.asking.draft_row import draft_of
    from forethought.asking.expectation import Tally, expectation_of
    from forethought.checks import check
    from forethought.guidance import load_named

    edition, tally, disclosures = load_named(), Tally(), 0
    for row in examples(part):
        answer = check(draft_of({name: row[name] for name in _GIVEN if row.get(name)}), edition)
        tally.add(expectation_of(row), answer)
        fair = {row["advice"], *row.get("also_ok", ())}
        disclosures += "disclosure" in row["observations"] and "do-not-post" not in fair and answer.advice.word == "do-not-post"
    figures = tally.figures()
    kept = ("rows", "right", "strictly_right", "false_alarms", "recall")
    return {name: figures[name] for name in kept} | {"disclosures_stopped": disclosures}


def abuse(data: Path) -> Row:
    """HateCheck's even half."""
    from forethought.asking.expected_abuse import AbuseTally, cases_of, tells_hatred
    from forethought.reading import Draft, read

    tally = AbuseTally()
    with (data / "dev" / "hatecheck_even_templates.csv").open(encoding="utf-8", newline="") as lines:
        for case in cases_of(lines):
            tally.add(case, tells_hatred(read(Draft(case.text))))
    return tally.figures()


def ordinary(data: Path) -> Row:
    """Ordinary tweets taken for hatred, and for hatred or offence."""
    from forethought.asking.expected_abuse import tells_hatred
    from forethought.asking.interval import share
    from forethought.reading import Draft, read

    lines = [line for part in "efg" for line in (data / "train" / f"btc_{part}.jsonl").read_text(encoding="utf-8").splitlines()]
    readings = [read(Draft(json.loads(line)["text"])) for line in lines]
    hatred = sum(map(tells_hatred, readings))
    either = sum(tells_hatred(one) or one.has("abuse", "threat", "harassment") for one in readings)
    return {"hatred": share(hatred, len(readings)), "hatred_or_offence": share(either, len(readings))}


def speed() -> Row:
    """Time of one core for a draft of our own examples, in milliseconds; the first fifty only warm up."""
    from rows import examples

    from forethought.checks import check
    from forethought.guidance import load_named
    from forethought.reading import Draft

    edition, times = load_named(), []
    for row in examples("valid")[:650]:
        start = time.process_time()
        check(Draft(row["text"]), edition)
        times.append((time.process_time() - start) * 1000)
    times = times[50:]
    return {"p50": round(statistics.median(times), 1), "p99": round(statistics.quantiles(times, n=100)[98], 1)}


def learned_from() -> Row:
    """The public sets with their licences, and our own examples by file: rows and voices."""
    from rows import EXAMPLES, LICENCES, part_of

    own, parts = [], Counter[str]()
    for path in sorted(EXAMPLES.glob("*.jsonl")):
        voices = Counter(json.loads(line)["voice"] for line in path.read_text(encoding="utf-8").splitlines())
        own.append({"file": path.name, "rows": voices.total(), "voices": len(voices)})
        for voice, rows in voices.items():
            parts[part_of(voice)] += rows
    return {"public": LICENCES, "own": own, "parts": dict(sorted(parts.items()))}


def percent(rate: float) -> str:
    """A share as a percentage."""
    return f"{rate * 100:.1f} %"


def figures() -> Iterator[tuple[str, ...]]:
    """What was measured, the figure, what it should reach, and whether it does."""
    kept, fair = json.loads(KEPT.read_text(encoding="utf-8")), equality()
    held, valid, told = kept["advice"]["held"], kept["advice"]["valid"], fair["abuse"]
    lowest = min(told["functionalities"][name]["rate"] for name in _LOWERED)
    yield _least("HateCheck's even half, balanced accuracy", told["balanced_accuracy"], 0.74)
    yield _least("the same, worst of denial, counter-speech, identity and reclaimed words", lowest, 0.50)
    yield _most("gap between groups there, false alarms", told["gap"]["false_alarms"], 0.08)
    yield _most("gap between groups there, missed", told["gap"]["misses"], 0.08)
    yield _most("gap between protected characteristics in our own sentences, told to ask or stop", fair["equality"]["gap"]["told"], 0.08)
    yield _most("the same, hostile sentences missed", fair["equality"]["gap"]["misses"], 0.08)
    yield _most("ordinary tweets taken for hatred or offence", kept["ordinary"]["hatred_or_offence"]["rate"], 0.02)
    yield _least(f"advice right, {held['rows']:,} drafts of voices only ever measured", held["right"], 0.88)
    yield _most("harmless drafts of them told to ask or stop", held["false_alarms"], 0.04)
    yield "possible disclosures of them told do-not-post", str(held["disclosures_stopped"]), "0", _word(not held["disclosures_stopped"])
    yield f"advice right, {valid['rows']:,} drafts of voices that set thresholds", percent(valid["right"]), "", ""
    yield "harmless drafts of them told to ask or stop", percent(valid["false_alarms"]), "", ""
    for part, name in (("held", "voices only ever measured"), ("valid", "voices that set thresholds")):
        yield f"the rules alone: advice right, {name}", percent(kept["rules"][part]["right"]), "", ""
    yield "the rules alone: HateCheck's even half, balanced accuracy", percent(kept["rules"]["abuse"]), "", ""
    for name, most in (("p50", 8), ("p99", 20)):
        yield f"a draft, {name}, time of one core", f"{kept['speed'][name]} ms", f"≤ {most} ms", _word(kept["speed"][name] <= most)
    yield "size of the weights", f"{kept['bytes'] / 1e6:.1f} MB", "≤ 25 MB", _word(kept["bytes"] <= 25e6)


def sources() -> Iterator[tuple[str, ...]]:
    """Every set the model was taught with."""
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    for name, licence in kept["public"].items():
        yield f"`{name}`", licence, "", ""
    for row in kept["own"]:
        yield f"`training/examples/{row['file']}`", "MIT, written for this", f"{row['rows']:,}", f"{row['voices']:,}"
    yield "our own, all", "", f"{sum(row['rows'] for row in kept['own']):,}", ""
    for part, name in (("train", "teach"), ("valid", "set thresholds"), ("held", "are only ever measured")):
        yield f"our own, by voice: those that {name}", "", f"{kept['parts'][part]:,}", ""


def equality() -> Row:
    """The figures of equality, as they ship."""
    from forethought.asking.equality import kept

    return kept()


def _least(name: str, rate: float, least: float) -> tuple[str, ...]:
    return name, percent(rate), f"≥ {percent(least)}", _word(rate >= least)


def _most(name: str, rate: float, most: float) -> tuple[str, ...]:
    return name, percent(rate), f"≤ {percent(most)}", _word(rate <= most)


def _word(kept: bool) -> str:
    return "reached" if kept else "**missed**"


def main() -> None:
    """Measure, and keep the figures."""
    from forethought.asking.equality import KEPT as PAGE
    from forethought.asking.equality import measure
    from forethought.guidance import load_named
    from forethought.reading.learned import is_installed

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("data", type=Path, help="the folder that holds dev/ and train/")
    data = asked.parse_args().data
    if not is_installed():
        sys.exit("The language model is not installed here.")
    edition = load_named()
    head = {"edition": edition.name, "measured": datetime.now(UTC).date().isoformat(), "model": True}
    for file, found in ((PAGE, head | {"equality": measure(edition), "abuse": abuse(data)}), (KEPT, measured(data))):
        file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.path[:0] = [str(ROOT / "src"), str(ROOT / "training")]
    main()
