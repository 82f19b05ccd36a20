"""The network: a small BERT, shapes of words, heads that find stretches, a scorer of pairs of mentions."""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from testimonia.reading.encoder.heads import HEADS, PRONOUNS, RELATIONS, TAGS
from testimonia.reading.encoder.pairs import FORMS, KINDS, SIZES
from testimonia.reading.encoder.shapes import Shape

WIDTH, LAYERS, EARS, INNER = 384, 6, 12, 1536
STRETCH = 40
"""Width of a head's view of one end of a stretch, for each kind."""
PAIR = 64
"""Width of the scorer of pairs."""
ARC, RELATION = 128, 128
"""Widths of the scorers of who belongs to whom, and how."""


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019)."""

    def __init__(self) -> None:
        """All weights by chance."""
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Windows in, windows out; ``mask`` says which pieces are there."""
        batch, length, _ = x.shape

        def cut(y: Tensor) -> Tensor:
            return y.view(batch, length, EARS, WIDTH // EARS).transpose(1, 2)

        heard = functional.scaled_dot_product_attention(
            cut(self.query(x)), cut(self.key(x)), cut(self.value(x)), attn_mask=mask
        )
        heard = heard.transpose(1, 2).reshape(x.shape)
        x = self.norm(x + self.drop(self.out(heard)))
        return self.last_norm(x + self.drop(self.narrow(functional.gelu(self.wide(x)))))


class Encoder(nn.Module):
    """From pieces of words and their shapes to a vector for each token."""

    def __init__(self) -> None:
        """All weights by chance, shapes without any weight."""
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(len(Shape), WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.01)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm, self.drop = nn.LayerNorm(WIDTH, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, shapes: Tensor, firsts: Tensor) -> Tensor:
        """(windows, pieces) in, (windows, tokens, WIDTH) out; piece 0 fills up."""
        at = torch.arange(pieces.shape[1])
        x = self.words(pieces) + self.places(at) + self.shapes(shapes) + self.kind
        x = self.drop(self.norm(x))
        mask = (pieces != 0)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, firsts[:, :, None].expand(-1, -1, WIDTH))

    def begin_from(self, path: Path) -> None:
        """Take the weights of MiniLM-L6 (Wang et al. 2020), as sentence-transformers publish them."""
        old = load_file(str(path))
        names = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm": "attention.output.LayerNorm",
            "wide": "intermediate.dense",
            "narrow": "output.dense",
            "last_norm": "output.LayerNorm",
        }
        new = {
            "words.weight": old["embeddings.word_embeddings.weight"],
            "places.weight": old["embeddings.position_embeddings.weight"],
            "kind": old["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": old["embeddings.LayerNorm.weight"],
            "norm.bias": old["embeddings.LayerNorm.bias"],
            "shapes.weight": self.shapes.weight.data,
        }
        for number in range(LAYERS):
            for mine, theirs in names.items():
                for part in ("weight", "bias"):
                    new[f"layers.{number}.{mine}.{part}"] = old[f"encoder.layer.{number}.{theirs}.{part}"]
        self.load_state_dict(new)
        self.words.weight.requires_grad_(False)  # words that the corpora lack stay where they were


class Stretches(nn.Module):
    """A score for each stretch of tokens and kind: Global Pointer (Su et al. 2022).

    Each kind views the first and the last token in its own way, turned by their places (Su et al. 2021), and
    the score is their product.
    """

    def __init__(self, kinds: int) -> None:
        """For so many kinds."""
        super().__init__()
        self.kinds = kinds
        self.ends = nn.Linear(WIDTH, kinds * STRETCH * 2)
        self.drop = nn.Dropout(0.2)

    def forward(self, x: Tensor) -> Tensor:
        """(windows, tokens, WIDTH) in, (windows, kinds, first tokens, last tokens) out."""
        batch, length, _ = x.shape
        both = self.ends(self.drop(x)).view(batch, length, self.kinds, 2 * STRETCH).transpose(1, 2)
        angle = torch.arange(length, dtype=torch.float32)[:, None] * torch.pow(
            torch.tensor(10000.0), -torch.arange(0, STRETCH, 2, dtype=torch.float32) / STRETCH
        )
        sine, cosine = angle.sin(), angle.cos()
        first, last = turned(both[..., :STRETCH], sine, cosine), turned(both[..., STRETCH:], sine, cosine)
        return first @ last.transpose(2, 3) / math.sqrt(STRETCH)


def turned(x: Tensor, sine: Tensor, cosine: Tensor) -> Tensor:
    """Turn pairs of numbers by an angle that goes with their place."""
    half = STRETCH // 2
    one, other = x[..., :half], x[..., half:]
    return torch.cat((one * cosine - other * sine, other * cosine + one * sine), -1)


class Pairs(nn.Module):
    """A score for two mentions to be of one: what both are in their contexts, and the signs between them."""

    def __init__(self) -> None:
        """All weights by chance."""
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.views = nn.Linear(2 * WIDTH, 4 * PAIR)
        self.kinds, self.forms = nn.Embedding(len(KINDS), 4 * PAIR), nn.Embedding(len(FORMS), 4 * PAIR)
        self.signs = nn.ModuleDict({name: nn.Embedding(size, PAIR) for name, size in SIZES.items()})
        for table in self.signs.values():
            nn.init.zeros_(table.weight)  # what was never met says nothing
        self.score = nn.Linear(PAIR, 1)

    def view(self, first: Tensor, last: Tensor, kinds: Tensor, forms: Tensor) -> Tensor:
        """For each mention, from the vectors of its first and last token: four views of it."""
        ends = self.drop(torch.cat((first, last), -1))
        return self.views(ends) + self.kinds(kinds) + self.forms(forms)

    def forward(self, later: Tensor, earlier: Tensor, signs: dict[str, Tensor]) -> Tensor:
        """Scores of pairs, from the views of both."""
        hidden = later[..., :PAIR] + earlier[..., PAIR : 2 * PAIR]
        for name, number in signs.items():
            hidden = hidden + self.signs[name](number)
        product = (later[..., 2 * PAIR : 3 * PAIR] * earlier[..., 3 * PAIR :]).sum(-1)
        return self.score(self.drop(torch.relu(hidden))).squeeze(-1) + product / math.sqrt(PAIR)


class Arcs(nn.Module):
    """A score for each token to belong to each other one, itself if it is the root (Dozat and Manning 2017).

    And a score for each relation between two tokens: what both are, added.
    """

    def __init__(self) -> None:
        """All weights by chance."""
        super().__init__()
        self.drop = nn.Dropout(0.25)
        self.lower, self.upper = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.between = nn.Linear(ARC, ARC, bias=False)
        self.heading = nn.Linear(ARC, 1)
        self.below, self.above = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.product_below, self.product_above = nn.Linear(WIDTH, RELATION), nn.Linear(WIDTH, RELATION)
        self.relation = nn.Linear(RELATION, len(RELATIONS))

    def forward(self, x: Tensor) -> Tensor:
        """(windows, tokens, WIDTH) in, (windows, tokens, their heads) out."""
        lower = self.drop(functional.gelu(self.lower(x)))
        upper = self.drop(functional.gelu(self.upper(x)))
        product = self.between(lower) @ upper.transpose(1, 2)
        return product / math.sqrt(ARC) + self.heading(upper).transpose(1, 2)

    def relations(self, x: Tensor, heads: Tensor) -> Tensor:
        """Scores of relations of each token to the head that is named; (windows, tokens, RELATIONS)."""
        there = heads[:, :, None].expand(-1, -1, RELATION)
        added = self.below(x) + self.above(x).gather(1, there)
        product = self.product_below(x) * self.product_above(x).gather(1, there)
        return self.relation(self.drop(functional.gelu(added + product)))


class Network(nn.Module):
    """Everything that is trained together."""

    def __init__(self) -> None:
        """All weights by chance."""
        super().__init__()
        self.encoder = Encoder()
        self.heads = nn.ModuleDict({name: Stretches(len(kinds)) for name, kinds in HEADS.items()})
        self.pronouns = nn.Linear(WIDTH, len(PRONOUNS) + 1)
        self.pairs = Pairs()
        self.arcs = Arcs()
        self.tags = nn.Linear(WIDTH, len(TAGS))
        self.events = nn.Linear(WIDTH, 2)
