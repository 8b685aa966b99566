"""Teaches the token model that tells names, and lets it read unmarked texts for `names.py`.

    python -P training/names_teacher.py ../shared/data/train --encoder FOLDER --out build/names --onnx names.onnx
    python -P training/names_teacher.py ../shared/data/train --encoder FOLDER --out build/names --read build/names_told.jsonl

Needs the environment of `train.py`. From a fixed seed; some four minutes a round on two quiet cores. Section H of BTC is only measured on.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

SEED, ROUNDS, ROWS, LONGEST = 7, 4, 32, 126
GOLD = ("btc_e.conll", "btc_f.conll", "btc_g.conll", "wnut17_wnut17train.conll", "wnut17_emerging.dev.conll")
LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
KINDS = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "PER": "PER", "LOC": "LOC", "ORG": "ORG"}
UNMARKED = (("davidson.jsonl", 24000), ("sbic_dev.jsonl", 4666), ("misogyny_eacl2021.jsonl", 4000))
WORD = re.compile(r"https?://\S+|@\w+|#\w+|\w+(?:['’]\w+)*|[^\w\s]")

Words = list[tuple[str, str]]


def gold(file: Path) -> Iterator[Words]:
    """The texts of a file with a word and its label a line; an account name is one word that is no name."""
    words: Words = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        word, _, label = line.partition("\t")
        if label and word:
            words.append((word, _label(label)))
        elif words and not word.strip():
            yield [*_without_accounts(words)]
            words = []


def _label(label: str) -> str:
    place, _, kind = label.partition("-")
    return f"{place}-{KINDS[kind]}" if kind in KINDS else "O"


def _without_accounts(words: Words) -> Iterator[tuple[str, str]]:
    given = iter(words)
    for word, label in given:
        if word[0] == "@":
            if word == "@":
                next(given, None)
            yield "@user", "O"
        else:
            yield ("http", "O") if word.startswith("http") else (word, label)


class Network(nn.Module):
    """Token ids, zeros where a shorter text is filled up, to a logit for each label of each token."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(weights, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.outputs = nn.Linear(self.encoder.config.hidden_size, len(LABELS))

    def forward(self, ids: Tensor) -> Tensor:
        read = self.encoder(input_ids=ids, attention_mask=(ids != 0).long()).last_hidden_state
        return self.outputs(self.drop(read))


class Odds(nn.Module):
    """The log odds that a token is a name's."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> Tensor:
        logits = self.network(ids)
        return torch.logsumexp(logits[:, :, 1:3], -1) - torch.logsumexp(logits[:, :, [0, 3, 4, 5, 6]], -1)


def laid_out(tokens: AutoTokenizer, texts: list[Words]) -> tuple[Tensor, Tensor, list[list[int]]]:
    """The ids of texts, the label of each word's first token, and where those stand."""
    rows, firsts = [], []
    for words in texts:
        ids, first = [101], []
        for word, _ in words:
            first.append(len(ids))
            ids += tokens.encode(word, add_special_tokens=False)[:8] or [100]
        rows.append([*ids[:LONGEST], 102])
        firsts.append(first)
    longest = max(map(len, rows))
    ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
    labels = torch.full(ids.shape, -100)
    for number, (words, first, row) in enumerate(zip(texts, firsts, rows, strict=True)):
        for place, (_, label) in zip(first, words, strict=True):
            if place < len(row) - 1:
                labels[number, place] = LABELS.index(label)
    return ids, labels, firsts


def teach(network: Network, tokens: AutoTokenizer, texts: list[Words]) -> None:
    """Every text, ROUNDS times over."""
    groups = [{"params": network.encoder.parameters(), "lr": 1e-4}, {"params": network.outputs.parameters(), "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = ROUNDS * (len(texts) // ROWS + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(step / 50, 1) * max(0, 1 - step / steps))
    for number in range(ROUNDS):
        network.train()
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]) + random.random() * 6)  # noqa: S311  # an order, no secret
        batches = [order[first : first + ROWS] for first in range(0, len(order), ROWS)]
        random.shuffle(batches)
        for batch in batches:
            ids, labels, _ = laid_out(tokens, [texts[place] for place in batch])
            loss = nn.functional.cross_entropy(network(ids).flatten(0, 1), labels.flatten(), ignore_index=-100)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print("round", number + 1, "of", ROUNDS, flush=True)


def export(network: Network, to: Path) -> None:
    """The network as an ONNX file of 8-bit weights."""
    network.eval()
    with tempfile.TemporaryDirectory() as folder:
        whole, plain = Path(folder, "whole.onnx"), Path(folder, "plain.onnx")
        rows, words = torch.export.Dim("rows", min=1, max=64), torch.export.Dim("words", min=2, max=512)
        ids = torch.randint(1000, 20000, (3, 17))
        torch.onnx.export(
            Odds(network), (ids,), whole, output_names=["names"], dynamic_shapes={"ids": {0: rows, 1: words}}, external_data=False
        )
        quant_pre_process(whole, plain, skip_symbolic_shape=True)
        quantize_dynamic(plain, to, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


def unmarked(folder: Path) -> Iterator[list[str]]:
    """The words of tweets that nobody marked."""
    for name, most in UNMARKED:
        for line in (folder / name).read_text(encoding="utf-8").splitlines()[:most]:
            row = json.loads(line)
            text = html.unescape(row.get("text") or row.get("post") or row.get("tweet") or "")
            if words := ["@user" if word[0] == "@" and len(word) > 1 else word for word in WORD.findall(text)][:70]:
                yield words


def read(network: Network, tokens: AutoTokenizer, folder: Path, to: Path) -> None:
    """How likely each word of the unmarked tweets is a name's, in hundredths."""
    network.eval()
    with to.open("w", encoding="utf-8") as out, torch.no_grad():
        for words in unmarked(folder):
            ids, _, [first] = laid_out(tokens, [[(word, "O") for word in words]])
            chances = torch.sigmoid(Odds(network)(ids)[0]).tolist()
            told = [round(100 * chances[place]) if place < len(chances) else 0 for place in first]
            out.write(json.dumps([["@USER" if word == "@user" else word for word in words], told]) + "\n")


def main() -> None:
    """Teach, where it is not taught yet; then export or read, as asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--encoder", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--onnx", type=Path)
    asked.add_argument("--read", type=Path)
    given = asked.parse_args()
    torch.manual_seed(SEED)
    random.seed(SEED)
    tokens, network = AutoTokenizer.from_pretrained(given.encoder), Network(given.encoder)
    taught = given.out / "names.pt"
    if taught.exists():
        network.load_state_dict(torch.load(taught))
    else:
        teach(network, tokens, [words for name in GOLD for words in gold(given.folder / name)])
        given.out.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), taught)
    if given.onnx:
        export(network, given.onnx)
    if given.read:
        read(network, tokens, given.folder, given.read)


if __name__ == "__main__":
    main()
