"""Trees that are wrong in a typical way, and what becomes of them."""

import pytest

from testimonia.reading.clauses import tree_of
from testimonia.reading.clauses.mending import mended
from tests.reading.clauses.made import syntax_of

# tree, number of a word from 1, where it belongs
MENDED: tuple[tuple[str, int, str], ...] = (
    # the men arrested in May
    (
        (
            "the/DT/det/2 men/NNS/nsubj:pass/7 arrested/VBD/root/7 in/IN/case/5 May/NNP/obl/3 "
            "were/VBD/aux:pass/7 freed/VBN/root/0"
        ),
        3,
        "acl of men",
    ),
    # the men of Bern arrested in May
    (
        (
            "the/DT/det/2 men/NNS/nsubj:pass/7 of/IN/case/4 Bern/NNP/nmod/2 arrested/VBN/parataxis/7 "
            "were/VBD/aux:pass/7 freed/VBN/root/0"
        ),
        5,
        "acl of men",
    ),
    # "arrested" may be what he did, if there is another subject
    ("he/PRP/nsubj/4 fled/VBD/dep/4 she/PRP/nsubj/4 hid/VBD/root/0", 2, "dep of hid"),
    # arrested in May, she fled
    (
        "arrested/VBN/root/0 in/IN/case/3 May/NNP/obl/1 ,/,/punct/6 she/PRP/nsubj/6 fled/VBD/parataxis/1",
        6,
        "root",
    ),
    (
        "arrested/VBN/root/0 in/IN/case/3 May/NNP/obl/1 ,/,/punct/6 she/PRP/nsubj/6 fled/VBD/parataxis/1",
        1,
        "advcl of fled",
    ),
    # but not "he was arrested, she fled", and not "arrested, and she fled"
    (
        (
            "he/PRP/nsubj:pass/3 was/VBD/aux:pass/3 arrested/VBN/root/0 ,/,/punct/6 "
            "she/PRP/nsubj/6 fled/VBD/parataxis/3"
        ),
        6,
        "parataxis of arrested",
    ),
    (
        "arrested/VBN/root/0 ,/,/punct/5 and/CC/cc/5 she/PRP/nsubj/5 fled/VBD/conj/1",
        5,
        "conj of arrested",
    ),
    # the men guarding the bridge
    (
        "men/NNS/nsubj/5 guarding/VBG/case/4 the/DT/det/4 bridge/NN/nmod/1 fled/VBD/root/0",
        4,
        "obj of guarding",
    ),
    ("news/NN/nsubj/5 concerning/VBG/case/4 the/DT/det/4 war/NN/nmod/1 came/VBD/root/0", 4, "nmod of news"),
    # four hundred had come
    ("four/CD/nummod/2 hundred/CD/obj/4 had/VBD/aux/4 come/VBN/root/0", 2, "nsubj of come"),
    ("that/DT/det/2 day/NN/obl:unmarked/4 had/VBD/aux/4 come/VBN/root/0", 2, "obl:unmarked of come"),
    ("four/CD/obj/3 he/PRP/nsubj/3 saw/VBD/root/0", 1, "obj of saw"),
    # he toured Wales preaching peace
    (
        "he/PRP/nsubj/2 toured/VBD/root/0 Wales/NNP/obj/4 preaching/VBG/advcl/2 peace/NN/obj/4",
        3,
        "obj of toured",
    ),
    # she tried to save him
    ("she/PRP/nsubj/2 tried/VBD/root/0 to/TO/mark/4 save/VB/xcomp/2 him/PRP/obj/2", 5, "obj of save"),
    # but she saw him leave
    ("she/PRP/nsubj/2 saw/VBD/root/0 him/PRP/nsubj/4 leave/VB/ccomp/2", 3, "nsubj of leave"),
    # nor is what has a preposition
    (
        "she/PRP/nsubj/2 tried/VBD/root/0 to/TO/mark/4 stay/VB/xcomp/2 with/IN/case/6 him/PRP/obl/2",
        6,
        "obl of tried",
    ),
    # he sends greetings, then Lind sends his
    (
        (
            "he/PRP/nsubj/2 sends/VBZ/root/0 greetings/NNS/obj/2 ,/,/punct/7 then/RB/advmod/7 "
            "Lind/NNP/nsubj/2 sends/VBZ/conj/2 his/PRP$/obj/7"
        ),
        6,
        "nsubj of sends",
    ),
    # an adverb is no verb, whatever it looks like
    (
        "they/PRP/nsubj/3 expressly/VBP/advmod/3 allowed/VBD/root/0 him/PRP/obj/3",
        1,
        "nsubj of allowed",
    ),
    # as the level of output rises, the price falls
    (
        (
            "as/IN/mark/6 the/DT/det/3 level/NN/nsubj/10 of/IN/case/5 output/NN/nmod/3 rises/VBZ/advcl/10 "
            ",/,/punct/10 the/DT/det/9 price/NN/nsubj/10 falls/VBZ/root/0"
        ),
        3,
        "nsubj of rises",
    ),
    # we see prices are high; but not of what comes after it
    ("we/PRP/nsubj/2 see/VBP/root/0 prices/NNS/obj/2 are/VBP/cop/5 high/JJ/ccomp/2", 3, "nsubj of high"),
    ("we/PRP/nsubj/2 see/VBP/root/0 prices/NNS/obj/2 are/VBP/cop/5 high/JJ/parataxis/2", 3, "obj of see"),
    # every time a revolt has begun, it has failed
    (
        (
            "time/NN/obl:unmarked/8 a/DT/det/3 revolt/NN/nsubj/8 has/VBZ/aux/5 begun/VBN/advcl/8 "
            "it/PRP/nsubj/8 has/VBZ/aux/8 failed/VBN/root/0"
        ),
        3,
        "nsubj of begun",
    ),
    # but "that day came he"
    ("that/DT/det/2 day/NN/dep/3 came/VBD/root/0 he/PRP/nsubj/3", 2, "dep of came"),
    # the club, not strong, held its ground
    (
        (
            "the/DT/det/2 club/NN/root/0 ,/,/punct/4 strong/JJ/appos/2 ,/,/punct/4 "
            "held/VBD/root/2 ground/NN/obj/6"
        ),
        2,
        "nsubj of held",
    ),
    (
        (
            "the/DT/det/2 club/NN/root/0 ,/,/punct/4 strong/JJ/appos/2 ,/,/punct/4 "
            "held/VBD/root/2 ground/NN/obj/6"
        ),
        6,
        "root",
    ),
    # at the date determined
    (
        "elections/NNS/root/0 at/IN/case/4 the/DT/det/4 date/NN/obl/5 determined/VBN/acl/1",
        5,
        "acl of elections",
    ),
    (
        "free/VB/root/0 elections/NNS/obj/1 at/IN/case/5 the/DT/det/5 date/NN/obl/1 determined/VBN/acl/2",
        6,
        "acl of date",
    ),
    # the guards of the town stationed there: either
    (
        "guards/NNS/root/0 of/IN/case/4 the/DT/det/4 town/NN/nmod/1 stationed/VBN/acl/1",
        5,
        "acl of guards",
    ),
    # what hangs on nothing in particular, right behind a verb
    ("to/TO/mark/2 mention/VB/root/0 Germans/NNPS/root/4 here/RB/advmod/2", 3, "obj of mention"),
    # they took hold and sent letters
    (
        "they/PRP/nsubj/2 took/VBD/root/0 hold/NN/obj/2 and/CC/cc/5 sent/VBD/conj/2 letters/NNS/obj/2",
        6,
        "obj of sent",
    ),
    (
        "they/PRP/nsubj/2 took/VBD/root/0 hold/NN/obj/2 and/CC/cc/5 sent/VBD/conj/2 men/NNS/conj/3",
        6,
        "obj of sent",
    ),
    # they took and sent letters: of both
    ("they/PRP/nsubj/2 took/VBD/root/0 and/CC/cc/4 sent/VBD/conj/2 letters/NNS/obj/2", 5, "obj of took"),
    # they sang songs, called names
    (
        "they/PRP/nsubj/2 sang/VBD/root/0 songs/NNS/obj/2 ,/,/punct/5 called/VBN/acl/3 names/NNS/obj/5",
        5,
        "conj of sang",
    ),
    # but "she read songs, sung by him"
    (
        "she/PRP/nsubj/2 read/VBD/root/0 songs/NNS/obj/2 ,/,/punct/5 sung/VBN/acl/3 loudly/RB/advmod/5",
        5,
        "acl of songs",
    ),
    # Lind and Berg fled
    ("Lind/NNP/nsubj/4 and/CC/cc/3 Berg/NNP/conj/4 fled/VBD/root/0", 3, "conj of lind"),
    ("Lind/NNP/conj/2 fled/VBD/root/0", 1, "nsubj of fled"),
    # men who till fields, patrol streets
    (
        (
            "men/NNS/root/0 who/WP/nsubj/3 till/VBP/acl:relcl/1 fields/NNS/obj/3 ,/,/punct/6 "
            "patrol/VB/conj/1 streets/NNS/obj/6"
        ),
        6,
        "conj of till",
    ),
    # he rode on, with the road lying open
    (
        (
            "he/PRP/nsubj/2 rode/VBD/root/0 ,/,/punct/7 with/IN/mark/7 the/DT/det/6 road/NN/obl/2 "
            "lying/VBG/advcl/2 open/JJ/xcomp/7"
        ),
        6,
        "nsubj of lying",
    ),
    # they heard of a man named Lind
    (
        (
            "they/PRP/nsubj/2 heard/VBD/root/0 of/IN/case/5 a/DT/det/5 man/NN/obl/2 named/VBN/advcl/2 "
            "Lind/NNP/xcomp/6"
        ),
        6,
        "acl of man",
    ),
    # the man whose son they shot
    (
        "man/NN/root/0 whose/WP$/nmod:poss/3 son/NN/nsubj/5 they/PRP/nsubj/5 shot/VBD/acl:relcl/1",
        3,
        "obj of shot",
    ),
    (
        (
            "man/NN/root/0 whose/WP$/nmod:poss/4 eldest/JJ/amod/4 son/NN/nsubj/1 they/PRP/nsubj/7 "
            "had/VBD/aux/7 shot/VBN/acl:relcl/4"
        ),
        7,
        "acl:relcl of man",
    ),
    ("man/NN/root/0 whose/WP$/nmod:poss/3 son/NN/nsubj/4 fled/VBD/acl:relcl/1", 3, "nsubj of fled"),
    # they were muffled cries
    ("they/PRP/nsubj/4 were/VBD/aux:pass/3 muffled/VBN/amod/4 cries/NNS/root/0", 2, "cop of cries"),
)


@pytest.mark.parametrize(("sentence", "number", "place"), MENDED)
def test_mended(sentence: str, number: int, place: str) -> None:
    layer, syntax = syntax_of(sentence)
    tree = mended(tree_of(layer, syntax.sentence(0)))
    token = tree.tokens[number - 1]
    head = tree.above(number - 1)
    assert (token.relation if head is None else f"{token.relation} of {tree.words[head]}") == place
    assert len(tree.order) == len(tree)


def test_what_is_right_stays() -> None:
    layer, syntax = syntax_of("he/PRP/nsubj/2 fled/VBD/root/0 with/IN/case/4 me/PRP/obl/2")
    tree = tree_of(layer, syntax.sentence(0))
    assert mended(tree) is tree
