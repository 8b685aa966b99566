"""Write the reader as it ships: an ONNX file of 8-bit weights, its tokens, and the names of its outputs.

python training/export.py build/reader --encoder FOLDER --to src/forethought/reading/model
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import torch
from labels import OUTPUTS
from network import Network
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from transformers import AutoTokenizer


class Given(nn.Module):
    """The network as it is asked: token ids alone, zeros where a shorter text is filled up."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor) -> Tensor:
        return self.network(ids, (ids != 0).long())


def export(network: Network, to: Path) -> None:
    """The network as an ONNX file of 8-bit weights."""
    network.eval()
    rows, words = torch.export.Dim("rows", min=1, max=64), torch.export.Dim("words", min=2, max=512)
    with tempfile.TemporaryDirectory() as folder:
        whole, plain = Path(folder, "whole.onnx"), Path(folder, "plain.onnx")
        ids = torch.randint(1000, 20000, (3, 17))
        shapes = {"ids": {0: rows, 1: words}}
        torch.onnx.export(Given(network), (ids,), whole, output_names=["logits"], dynamic_shapes=shapes, external_data=False)
        quant_pre_process(whole, plain, skip_symbolic_shape=True)
        quantize_dynamic(plain, to, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)


def main() -> None:
    """Export what `train.py` left in a folder."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("out", type=Path)
    asked.add_argument("--encoder", type=Path, required=True)
    asked.add_argument("--to", type=Path, required=True)
    given = asked.parse_args()
    network = Network(given.encoder)
    network.load_state_dict(torch.load(given.out / "network.pt"))
    given.to.mkdir(parents=True, exist_ok=True)
    export(network, given.to / "reader.onnx")
    tokens = AutoTokenizer.from_pretrained(given.encoder).backend_tokenizer
    tokens.no_padding()
    tokens.no_truncation()
    tokens.save(str(given.to / "tokens.json"))
    (given.to / "outputs.txt").write_text("\n".join(OUTPUTS) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
