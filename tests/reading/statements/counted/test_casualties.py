"""How many died, were hurt, are missing."""

import pytest

from tests.reading.statements.quantified import fallen

VERBS = [
    # of those who are counted, passive and active
    (
        "On 3 May 1642 the Scots stormed Ely; eighty defenders were killed and some two hundred wounded.",
        [
            "eighty defenders: 80 defenders killed 1642-05-03",
            "some two hundred wounded: 200 wounded 1642-05-03",
        ],
    ),
    ("No fewer than 11 strikers were shot dead.", ["No fewer than 11 strikers: 11.. strikers shot dead"]),
    (
        "Almost half a million soldiers died of typhus in 1813.",
        ["Almost half a million soldiers: ..500000 soldiers died 1813"],
    ),
    ("According to Tom Moss, 45 men fell.", ["45 men: 45 fell by Tom Moss"]),
    ("Perhaps 500 were drowned.", ["Perhaps 500: 500 drowned hedged"]),
    ("Of the 120 miners below ground 98 were killed.", ["98: 98 killed"]),
    # of two who share a verb
    (
        "When the fire reached the theatre, 49 children and 7 nurses burned to death.",
        ["49 children: 49 children burned to death", "7 nurses: 7 nurses burned to death"],
    ),
    # done to them
    (
        "The rebels killed seven constables and wounded a dozen more.",
        ["seven constables: 7 constables killed", "a dozen: 12 wounded"],
    ),
    ("The cholera killed 7,000 in the town in 1832.", ["The cholera: 7000 killed 1832 at the town"]),
    # lives lost
    ("Fifteen people lost their lives.", ["Fifteen people: 15 lost their lives"]),
    ("Altogether 18 lives were lost.", ["18 lives: 18 lives lost"]),
]
NOUNS = [
    ("There were 23 deaths and sixty injuries.", ["23 deaths: 23 deaths", "sixty injuries: 60 injuries"]),
    ("The explosion left forty-two dead.", ["The explosion: 42 dead"]),
    ("The strike ended with nine dead.", ["The strike: 9 dead"]),
    (
        "The bombardment resulted in the deaths of about 250 civilians.",
        ["The bombardment: 250 deaths of civilians"],
    ),
    (
        "The count stands at 654 recorded casualties; 12 of them were children.",
        ["654 recorded casualties: 654 casualties", "12 of them: 12 children"],
    ),
]
COUNTS = [
    ("The death toll rose to 1,200.", ["1,200: 1200 death toll"]),
    ("The mayor gave the number of dead as 96.", ["96: 96 number of dead by The mayor"]),
    ("Casualties numbered between 5,000 and 6,000.", ["between 5,000 and 6,000: 5000..6000 Casualties"]),
    (
        "Losses on both sides came to 3,400 killed and wounded.",
        ["3,400 killed and wounded: 3400 killed and wounded"],
    ),
]
TAKEN = [
    ("The shell burst, killing eight men.", ["eight men: 8 killing"]),
    ("The Battle of Lynn Heath cost the king 1,500 men.", ["Battle of Lynn Heath: 1500 men"]),
    ("The siege claimed two thousand lives, most of them civilians.", ["The siege: 2000 lives"]),
    (
        "The shipwreck took the lives of 34 sailors and two officers.",
        ["The shipwreck: 34 lives of sailors", "The shipwreck: 2 lives of officers"],
    ),
    # what one side lost is not what all lost
    ("The garrison lost 300 men.", ["The garrison: 300 men"]),
    (
        "The regiment suffered 1,000 casualties at Lynn in 1916.",
        ["The regiment: 1000 casualties 1916 at Lynn"],
    ),
]
HELD = [
    # who counted them says so, and only of his own number
    (
        "The committee counted 420 injured; the papers had 500.",
        ["420 injured: 420 injured by The committee", "500: 500 injured by the papers"],
    ),
    ("The mayor admitted 130 dead.", ["130 dead: 130 dead by The mayor"]),
    ("Tom Moss reports that fifty were slain.", ["fifty: 50 slain by Tom Moss"]),
]
EVENTS = [
    # the event in which they fell
    ("Between 300 and 400 people perished in the fire of 1734.", ["the fire of 1734: 300..400 perished"]),
    (
        "The earthquake, in which 2,000 people lost their lives, destroyed Lynn.",
        ["The earthquake: 2000 lost their lives"],
    ),
    # that of the clause beside it
    (
        "The attack resulted in 15 deaths and more than 600 people were injured.",
        ["The attack: 15 deaths", "The attack: 600.. injured"],
    ),
    # that of the heading, with its day
    (
        "The Battle of Lynn Heath\n\nOn 3 May 1642 the two armies met.\n\nEighteen died and 400 were hurt.",
        ["Battle of Lynn Heath: 18 died 1642-05-03", "Battle of Lynn Heath: 400 hurt 1642-05-03"],
    ),
    # not of what happened at another time
    (
        "The Battle of Lynn Heath\n\nOn 3 May 1642 the two armies met.\n\nIn 1650 forty people died in Ely.",
        ["forty people: 40 died 1650 at Ely"],
    ),
]
NONE = [
    "He was killed in 1833.",
    "In 1500 the bishop died.",
    "Ada Lind died aged 60.",
    "The captain of 300 men died at Lynn.",
    "Two hundred people might have died had the bridge fallen.",
    "He died at 12 Bridge Street.",
    "The plan was to kill 300 prisoners.",
    "She lost 300 pounds at cards.",
    "Nobody knows how many hundreds died.",
    "The Casualties of War sold 5,000 copies.",
    "Three thousand people die of it every year.",
    "He had killed 12 wolves.",
    "The clock struck eleven and the patient died.",
    "Not one of the 300 men was killed.",
    "The population fell to 400.",
    "He counted forty dead horses.",
    # a family is no event
    "She bore him twelve children, of whom four died in infancy.",
    "Three of his sons died of smallpox.",
]


@pytest.mark.parametrize(("text", "expected"), [*VERBS, *NOUNS, *COUNTS, *TAKEN, *HELD, *EVENTS])
def test_those_who_fell(text: str, expected: list[str]) -> None:
    assert fallen(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_toll(text: str) -> None:
    assert fallen(text) == []
