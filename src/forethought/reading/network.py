"""Networks that ship as ONNX files: opened one way, with one thread, and never calling home."""

from __future__ import annotations

import os
from typing import Any


def opened(weights: bytes | os.PathLike[str], *, frugal: bool = False) -> Any:
    """A session of onnxruntime; ``frugal``: what a run needed is given back, at some cost in time."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # read when it is imported: builds from 1.29 on would call home and write to the disk
    import onnxruntime

    onnxruntime.set_default_logger_severity(3)
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = not frugal
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
