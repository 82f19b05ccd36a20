"""The rules on trees written by hand: what must hold whenever the network is right."""

import pytest

from testimonia.model import Chain, EntityKind
from testimonia.reading.clauses import Role, Standing
from testimonia.reading.mentions import Mentioned
from tests.reading.clauses.made import mention, of_verb, on_tree, syntax_of, words

# tree, verb, who does it, to whom it is done
DOERS: tuple[tuple[str, str, str, str], ...] = (
    # "whom" is moved, and still the object of the inner verb
    (
        (
            "the/DT/det/2 man/NN/root/0 whom/WP/obj/7 she/PRP/nsubj/5 wanted/VBD/acl:relcl/2 to/TO/mark/7 "
            "kill/VB/xcomp/5"
        ),
        "kill",
        "she",
        "the man",
    ),
    # an object that hangs on the first of two verbs, and stands behind the second, is of both
    (
        "they/PRP/nsubj/2 caught/VBD/root/0 and/CC/cc/4 shot/VBD/conj/2 the/DT/det/6 men/NNS/obj/2",
        "shoot",
        "they",
        "the men",
    ),
    # or the other way round
    (
        "they/PRP/nsubj/2 caught/VBD/root/0 and/CC/cc/4 shot/VBD/conj/2 the/DT/det/6 men/NNS/obj/4",
        "catch",
        "they",
        "the men",
    ),
    # but not of those that never have one, nor over other words
    ("they/PRP/nsubj/2 came/VBD/root/0 and/CC/cc/4 shot/VBD/conj/2 men/NNS/obj/4", "come", "they", ""),
    (
        "they/PRP/nsubj/2 wrote/VBD/root/0 soon/RB/advmod/2 and/CC/cc/5 shot/VBD/conj/2 men/NNS/obj/5",
        "write",
        "they",
        "",
    ),
    # there followed a battle
    ("there/EX/expl/2 followed/VBD/root/0 a/DT/det/4 battle/NN/obj/2", "follow", "a battle", ""),
    ("it/PRP/expl/2 pleased/VBD/root/0 the/DT/det/4 crowd/NN/obj/2", "please", "", "the crowd"),
    # a verb whatever its tag says, with a subject and the form of one
    ("they/PRP/nsubj/2 crowded/JJ/root/0 the/DT/det/4 stairs/NNS/obj/2", "crowd", "they", "the stairs"),
    # what is set off between a subject and its verb says more of the subject
    (
        "Lind/NNP/nsubj/6 ,/,/punct/4 a/DT/det/4 printer/NN/nsubj/6 ,/,/punct/6 fled/VBD/root/0",
        "flee",
        "Lind",
        "",
    ),
    (
        "one/CD/obl:unmarked/5 day/NN/nsubj/5 ,/,/punct/4 printers/NNS/nsubj/5 fled/VBD/root/0",
        "flee",
        "printers",
        "",
    ),
    # what stands before the "and" belongs to the verb before it
    (
        (
            "they/PRP/nsubj/2 fled/VBD/root/0 to/IN/case/4 Ely/NNP/obj/6 and/CC/cc/6 hid/VBD/conj/2 "
            "the/DT/det/8 arms/NNS/obj/6"
        ),
        "hide",
        "they",
        "the arms",
    ),
    (
        (
            "they/PRP/nsubj/6 could/MD/aux/6 and/CC/cc/6 did/VBD/aux/6 soon/RB/advmod/6 flee/VB/root/0 "
            "home/RB/advmod/6"
        ),
        "flee",
        "they",
        "",
    ),
    # of two subjects the one behind the verb is an object, unless there is another
    (
        "it/PRP/nsubj/3 may/MD/aux/3 make/VB/root/0 Lind/NNP/nsubj/3 rich/JJ/xcomp/3",
        "make",
        "it",
        "Lind",
    ),
    ("it/PRP/nsubj/2 made/VBD/root/0 Lind/NNP/nsubj/2 songs/NNS/obj/2", "make", "it", "songs"),
    # it was said that he fled
    (
        (
            "it/PRP/nsubj:pass/3 was/VBD/aux:pass/3 said/VBN/root/0 that/IN/mark/6 he/PRP/nsubj/6 "
            "fled/VBD/ccomp/3"
        ),
        "say",
        "",
        "",
    ),
    # he came, saw the town
    (
        "he/PRP/nsubj/2 came/VBD/root/0 ,/,/punct/4 saw/VBD/parataxis/2 the/DT/det/6 town/NN/obj/4",
        "see",
        "he",
        "the town",
    ),
    # letters to be burned
    ("letters/NNS/root/0 to/TO/mark/4 be/VB/aux:pass/4 burned/VBN/acl/1", "burn", "", "letters"),
    # one that stands before it is not
    (
        "they/PRP/nsubj/2 caught/VBD/root/0 the/DT/det/4 men/NNS/obj/2 and/CC/cc/6 fled/VBD/conj/2",
        "flee",
        "they",
        "",
    ),
    # participles take over the passive, past forms do not
    (
        "he/PRP/nsubj:pass/3 was/VBD/aux:pass/3 caught/VBN/root/0 and/CC/cc/5 shot/VBN/conj/3",
        "shoot",
        "",
        "he",
    ),
    (
        "he/PRP/nsubj:pass/3 was/VBD/aux:pass/3 caught/VBN/root/0 but/CC/cc/5 fled/VBD/conj/3",
        "flee",
        "he",
        "",
    ),
    (
        "they/PRP/nsubj/2 had/VBD/root/0 him/PRP/obj/2 shot/VBN/xcomp/2",
        "shoot",
        "",
        "him",
    ),
    # what stands behind is the subject, if there is none in front but a place
    (
        ("before/IN/case/2 us/PRP/obl/3 stood/VBD/root/0 the/DT/det/5 prison/NN/obj/3"),
        "stand",
        "the prison",
        "",
    ),
    (
        ("among/IN/case/2 them/PRP/nmod/5 was/VBD/cop/5 a/DT/det/5 printer/NN/root/0"),
        "be",
        "a printer",
        "",
    ),
    # but not of a note in a diary
    ("saw/VBD/root/0 Lind/NNP/obj/1 in/IN/case/4 May/NNP/obl/1", "see", "", "Lind"),
    # what was said of the men in between is not said to them
    (
        (
            "the/DT/det/2 men/NNS/nsubj/8 ,/,/punct/5 he/PRP/nsubj/5 told/VBD/acl:relcl/2 "
            ",/,/punct/5 had/VBD/aux/8 fled/VBN/root/0"
        ),
        "tell",
        "he",
        "",
    ),
    # whom one sees running runs
    ("she/PRP/nsubj/2 saw/VBD/root/0 him/PRP/obj/2 running/VBG/advcl/2", "run", "him", ""),
    ("she/PRP/nsubj/2 met/VBD/root/0 him/PRP/obj/2 running/VBG/advcl/2", "run", "she", ""),
    # who has the chance to go goes
    (
        "she/PRP/nsubj/2 had/VBD/root/0 no/DT/det/4 chance/NN/obj/2 to/TO/mark/6 flee/VB/acl/4",
        "flee",
        "she",
        "",
    ),
    # works of iron that are sold: the works
    (
        (
            "works/NNS/root/0 of/IN/case/3 iron/NN/nmod/1 that/WDT/nsubj:pass/6 are/VBP/aux:pass/6 "
            "sold/VBN/acl:relcl/3"
        ),
        "sell",
        "",
        "works of iron",
    ),
    # what is called an adjective beside the auxiliary of a passive
    ("I/PRP/nsubj:pass/3 was/VBD/aux:pass/3 arrested/JJ/root/0", "arrest", "", "I"),
    # a noun that is called a clause
    ("I/PRP/nsubj/2 heard/VBD/root/0 knocks/NNS/ccomp/2", "hear", "I", "knocks"),
    # "become" and "be" have no objects
    ("he/PRP/nsubj/2 became/VBD/root/0 a/DT/det/4 man/NN/obj/2", "become", "he", ""),
    # the man she wanted to shoot, the store she used to visit
    (
        ("the/DT/det/2 man/NN/root/0 she/PRP/nsubj/4 wanted/VBD/acl:relcl/2 to/TO/mark/6 shoot/VB/xcomp/4"),
        "shoot",
        "she",
        "the man",
    ),
    (
        ("the/DT/det/2 man/NN/root/0 she/PRP/nsubj/4 wanted/VBD/acl:relcl/2 to/TO/mark/6 shoot/VB/xcomp/4"),
        "want",
        "she",
        "",
    ),
    # the day he fled, the town he lived in
    ("the/DT/det/2 day/NN/root/0 he/PRP/nsubj/4 fled/VBD/acl:relcl/2", "flee", "he", ""),
    ("the/DT/det/2 town/NN/root/0 he/PRP/nsubj/4 left/VBD/acl:relcl/2 from/IN/obl/4", "leave", "he", ""),
    # of two subjects that nothing joins the nearer one; "him" is none
    ("Lind/NNP/nsubj/3 Berg/NNP/nsubj/3 fled/VBD/root/0", "flee", "Berg", ""),
    ("Berg/NNP/nsubj/2 saw/VBD/root/0 him/PRP/nsubj/2", "see", "Berg", "him"),
    # "where" is no object
    (
        "the/DT/det/2 prison/NN/root/0 where/WRB/advmod/5 he/PRP/nsubj/5 died/VBD/acl:relcl/2",
        "die",
        "he",
        "",
    ),
    # the pronoun says nothing
    (
        "it/PRP/nsubj:pass/3 was/VBD/aux:pass/3 decided/VBN/root/0 to/TO/mark/5 flee/VB/xcomp/3",
        "flee",
        "",
        "",
    ),
    # pronouns beside a verb are its own, wherever they hang
    ("Lind/NNP/root/0 he/PRP/dep/1 shot/VBD/parataxis/1 him/PRP/nsubj/5 dead/JJ/dep/3", "shoot", "he", "him"),
    ("she/PRP/nsubj/2 said/VBD/root/0 he/PRP/obj/2 had/VBD/aux/5 fled/VBD/ccomp/2", "flee", "he", ""),
    # marks are nobody
    ("\u2060/NN/nsubj/2 fled/VBD/root/0", "flee", "", ""),
    # without "and" the second is the first under another name
    (
        "his/PRP$/nmod:poss/2 brother/NN/nsubj/5 ,/,/punct/4 Jonas/NNP/conj/2 fled/VBD/root/0",
        "flee",
        "his brother",
        "",
    ),
    # and so are the two of "two men, Lind and Berg"
    (
        (
            "two/CD/nummod/2 men/NNS/nsubj/7 ,/,/punct/4 Lind/NNP/conj/2 and/CC/cc/6 Berg/NNP/conj/2 "
            "fled/VBD/root/0"
        ),
        "flee",
        "two men",
        "",
    ),
    # a chain of three
    (
        (
            "Ann/NNP/nsubj/7 ,/,/punct/3 Berg/NNP/conj/1 ,/,/punct/6 and/CC/cc/6 Lind/NNP/conj/3 "
            "fled/VBD/root/0"
        ),
        "flee",
        "Ann + Berg + Lind",
        "",
    ),
    # a participle whose tag is that of the past tense
    ("the/DT/det/2 men/NNS/root/0 arrested/VBD/acl/2 in/IN/case/5 May/NNP/obl/3", "arrest", "", "the men"),
)


@pytest.mark.parametrize(("tree", "verb", "doers", "undergoers"), DOERS)
def test_who_does_what_to_whom(tree: str, verb: str, doers: str, undergoers: str) -> None:
    clause = of_verb(on_tree(tree), verb)
    assert (words(clause.doers), words(clause.undergoers)) == (doers, undergoers)


# tree, verb, who undergoes it, who does it: nouns that tell of a happening
NOUNS: tuple[tuple[str, str, str, str], ...] = (
    ("his/PRP$/nmod:poss/2 arrest*/NN/root/0", "arrest", "his", ""),
    ("his/PRP$/nmod:poss/2 flight*/NN/root/0", "flight", "", "his"),
    ("the/DT/det/2 murder*/NN/root/0 of/IN/case/4 Lind/NNP/nmod/2", "murder", "of Lind", ""),
    (
        "Berg/NNP/nmod:poss/3 's/POS/case/1 murder*/NN/root/0 of/IN/case/5 Lind/NNP/nmod/3",
        "murder",
        "of Lind",
        "Berg",
    ),
    ("the/DT/det/2 death*/NN/root/0 of/IN/case/4 Lind/NNP/nmod/2", "death", "", "of Lind"),
)


@pytest.mark.parametrize(("tree", "noun", "undergoers", "doers"), NOUNS)
def test_nouns(tree: str, noun: str, undergoers: str, doers: str) -> None:
    clause = of_verb(on_tree(tree), noun)
    assert clause.noun
    assert clause.event
    assert (words(clause.undergoers), words(clause.doers)) == (undergoers, doers)


# tree, noun, as what it is told, whether it is denied
OF_NOUNS: tuple[tuple[str, str, Standing, bool], ...] = (
    # known as happenings, whatever the network says
    ("his/PRP$/nmod:poss/2 arrest/NN/root/0", "arrest", Standing.TOLD, False),
    (
        "they/PRP/nsubj/2 ordered/VBD/root/0 his/PRP$/nmod:poss/4 arrest/NN/obj/2",
        "arrest",
        Standing.INTENDED,
        False,
    ),
    ("he/PRP/nsubj/2 escaped/VBD/root/0 arrest/NN/obj/2", "arrest", Standing.TOLD, True),
    ("he/PRP/nsubj/2 regretted/VBD/root/0 the/DT/det/4 arrest/NN/obj/2", "arrest", Standing.TOLD, False),
    (
        "an/DT/det/2 order/NN/root/0 for/IN/case/5 his/PRP$/nmod:poss/5 arrest/NN/nmod/2",
        "arrest",
        Standing.INTENDED,
        False,
    ),
    ("without/IN/case/2 arrest/NN/root/0", "arrest", Standing.TOLD, True),
    (
        "it/PRP/nsubj/3 may/MD/aux/3 cause/VB/root/0 his/PRP$/nmod:poss/5 death/NN/obj/3",
        "death",
        Standing.POSSIBLE,
        False,
    ),
    # it may grieve whom it may: he is dead
    (
        "it/PRP/nsubj/3 may/MD/aux/3 follow/VB/root/0 from/IN/case/6 his/PRP$/nmod:poss/6 death/NN/nsubj/3",
        "death",
        Standing.TOLD,
        False,
    ),
    (
        "it/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 cause/VB/root/0 his/PRP$/nmod:poss/6 death/NN/obj/4",
        "death",
        Standing.TOLD,
        True,
    ),
    (
        "he/PRP/nsubj:pass/3 was/VBD/aux:pass/3 accused/VBN/root/0 of/IN/case/5 murder/NN/obl/3",
        "murder",
        Standing.POSSIBLE,
        False,
    ),
)


@pytest.mark.parametrize(("tree", "noun", "standing", "negated"), OF_NOUNS)
def test_as_what_a_noun_is_told(tree: str, noun: str, standing: Standing, negated: bool) -> None:
    clause = of_verb(on_tree(tree), noun)
    assert clause.noun
    assert not clause.event
    assert (clause.standing, clause.negated) == (standing, negated)


def test_a_noun_that_tells_of_nothing_is_no_clause() -> None:
    assert on_tree("his/PRP$/nmod:poss/2 house/NN/root/0") == ()


# tree, verb, as what it is told, whether it is denied
STANDINGS: tuple[tuple[str, str, Standing, bool], ...] = (
    # the second condition has no "if" of its own
    (
        (
            "if/IN/mark/3 he/PRP/nsubj/3 fled/VBD/advcl/9 and/CC/cc/6 she/PRP/nsubj/6 stayed/VBD/conj/3 "
            "they/PRP/nsubj/9 would/MD/aux/9 die/VB/root/0"
        ),
        "stay",
        Standing.SUPPOSED,
        False,
    ),
    # the auxiliaries of the first verb are those of the second
    (
        "he/PRP/nsubj:pass/4 may/MD/aux/4 be/VB/aux:pass/4 caught/VBN/root/0 and/CC/cc/6 shot/VBN/conj/4",
        "shoot",
        Standing.POSSIBLE,
        False,
    ),
    # unless it has a tense of its own
    (
        "he/PRP/nsubj/3 may/MD/aux/3 flee/VB/root/0 and/CC/cc/6 she/PRP/nsubj/6 hid/VBD/conj/3",
        "hide",
        Standing.TOLD,
        False,
    ),
    # neither wrote nor came
    (
        "she/PRP/nsubj/3 neither/CC/cc:preconj/3 wrote/VBD/root/0 nor/CC/cc/5 came/VBD/conj/3",
        "come",
        Standing.TOLD,
        True,
    ),
    (
        "he/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 eat/VB/root/0 or/CC/cc/6 drink/VB/conj/4",
        "drink",
        Standing.TOLD,
        True,
    ),
    # what is wanted to begin is wanted
    (
        "she/PRP/nsubj/2 wanted/VBD/root/0 to/TO/mark/4 begin/VB/xcomp/2 to/TO/mark/6 write/VB/xcomp/4",
        "write",
        Standing.INTENDED,
        False,
    ),
    # a refusal that may be
    (
        "she/PRP/nsubj/3 may/MD/aux/3 refuse/VB/root/0 to/TO/mark/5 sign/VB/xcomp/3",
        "sign",
        Standing.POSSIBLE,
        True,
    ),
    # two denials are none
    (
        "she/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 fail/VB/root/0 to/TO/mark/6 sign/VB/xcomp/4",
        "sign",
        Standing.TOLD,
        False,
    ),
    # hardly had he come: he had
    (
        (
            "hardly/RB/advmod/4 had/VBD/aux/4 he/PRP/nsubj/4 come/VBN/root/0 "
            "when/WRB/advmod/7 she/PRP/nsubj/7 left/VBD/advcl/4"
        ),
        "come",
        Standing.TOLD,
        False,
    ),
    # she hardly slept
    ("she/PRP/nsubj/3 hardly/RB/advmod/3 slept/VBD/root/0", "sleep", Standing.TOLD, True),
    # a relative clause does not share what its noun is wanted for
    (
        (
            "she/PRP/nsubj/2 wanted/VBD/root/0 to/TO/mark/4 see/VB/xcomp/2 the/DT/det/6 man/NN/obj/4 "
            "who/WP/nsubj/8 fled/VBD/acl:relcl/6"
        ),
        "flee",
        Standing.TOLD,
        False,
    ),
    # the time of what is to come is to come as well
    (
        "he/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0 when/WRB/advmod/6 she/PRP/nsubj/6 comes/VBZ/advcl/3",
        "come",
        Standing.INTENDED,
        False,
    ),
    # they were about to hang him when the king came: he came
    (
        ("they/PRP/nsubj/3 will/MD/aux/3 leave/VB/root/0 when/WRB/advmod/6 she/PRP/nsubj/6 came/VBD/advcl/3"),
        "come",
        Standing.TOLD,
        False,
    ),
    # the time of what would have been is not
    (
        (
            "he/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 died/VBN/root/0 when/WRB/advmod/7 she/PRP/nsubj/7 "
            "came/VBD/advcl/4"
        ),
        "come",
        Standing.TOLD,
        False,
    ),
    # he returned and found
    (
        "he/PRP/nsubj/2 returned/VBD/root/0 to/TO/mark/4 find/VB/advcl/2 her/PRP/obj/4",
        "find",
        Standing.TOLD,
        False,
    ),
    # no proof that he fled
    (
        (
            "there/EX/expl/2 is/VBZ/root/0 no/DT/det/4 proof/NN/nsubj/2 "
            "that/IN/mark/7 he/PRP/nsubj/7 fled/VBD/acl/4"
        ),
        "flee",
        Standing.POSSIBLE,
        False,
    ),
    # he sought it; it is the rest that is asked
    (
        (
            "he/PRP/nsubj/2 fled/VBD/root/0 for/CC/cc/6 did/VBD/aux/6 she/PRP/nsubj/6 love/VB/parataxis/2 "
            "him/PRP/obj/6 ?/./punct/2"
        ),
        "flee",
        Standing.TOLD,
        False,
    ),
    (
        (
            "he/PRP/nsubj/2 fled/VBD/root/0 for/CC/cc/6 did/VBD/aux/6 she/PRP/nsubj/6 love/VB/parataxis/2 "
            "him/PRP/obj/6 ?/./punct/2"
        ),
        "love",
        Standing.ASKED,
        False,
    ),
    # much to do, the first to do it
    ("much/JJ/root/0 to/TO/mark/3 do/VB/acl/1", "do", Standing.INTENDED, False),
    ("the/DT/det/2 first/JJ/root/0 to/TO/mark/4 leave/VB/acl/2", "leave", Standing.TOLD, False),
    # he found himself unable to go
    (
        ("he/PRP/nsubj/2 found/VBD/root/0 himself/PRP/obj/2 unable/JJ/xcomp/2 to/TO/mark/6 leave/VB/xcomp/4"),
        "leave",
        Standing.TOLD,
        True,
    ),
    # he grew too weak to go
    (
        ("he/PRP/nsubj/2 grew/VBD/root/0 too/RB/advmod/4 weak/JJ/xcomp/2 to/TO/mark/6 leave/VB/advcl/4"),
        "leave",
        Standing.TOLD,
        True,
    ),
    # what people say is not general
    (
        ("people/NNS/nsubj/2 say/VBP/root/0 that/IN/mark/5 he/PRP/nsubj/5 fled/VBD/ccomp/2"),
        "flee",
        Standing.TOLD,
        False,
    ),
    # what one must do is not done; what one must have done may be
    ("he/PRP/nsubj/3 must/MD/aux/3 leave/VB/root/0", "leave", Standing.INTENDED, False),
    ("he/PRP/nsubj/4 must/MD/aux/4 have/VB/aux/4 left/VBN/root/0", "leave", Standing.POSSIBLE, False),
    # he did not know what to do
    (
        (
            "he/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 know/VB/root/0 "
            "what/WP/obj/7 to/TO/mark/7 do/VB/ccomp/4"
        ),
        "do",
        Standing.INTENDED,
        False,
    ),
    # which was to be: the auxiliaries stand on both sides of "to"
    (
        ("it/PRP/nsubj:pass/5 was/VBD/aux:pass/5 to/TO/mark/5 be/VB/aux:pass/5 burned/VBN/root/0"),
        "burn",
        Standing.INTENDED,
        False,
    ),
    # no wonder that he fled
    (
        (
            "there/EX/expl/2 is/VBZ/root/0 no/DT/det/4 wonder/NN/nsubj/2 that/IN/mark/7 he/PRP/nsubj/7 "
            "fled/VBD/acl/4"
        ),
        "flee",
        Standing.TOLD,
        False,
    ),
    # a heading is no order, and has no full stop
    ("leave/VB/root/0 of/IN/case/3 absence/NN/obl/1", "leave", Standing.TOLD, False),
)


@pytest.mark.parametrize(("tree", "verb", "standing", "negated"), STANDINGS)
def test_as_what_it_is_told(tree: str, verb: str, standing: Standing, negated: bool) -> None:
    clause = of_verb(on_tree(tree), verb)
    assert (clause.standing, clause.negated) == (standing, negated)


HIS_WIFE = "his/PRP$/nmod:poss/2 wife/NN/nsubj/3 fled/VBD/root/0"


def test_the_wife_is_not_the_man() -> None:
    """The longest mention whose head the word is: not "his", which only stands in it."""
    layer, _ = syntax_of(HIS_WIFE)
    chains = tuple(Chain(number, EntityKind.PERSON, ()) for number in range(2))
    mentioned = Mentioned((mention(layer, "his wife", 1), mention(layer, "his", 0)), chains, {})
    (who,) = of_verb(on_tree(HIS_WIFE, mentioned=mentioned), "flee").doers
    assert who.reference.chain == 1
    alone = Mentioned((mention(layer, "his", 0),), chains, {})
    (who,) = of_verb(on_tree(HIS_WIFE, mentioned=alone), "flee").doers
    assert who.reference.chain is None


def test_two_who_are_joined_are_not_the_pair() -> None:
    tree = "Lind/NNP/nsubj/4 and/CC/cc/3 Berg/NNP/conj/1 fled/VBD/root/0"
    layer, _ = syntax_of(tree)
    chains = tuple(Chain(number, EntityKind.PERSON, ()) for number in range(3))
    pair, one, other = (
        mention(layer, "Lind and Berg", 0),
        mention(layer, "Lind", 1),
        mention(layer, "Berg", 2),
    )
    clause = of_verb(on_tree(tree, mentioned=Mentioned((pair, one, other), chains, {})), "flee")
    assert [one.reference.chain for one in clause.doers] == [1, 2]


def test_a_title_is_nobody_beside_the_name() -> None:
    tree = "Lind/NNP/nsubj/5 and/CC/cc/3 Colonel/NNP/conj/1 Berg/NNP/conj/1 fled/VBD/root/0"
    layer, _ = syntax_of(tree)
    chains = tuple(Chain(number, EntityKind.PERSON, ()) for number in range(2))
    mentioned = Mentioned((mention(layer, "Lind", 0), mention(layer, "Colonel Berg", 1)), chains, {})
    clause = of_verb(on_tree(tree, mentioned=mentioned), "flee")
    assert [one.reference.chain for one in clause.doers] == [0, 1]


def test_a_name_behind_a_description() -> None:
    """The painter is Paul Lind; with a comma between them the words are not of one phrase."""
    close = "she/PRP/nsubj/2 met/VBD/root/0 the/DT/det/4 painter/NN/obj/2 Paul/NNP/appos/4 Lind/NNP/flat/5"
    apart = "she/PRP/nsubj/2 met/VBD/root/0 a/DT/det/4 painter/NN/obj/2 ,/,/punct/6 Lind/NNP/appos/4"
    for tree, name, phrase in ((close, "Paul Lind", "the painter Paul Lind"), (apart, "Lind", "a painter")):
        layer, _ = syntax_of(tree)
        mentioned = Mentioned((mention(layer, name, 0),), (Chain(0, EntityKind.PERSON, ()),), {})
        (whom,) = of_verb(on_tree(tree, mentioned=mentioned), "meet").undergoers
        assert (whom.reference.words, whom.reference.chain) == (phrase, 0)


# who it is said to be by, whether somebody is known to be meant, who does it
BY: tuple[tuple[str, bool, str], ...] = (
    ("the/DT/det/6 police/NN/obl/3", True, "by the police"),
    ("the/DT/det/6 guards/NNS/obl/3", False, "by the guards"),
    ("that/DT/det/6 night/NN/obl/3", False, ""),  # a night does nothing
    ("Bern/NNP/flat/6 Lind/NNP/obl/3", False, ""),  # nor perhaps a place
    ("the/DT/det/6 river/NN/obl:agent/3", False, "by the river"),  # unless the network says so
)


@pytest.mark.parametrize(("tree", "known", "agent"), BY)
def test_by_whom(tree: str, known: bool, agent: str) -> None:
    tree = f"he/PRP/nsubj:pass/3 was/VBD/aux:pass/3 shot/VBN/root/0 by/IN/case/6 {tree}"
    layer, _ = syntax_of(tree)
    police = (mention(layer, "the police", 0),) if known else ()
    mentioned = Mentioned(police, (Chain(0, EntityKind.ORGANISATION, ()),), {})
    assert words(of_verb(on_tree(tree, mentioned=mentioned), "shoot").all(Role.AGENT)) == agent


def test_the_verb_group() -> None:
    tree = "it/PRP/nsubj:pass/4 had/VBD/aux/4 been/VBN/aux:pass/4 put/VBN/root/0 down/RP/compound:prt/4"
    layer, _ = syntax_of(tree)
    clause = of_verb(on_tree(tree), "put down")
    assert clause.group.of(layer) == "had been put down"
    assert clause.verb.of(layer) == "put"


def test_of_a_predicate_the_verb_is_be() -> None:
    tree = "she/PRP/nsubj/4 was/VBD/cop/4 a/DT/det/4 printer/NN/root/0"
    layer, _ = syntax_of(tree)
    clause = of_verb(on_tree(tree), "be")
    assert clause.verb.of(layer) == "was"
    assert clause.token == 3
    assert words(clause.all(Role.COMPLEMENT)) == "a printer"


# rows of figures, headings, a participle before a noun
NOTHING: tuple[str, ...] = (
    "1/CD/root/0 23/CD/nummod/1 456/CD/nummod/1",
    "Chapter/NN/root/0 Two/CD/nummod/1",
    "the/DT/det/3 wounded/VBN/amod/3 men/NNS/root/0",
    "according/VBG/case/3 to/IN/fixed/1 Lind/NNP/root/0",
)


@pytest.mark.parametrize("tree", NOTHING)
def test_no_clauses(tree: str) -> None:
    assert on_tree(tree) == ()


def test_which_clause_belongs_to_which() -> None:
    first = "he/PRP/nsubj/2 fled/VBD/root/0"
    second = "she/PRP/nsubj/2 said/VBD/root/0 that/IN/mark/5 he/PRP/nsubj/5 fled/VBD/ccomp/2"
    clauses = on_tree(first, second)
    assert [(c.lemma, c.sentence, c.above, c.relation) for c in clauses] == [
        ("flee", 0, None, "root"),
        ("say", 1, None, "root"),
        ("flee", 1, 1, "ccomp"),
    ]
