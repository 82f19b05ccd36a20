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

HEADS = {"nested": NESTED, "phrases": PHRASES, "named": NAMED}
