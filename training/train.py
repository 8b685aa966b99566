"""Teach the reader: from the encoder's own weights, through the public sets, to our own examples. Resumable, from a fixed seed.

    python training/train.py ../shared/data/train --out build/reader [--encoder FOLDER] [--threads 2]

The last checkpoint in ``--out`` is taken up again where it stopped. See training/README.md.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from labels import ADVICE
from network import Network, loss
from rows import Lesson, abuse, examples, lessons
from torch import Tensor
from tqdm import tqdm
from transformers import AutoTokenizer

SEED = 20261124
LONGEST = 192
"""Tokens of a text that are read at once."""
_ROWS, _EVERY = 32, 200
"""Rows a step, and steps between checkpoints."""


class Stage(NamedTuple):
    """A round of lessons: each ``times`` over, the encoder learning at ``rate``."""

    name: str
    lessons: list[Lesson]
    times: int
    rate: float


def stages(public: Path, times: int) -> list[Stage]:
    """First what abuse is, then drafts with some of the public rows again, so that the first is not forgotten."""
    hard = abuse(public, SEED)
    own = lessons(examples("train"))
    return [Stage("abuse", hard, 1, 5e-5), Stage("drafts", own + hard[: len(own) // 3], times, 6e-5)]


class Pupil:
    """The network, what moves it, and where it stands."""

    def __init__(self, encoder: Path, out: Path) -> None:
        self.tokens = AutoTokenizer.from_pretrained(encoder)
        self.network = Network(encoder)
        self.kept = out / "checkpoint.pt"
        self.at = (0, 0)

    def learn(self, number: int, stage: Stage) -> None:
        """One stage, from where the last checkpoint left it."""
        if self.at[0] > number:
            return
        ids = self.tokens([lesson.text for lesson in stage.lessons], truncation=True, max_length=LONGEST)["input_ids"]
        plan = [rows for time in range(stage.times) for rows in batches([len(one) for one in ids], SEED + 100 * number + time)]
        mover = torch.optim.AdamW(self._groups(stage.rate), weight_decay=0.01)
        pace = torch.optim.lr_scheduler.LambdaLR(mover, lambda step: min(1.0, step / (0.08 * len(plan))) * max(0.02, 1 - step / len(plan)))
        self._take_up(number, mover, pace)
        self.network.train()
        for step in tqdm(range(self.at[1], len(plan)), desc=stage.name, initial=self.at[1], total=len(plan), mininterval=5):
            torch.manual_seed(SEED + 10_000 * number + step)
            with torch.autocast("cpu", torch.bfloat16):  # twice as fast, and as good
                logits = self.network(*padded([ids[row] for row in plan[step]]))
            wrong = loss(logits.float(), *answers([stage.lessons[row] for row in plan[step]]))
            mover.zero_grad()
            wrong.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            mover.step()
            pace.step()
            self.at = (number, step + 1)
            if self.at[1] % _EVERY == 0:
                self._keep(mover, pace)
        self.at = (number + 1, 0)
        self._keep(mover, pace)

    def _groups(self, rate: float) -> list[dict[str, object]]:
        return [{"params": self.network.encoder.parameters(), "lr": rate}, {"params": self.network.outputs.parameters(), "lr": 1e-3}]

    def _keep(self, mover: torch.optim.Optimizer, pace: torch.optim.lr_scheduler.LRScheduler) -> None:
        state = {"at": self.at, "network": self.network.state_dict(), "mover": mover.state_dict(), "pace": pace.state_dict()}
        torch.save(state, self.kept.with_suffix(".part"))
        self.kept.with_suffix(".part").replace(self.kept)

    def _take_up(self, number: int, mover: torch.optim.Optimizer, pace: torch.optim.lr_scheduler.LRScheduler) -> None:
        if self.at[0] == number and self.at[1] and self.kept.exists():
            state = torch.load(self.kept)
            mover.load_state_dict(state["mover"])
            pace.load_state_dict(state["pace"])
        elif self.at[0] != number:
            self.at = (number, 0)

    def resume(self) -> None:
        """Take up the last checkpoint, if there is one."""
        if self.kept.exists():
            state = torch.load(self.kept)
            self.network.load_state_dict(state["network"])
            self.at = tuple(state["at"])


def batches(lengths: list[int], seed: int) -> list[list[int]]:
    """Row numbers in groups of like length, in an order of their own for each seed."""
    chance = random.Random(seed)  # noqa: S311 - an order, not a secret
    order = list(range(len(lengths)))
    chance.shuffle(order)
    pools = [sorted(order[begin : begin + _ROWS * 20], key=lengths.__getitem__) for begin in range(0, len(order), _ROWS * 20)]
    found = [pool[begin : begin + _ROWS] for pool in pools for begin in range(0, len(pool), _ROWS)]
    chance.shuffle(found)
    return found


def padded(ids: list[list[int]]) -> tuple[Tensor, Tensor]:
    """Token ids and their mask, each ``(rows, longest)``."""
    longest = max(len(one) for one in ids)
    full = np.zeros((len(ids), longest), dtype=np.int64)
    mask = np.zeros_like(full)
    for row, one in enumerate(ids):
        full[row, : len(one)], mask[row, : len(one)] = one, 1
    return torch.from_numpy(full), torch.from_numpy(mask)


def answers(chosen: list[Lesson]) -> tuple[Tensor, Tensor, Tensor]:
    """What is told, the target, the advice: each ``(rows, names)``."""
    labels = [lesson.labels for lesson in chosen]
    return tuple(torch.tensor([getattr(one, name) for one in labels]) for name in ("told", "target", "advice"))


@torch.no_grad()
def logits_of(pupil: Pupil, texts: list[str]) -> np.ndarray:
    """The logits of texts, ``(texts, outputs)``."""
    pupil.network.eval()
    ids = pupil.tokens(texts, truncation=True, max_length=LONGEST)["input_ids"]
    order = sorted(range(len(ids)), key=lambda row: len(ids[row]))
    found: list[np.ndarray | None] = [None] * len(ids)
    for begin in range(0, len(order), 64):
        rows = order[begin : begin + 64]
        for row, logits in zip(rows, pupil.network(*padded([ids[row] for row in rows])).numpy(), strict=True):
            found[row] = logits
    return np.stack(found)


def report(pupil: Pupil, part: str) -> str:
    """How the advice stands alone, without the rules, on a part: the share right, and of harmless rows told to stop or ask."""
    rows = examples(part)
    best = logits_of(pupil, [lesson.text for lesson in lessons(rows)])[:, -len(ADVICE) :].argmax(1)
    wanted = np.array([ADVICE.index(row["advice"]) for row in rows])
    right, alarms = (best == wanted).mean(), (best[wanted == 0] >= ADVICE.index("ask-line-manager")).mean()
    return f"{part}: {len(rows)} rows, advice alone right {right:.3f}, harmless told to stop or ask {alarms:.3f}"


def main() -> None:
    """Teach, and say how it went on the voices that set thresholds."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("public", type=Path, help="the folder of the public sets")
    asked.add_argument("--encoder", type=Path, required=True, help="the folder of the encoder's weights")
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--times", type=int, default=4, help="how often our own examples are gone through")
    asked.add_argument("--threads", type=int, default=2)
    given = asked.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(SEED)
    given.out.mkdir(parents=True, exist_ok=True)
    pupil = Pupil(given.encoder, given.out)
    pupil.resume()
    for number, stage in enumerate(stages(given.public, given.times)):
        pupil.learn(number, stage)
        print(report(pupil, "valid"), flush=True)
    torch.save(pupil.network.state_dict(), given.out / "network.pt")


if __name__ == "__main__":
    main()
