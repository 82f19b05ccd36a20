"""Who did what to whom: verbs, active and passive, finite and not."""

import pytest

from tests.reading.statements.marked import told

FINITE = [
    # passive, with place and time after it
    ("{P0:Ada Lind} was arrested in {L1:Ely} in 1833.", ["arrest Ada Lind#0 1833 at Ely"]),
    ("{P0:Ada Lind} died in {L1:Ely} on 5 March 1833.", ["death Ada Lind#0 1833-03-05 at Ely"]),
    # two verbs share their subject and their year
    (
        "{P0:She} was expelled from the Guild and arrested in 1833.",
        ["expulsion She#0 1833 with the Guild", "arrest She#0 1833"],
    ),
    # each has its own year
    (
        "{P0:Lind} returned to {L1:Ely} in 1833 and died in 1840.",
        ["arrival Lind#0 1833 at Ely", "death Lind#0 1840"],
    ),
    # nobody is born and dies in one year
    ("{P0:She} was born in {L1:Ely} and died in 1870.", ["birth She#0 at Ely", "death She#0 1870"]),
    # the object of the active is the one it happens to, and the subject the one who did it
    ("In 1833 the Guild ejected {P0:her}.", ["expulsion her#0 1833 with the Guild"]),
    ("In 1833 {P1:Moss} arrested {P0:him} in {L2:Ely}.", ["arrest him#0 1833 at Ely with Moss"]),
    ("{P0:He} killed {P1:Moss} in 1833.", ["death Moss#1 1833 with He"]),
    ("The watch arrested {P0:Lind} and {P1:Moss} in 1833.", ["arrest Lind#0 1833", "arrest Moss#1 1833"]),
    # what must follow the verb may stand after the object
    ("In 1833 the mayor clapped {P0:him} in jail.", ["arrest him#0 1833"]),
    ("{P0:Lind} was placed under arrest for a short while in 1833.", ["arrest Lind#0 1833"]),
    ("{P1:Moss} had {P0:Lind} arrested again in 1833.", ["arrest Lind#0 1833 with Moss 2"]),
    ("{P0:Lind} was arrested by the watch in 1833.", ["arrest Lind#0 1833 with the watch"]),
    # a comma and a place in between
    (
        "{P0:She} was born on 5 March 1801 in {L1:Ely}, {L2:Malta}, and died on 6 June 1870 in {L3:Hull}.",
        ["birth She#0 1801-03-05 at Ely", "death She#0 1870-06-06 at Hull"],
    ),
    # whither, and from what
    ("In 1833 {P0:she} was banished to {L1:Malta}.", ["exile she#0 1833 at Malta"]),
    # the body that expels is what one is expelled from
    ("In 1833 the party expelled {P0:him}.", ["expulsion him#0 1833 with the party"]),
    ("The guild ejected {P0:Lind} in 1833.", ["expulsion Lind#0 1833 with The guild"]),
    ("The mob ejected {P0:Lind} in 1833.", ["expulsion Lind#0 1833 with The mob"]),
    ("The Whigs expelled {P0:Lind} from their club in 1833.", ["expulsion Lind#0 1833 with their club"]),
    ("{P0:Lind} was thrown out of the Guild in 1833.", ["expulsion Lind#0 1833 with the Guild"]),
    # other ways to say it
    ("{P0:Ada Lind} came into the world in {L1:Ely} in 1801.", ["birth Ada Lind#0 1801 at Ely"]),
    ("{P0:Lind} breathed {P0:her} last in 1870.", ["death Lind#0 1870"]),
    ("{P0:Lind} departed this life on 3 May 1733.", ["death Lind#0 1733-05-03"]),
    ("{P0:Lind} was burned at the stake in {L1:Ely} in 1533.", ["death Lind#0 1533 at Ely"]),
    ("{P0:Lind} was shot dead in 1833.", ["death Lind#0 1833"]),
    ("{P0:Lind} shot himself in 1833.", ["suicide Lind#0 1833"]),
    ("{P0:Lind} was back in {L1:Ely} in 1833.", ["arrival Lind#0 1833 at Ely"]),
    ("{P0:Lind} reached {L1:Ely} early in 1833.", ["arrival Lind#0 1833-01/1833-04 at Ely"]),
    ("{P0:Ada Lind} had never set foot in {L1:Ely}.", ["arrival Ada Lind#0 at Ely not denied"]),
    # a place is no place where it only tells which congress
    ("{P0:Lind} went to the {L1:Ely} congress in 1833.", ["other Lind#0 1833"]),
    ("{P0:Lind} went to the {L1:Fens} in 1833.", ["arrival Lind#0 1833 at Fens"]),
    # what the place is stands before its name
    ("{P0:Lind} was exiled to the remote city of {L1:Hull} in 1833.", ["exile Lind#0 1833 at Hull"]),
    # a people and a language are no places, nor is a month
    ("{W0:The Bell} appeared in Norfolkian in 1833.", ["publication The Bell#0 1833"]),
    # not in the past
    ("These people come to {L1:Ely}.", []),
    # what must follow the verb follows, but belongs to something else
    (
        "{P0:Lind} was taken out for a short walk every day around the yard in jail in 1833.",
        ["other Lind#0 1833 at jail"],
    ),
    # not said to have died
    ("{P0:Lind} was shot in 1833.", ["other Lind#0 1833"]),
    ("{P0:Lind} was buried in {L1:Ely} in 1870.", ["other Lind#0 1870 at Ely"]),
    # other senses
    ("{P0:Lind} arrived at the conclusion in 1833.", ["other Lind#0 1833"]),
    ("{P0:Lind} was a born leader in 1833.", ["other Lind#0 1833 with a born leader"]),
    ("{P0:Lind}, the first-born, left in 1833.", ["departure Lind#0 1833"]),
    ("The train arrived in {L1:Ely} in 1833.", ["other The train 1833 at Ely"]),
    ("The dispute died in 1833.", ["other The dispute 1833"]),
]

SUBJECTS = [
    # years of a life, an age, a trade stand between
    ("{P0:LIND, ADA} (b. Ely), printer and reformer, was arrested in 1833.", ["arrest LIND, ADA#0 1833"]),
    ("{P0:Lind}, 26, weaver, was arrested in 1833.", ["arrest Lind#0 1833"]),
    # who is brought in as somebody's is named, and the stop of his title ends no clause
    ("My cousin, {P0:Dr. Lind}, died in 1833.", ["kinship Dr. Lind#0 with my", "death Dr. Lind#0 1833"]),
    ("Her brother, {P0:Tom Lind} of {L1:Ely}, died in 1833.", ["death Tom Lind#0 1833"]),
    ("{P0:Lind}, who died in 1870, was a printer.", ["death Lind#0 1870", "position Lind#0 with a printer"]),
    (
        "{P0:Lind}, the old printer, died in {L1:Ely} in 1870.",
        ["position Lind#0 with the old printer", "death Lind#0 1870 at Ely"],
    ),
    (
        "{P0:Lind}, who had been arrested in 1833, died three years later.",
        ["arrest Lind#0 1833", "death Lind#0 1836"],
    ),
    ("Before {P0:he} died in 1869 {P0:he} sold the press.", ["death he#0 1869"]),
    (
        "Arrested again in {L1:Ely} in 1833, {P0:Lind} wrote two books.",
        ["arrest Lind#0 1833 at Ely 2", "writing Lind#0 with two books"],
    ),
    (
        "Born in {L1:Ely} in 1801, {P0:Lind} was a printer.",
        ["birth Lind#0 1801 at Ely", "position Lind#0 with a printer"],
    ),
    ("On arriving in {L1:Ely} in 1833, {P0:Lind} fell ill.", ["arrival Lind#0 1833 at Ely", "other Lind#0"]),
    (
        "{P0:Ada Lind} and {P1:Tom Moss} were arrested in 1833.",
        ["arrest Ada Lind#0 1833", "arrest Tom Moss#1 1833"],
    ),
    (
        "{P0:Ada Lind} met {P1:Tom Moss}. The two were arrested in 1833.",
        ["meeting Ada Lind#0 with Tom Moss", "arrest The two#0 1833", "arrest The two#1 1833"],
    ),
    # three are near: it cannot be told which two
    (
        "{P0:Ada Lind} met {P1:Tom Moss} and {P2:John Poole}. The two were arrested in 1833.",
        ["meeting Ada Lind#0 with Tom Moss", "arrest The two 1833"],
    ),
    # of a person without a name there must at least be a time or a place
    ("Her brother was arrested in 1833.", ["arrest Her brother 1833"]),
    ("Her brother was arrested.", []),
    ("The mother of {P0:Lind} died in 1833.", ["death The mother of Lind 1833"]),
    ("Three of the weavers were killed in 1833.", ["casualties Three of the weavers 1833"]),
    # the one between is met, not arrested
    ("The committee sent to meet {P0:Lind} at the bridge had been arrested.", []),
    (
        "{P0:Lind}, arrested in 1833 and deported in 1834, wept.",
        ["arrest Lind#0 1833", "exile Lind#0 1834"],
    ),
    # the noun phrase before "who" begins after the verb
    ("His parents were Whigs who had fled to {L1:Ely}.", []),
    # "who" is not the one who knew them
    (
        "People whom {P0:Lind} knew and who had died in 1833.",
        ["other People 1833"],
    ),
    # nobody has said whom the pronoun means
    ("He was arrested in 1833.", ["arrest He 1833"]),
    # a participle before its noun says nothing of when or whether
    ("The imprisoned {P0:Lind} marched on in 1833.", ["other Lind#0 1833"]),
]

WORKS = [
    ("{W0:The Bell} came out in 1826.", ["publication The Bell#0 1826"]),
    ("{W0:The Bell}, her first novel, appeared in {L1:Ely} in 1826.", ["publication The Bell#0 1826 at Ely"]),
    ("In 1826 {P1:Lind} published {W0:The Bell}.", ["publication The Bell#0 1826 with Lind"]),
    ("{W0:The Bell} was first published in 1826.", ["publication The Bell#0 1826 1"]),
    ("“The Bell,” her first novel, came out in 1833.", ["publication The Bell 1833"]),
    ("*The Bell* appeared in 1833.", ["publication The Bell 1833"]),
    ("Her book was published in {L1:Ely} in 1833.", ["publication Her book 1833 at Ely"]),
    # the title rather than what it is
    (
        "{P0:Lind} published her first novel, {W1:The Bell}, in 1833.",
        ["publication The Bell#1 1833 with Lind"],
    ),
    ("Her first novel, {W1:The Bell}, came out in 1833.", ["publication The Bell#1 1833"]),
    # what follows says that it is a work
    (
        "The {U0:Bell of Ely}, her first novel, appeared in {L1:Hull} in 1833.",
        ["publication The Bell of Ely#0 1833 at Hull"],
    ),
    # people appear, but are not published
    ("{P0:Lind} appeared in {L1:Ely} in 1833.", ["other Lind#0 1833 at Ely"]),
]


@pytest.mark.parametrize(("marked", "expected"), FINITE + SUBJECTS + WORKS)
def test_who_did_what_to_whom(marked: str, expected: list[str]) -> None:
    assert told(marked) == expected


def test_the_one_who_speaks_is_the_subject_of_i_and_we() -> None:
    assert told("I was arrested in {L1:Ely} in 1833.", voice=0) == ["arrest I#0 1833 at Ely"]
    assert told("We reached {L1:Ely} in 1833.", voice=0) == ["arrival We 1833 at Ely"]


def test_the_author_is_meant_by_i_even_if_nobody_is_named() -> None:
    assert told("I was arrested in 1833.") == ["arrest I 1833"]
    assert told("We were arrested in 1833.") == ["arrest We 1833"]
    # the numeral of a king
    assert told("{P0:Otho} I died in 1833.") == []
    assert told("In {L0:Hull} I was arrested in 1833.") == ["arrest I 1833 at Hull"]
