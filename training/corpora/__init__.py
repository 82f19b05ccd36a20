"""The annotated corpora that the weights are trained and measured on, read into one kind of value."""

from training.corpora.docred import docred
from training.corpora.gum import gum
from training.corpora.litbank import litbank
from training.corpora.tagged import ajmc, uner, wikigold
from training.corpora.treebank import ewt
from training.corpora.values import Document, Mark, Quoted, Word

__all__ = [
    "Document",
    "Mark",
    "Quoted",
    "Word",
    "ajmc",
    "docred",
    "ewt",
    "gum",
    "litbank",
    "uner",
    "wikigold",
]
