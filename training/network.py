"""The reader's network: a small sentence encoder, the mean of its words, and one linear layer for every output."""

from __future__ import annotations

from pathlib import Path

import torch
from labels import ADVICE, OUTPUTS, TARGETS, TOLD
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy
from transformers import AutoModel

_TOLD, _TARGETS = len(TOLD), len(TARGETS)
_WEIGHT_TOLD, _WEIGHT_TARGET = 60.0, 0.3
"""How much being wrong about the outputs told one by one, and about the target, counts beside being wrong about the advice."""


class Network(nn.Module):
    """Token ids and their mask, each ``(rows, words)``, to logits ``(rows, len(OUTPUTS))``."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(weights, add_pooling_layer=False)
        self.drop = nn.Dropout(0.1)
        self.outputs = nn.Linear(self.encoder.config.hidden_size, len(OUTPUTS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        words = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        shares = mask.unsqueeze(-1).to(words.dtype)
        return self.outputs(self.drop((words * shares).sum(1) / shares.sum(1)))


def loss(logits: Tensor, told: Tensor, target: Tensor, advice: Tensor) -> Tensor:
    """How wrong the logits are, over the answers that are known."""
    known = ~torch.isnan(told)
    one_by_one = binary_cross_entropy_with_logits(logits[:, :_TOLD], torch.nan_to_num(told), reduction="none") * known
    parts = [one_by_one.sum() / (known.sum() + 1) * _WEIGHT_TOLD * known.float().mean()]
    for answers, begin, weight in ((target, _TOLD, _WEIGHT_TARGET), (advice, _TOLD + _TARGETS, 1.0)):
        rows = answers.sum(1) > 0
        if rows.any():
            shares = answers[rows]
            parts.append(
                weight * rows.float().mean() * cross_entropy(logits[rows, begin : begin + shares.shape[1]], shares, label_smoothing=0.05)
            )
    return torch.stack(parts).sum()


assert len(OUTPUTS) == _TOLD + _TARGETS + len(ADVICE)  # noqa: S101 - the order above rests on it
