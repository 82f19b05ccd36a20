"""The annotated corpora that the weights are trained and measured on, read into one kind of value."""

from training.corpora.docred import docred
from training.corpora.gum import gum
from training.corpora.litbank import litbank
from training.corpora.tagged import ajmc, uner, wikigold
from training.corpora.values import Document, Mark

__all__ = ["Document", "Mark", "ajmc", "docred", "gum", "litbank", "uner", "wikigold"]
