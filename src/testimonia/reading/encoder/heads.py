"""What the heads of the network find. The order is that of the weights."""

from testimonia.reading.encoder.pairs import KINDS

NESTED = KINDS
"""Names and descriptions, one inside another, of people, buildings, places with a government, other places,
vehicles and organisations, as in ACE 2005 and LitBank (Bamman et al. 2019)."""

PHRASES = ("person", "organisation", "place", "event")
"""The same as GUM marks them: whole noun phrases with all that belongs to them (Zeldes 2017).

This head has taught the encoder, and is not read.
"""

NAMED = ("person", "organisation", "place", "work", "event", "other")
"""Names alone, with the title before them."""

PRONOUNS = ("person", "thing")
"""For a token: whether it is a pronoun that means somebody, or something."""

RELATIONS = (
    *("root", "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "csubj", "csubj:pass", "ccomp", "xcomp"),
    *("obl", "obl:agent", "obl:unmarked", "advcl", "advcl:relcl", "advmod", "aux", "aux:pass", "cop", "mark"),
    *("nmod", "nmod:poss", "nmod:unmarked", "nmod:desc", "appos", "nummod", "acl", "acl:relcl", "amod"),
    *("det", "det:predet", "case", "conj", "cc", "cc:preconj", "compound", "compound:prt", "flat", "fixed"),
    *("list", "parataxis", "orphan", "discourse", "vocative", "expl", "dislocated", "reparandum"),
    *("goeswith", "punct", "dep"),
)
"""How a token belongs to another (Universal Dependencies 2, as used in the English treebanks EWT and GUM)."""

TAGS = (
    *("NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "WP$", "WDT", "WRB", "EX", "DT", "PDT", "CD"),
    *("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "MD", "TO", "JJ", "JJR", "JJS", "RB", "RBR", "RBS", "RP"),
    *("IN", "CC", "UH", "POS", "FW", "SYM", "LS", "ADD", "GW", "AFX", "$", "HYPH", "NFP", "-LRB-", "-RRB-"),
    *("``", "''", ",", ":", "."),
)
"""Parts of speech (Penn Treebank, with the additions of the English Web Treebank)."""

HEADS = {"nested": NESTED, "phrases": PHRASES, "named": NAMED}
