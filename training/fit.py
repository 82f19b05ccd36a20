"""Learning: losses, the order of examples, the steps."""

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from testimonia.reading.encoder.heads import HEADS
from testimonia.reading.encoder.pairs import signs
from testimonia.reading.encoder.windows import Window
from training.examples import Example, Prepared, chunks, disturbed
from training.network import Network
from training.of_tokens import ASKED, UNKNOWN

LOG = logging.getLogger("training")
NOTHING = -1e4
LONGEST_STRETCH = 60
"""Tokens."""
ENCODER_RATE, HEAD_RATE = 1.5e-4, 1e-3
WARM = 0.06
"""Part of the steps in which the rate of learning rises."""
KEPT = 0.998
"""How much of the average of the weights a step keeps."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, filled up with zeros."""

    pieces: Tensor
    shapes: Tensor
    firsts: Tensor
    lengths: Tensor


def batch_of(cut: Sequence[Window]) -> Batch:
    """Windows as the encoder takes them."""
    pieces = max(len(w.pieces) for w in cut)
    tokens = max(len(w.tokens) for w in cut)

    def filled(rows: Sequence[Sequence[int]], width: int) -> Tensor:
        return torch.tensor([[*row, *[0] * (width - len(row))] for row in rows])

    return Batch(
        filled([w.pieces for w in cut], pieces),
        filled([w.shapes for w in cut], pieces),
        filled([w.firsts for w in cut], tokens),
        torch.tensor([len(w.tokens) for w in cut]),
    )


def stretches_lost(
    scores: Tensor, name: str, examples: Sequence[Example], asked: Sequence[int], lengths: Tensor
) -> Tensor:
    """What a head has missed or wrongly found: cross entropy over sets (Su 2020; Zhang et al. 2022).

    Every stretch found should score above 0, every other below; how many there are plays no part.
    """
    _, _, width, _ = scores.shape
    at = torch.arange(width)
    able = (at[None, :] >= at[:, None]) & (at[None, :] - at[:, None] < LONGEST_STRETCH)
    inside = at[None, :] < lengths[:, None]
    right = torch.zeros(scores.shape, dtype=torch.bool)
    wrong = (able & inside[:, None, :, None] & inside[:, None, None, :]).expand(scores.shape).clone()
    for number, example in enumerate(examples):
        goal = example.goals[name]
        for kind, first, last in goal.unknown:
            wrong[number, kind, first, last] = False
        for kind, first, last in goal.found:
            right[number, kind, first, last] = True
            wrong[number, kind, first, last] = False
    kept = list(asked)
    scores, right, wrong = (x[:, kept].flatten(2) for x in (scores, right, wrong))
    none = torch.zeros(scores.shape[:2])[..., None]
    missed = torch.cat((none, torch.where(right, -scores, NOTHING)), -1).logsumexp(-1)
    false = torch.cat((none, torch.where(wrong, scores, NOTHING)), -1).logsumexp(-1)
    return (missed + false).mean()


def pairs_lost(network: Network, vectors: Tensor, document: Prepared, start: int, end: int) -> Tensor | None:
    """How far the scorer is from giving each mention one of its antecedents, or none (Lee et al. 2017)."""
    here = np.flatnonzero((document.at[:, 0] >= start) & (document.at[:, 0] < end))
    if len(here) < 2:
        return None
    at = torch.from_numpy(document.at[here])
    window = at[:, 0] - start
    kinds = torch.from_numpy(document.mentions.kinds[here]).long()
    forms = torch.from_numpy(document.mentions.forms[here]).long()
    views = network.pairs.view(vectors[window, at[:, 1]], vectors[window, at[:, 2]], kinds, forms)
    later, earlier = np.tril_indices(len(here), -1)
    told = signs(document.mentions, here[later].astype(np.int32), here[earlier].astype(np.int32))
    scores = network.pairs(
        views[later], views[earlier], {n: torch.from_numpy(s).long() for n, s in told.items()}
    )
    table = torch.full((len(here), len(here) + 1), NOTHING)
    table[:, -1] = 0.0
    table = table.index_put((torch.from_numpy(later), torch.from_numpy(earlier)), scores)
    same = torch.zeros(table.shape, dtype=torch.bool)
    same[later, earlier] = at[later, 3] == at[earlier, 3]
    same[:, -1] = ~same.any(1)
    return (table.logsumexp(1) - torch.where(same, table, NOTHING).logsumexp(1)).mean()


def arcs_lost(
    network: Network,
    vectors: Tensor,
    examples: Sequence[Example],
    batch: Batch,
    answers: dict[str, Tensor],
) -> dict[str, Tensor]:
    """How far each token is from its head among the tokens of its sentence, and from its relation to it."""
    sentence = torch.full(batch.firsts.shape, -1)
    for number, example in enumerate(examples):
        sentence[number, : len(example.window.sentences)] = torch.tensor(example.window.sentences)
    apart = sentence[:, :, None] != sentence[:, None, :]
    scores = network.arcs(vectors).masked_fill(apart, NOTHING)
    heads = answers["heads"]
    relations = network.arcs.relations(vectors, heads.clamp(min=0))
    return {"arcs": 2 * _missed(scores, heads), "relations": _missed(relations, answers["relations"])}


def _answers(name: str, examples: Sequence[Example], batch: Batch) -> Tensor:
    wanted = torch.full(batch.firsts.shape, UNKNOWN)
    for number, example in enumerate(examples):
        wanted[number, : len(example.of_tokens[name])] = torch.tensor(example.of_tokens[name])
    return wanted


def _missed(scores: Tensor, wanted: Tensor) -> Tensor:
    if not (wanted != UNKNOWN).any():
        return scores.sum() * 0
    return torch.nn.functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), ignore_index=UNKNOWN)


def lost(
    network: Network, document: Prepared, start: int, end: int, cut: Sequence[Window]
) -> dict[str, Tensor]:
    """All losses of some neighbouring windows of a document."""
    examples = document.examples[start:end]
    batch = batch_of(cut)
    with torch.autocast("cpu", torch.bfloat16):
        vectors = network.encoder(batch.pieces, batch.shapes, batch.firsts)
    vectors = vectors.float()
    found = {
        name: stretches_lost(
            network.heads[name](vectors), name, examples, document.asked[name], batch.lengths
        )
        for name in HEADS
        if document.asked[name]
    }
    answers = {name: _answers(name, examples, batch) for name in ASKED}
    if document.corpus in ("litbank", "gum"):
        found["pronouns"] = 4 * _missed(network.pronouns(vectors), answers["pronouns"])
        pairs = pairs_lost(network, vectors, document, start, end)
        if pairs is not None:
            found["pairs"] = pairs
    if document.corpus == "litbank":
        found["events"] = 4 * _missed(network.events(vectors), answers["events"])
    if document.corpus in ("ewt", "gum"):
        found["tags"] = 0.5 * _missed(network.tags(vectors), answers["tags"])
        found |= arcs_lost(network, vectors, examples, batch, answers)
    return found


def learn(
    network: Network,
    documents: Sequence[Prepared],
    pieces: Tokenizer,
    epochs: float,
    seed: int,
    kept: Path,
    speed: float = 1.0,
) -> Network:
    """Go through the documents so many times. Gives the average of the weights along the way."""
    chance = random.Random(seed)
    steps = int(epochs * len(chunks(documents, random.Random(seed))))
    optimizer = _optimizer(network, speed)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (WARM * steps), max(0.0, (steps - s) / ((1 - WARM) * steps)))
    )
    mean = Network()
    mean.load_state_dict(network.state_dict())
    network.train()
    began, sums, words = time.monotonic(), dict[str, float](), 0
    for step, (document, start, end) in enumerate(_endless(documents, chance, steps), 1):
        cut = [disturbed(example, pieces, chance) for example in document.examples[start:end]]
        losses = lost(network, document, start, end, cut)
        optimizer.zero_grad()
        sum(losses.values(), torch.zeros(())).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        rate.step()
        if step % 4 == 0:
            _average(mean, network, min(KEPT, 1 - 10 / (step + 10)) ** 4)
        words += sum(len(w.tokens) for w in cut)
        for name, loss in losses.items():
            sums[name] = 0.98 * sums.get(name, loss.item()) + 0.02 * loss.item()
        if step % 50 == 0:
            told = " ".join(f"{n} {v:.3f}" for n, v in sorted(sums.items()))
            passed = time.monotonic() - began
            LOG.info("%d/%d %.0f s %.0f tokens/s %s", step, steps, passed, words / passed, told)
        if step % 500 == 0:
            torch.save(mean.state_dict(), kept)
    torch.save(mean.state_dict(), kept)
    return mean


def _optimizer(network: Network, speed: float) -> torch.optim.Optimizer:
    """The heads, and the shapes, begin from nothing and learn faster than the rest of the encoder."""
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    heads.append(network.encoder.shapes.weight)
    held = {id(p) for p in heads}
    encoder = [p for p in network.parameters() if id(p) not in held and p.requires_grad]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": speed * ENCODER_RATE}, {"params": heads, "lr": speed * HEAD_RATE}],
        weight_decay=0.01,
        fused=True,
    )


def _average(mean: Network, network: Network, kept: float) -> None:
    with torch.no_grad():
        for old, new in zip(mean.parameters(), network.parameters(), strict=True):
            if new.requires_grad:
                old.lerp_(new, 1 - kept)


def _endless(
    documents: Sequence[Prepared], chance: random.Random, steps: int
) -> Iterator[tuple[Prepared, int, int]]:
    while steps > 0:
        for chunk in chunks(documents, chance)[:steps]:
            steps -= 1
            yield chunk
