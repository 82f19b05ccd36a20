"""What a name stands for, by signs added up over the text."""

import pytest

from tests.reading.mentions.heard import kinds

CASES = [
    # given names, titles, initials, fathers' names
    ("We saw Paul Orlik.", "Paul Orlik", "person"),
    ("We saw Comrade Orlik.", "Comrade Orlik", "person"),
    ("We saw B. Orlik.", "B. Orlik", "person"),
    ("We saw Toma Petrovich Gul.", "Toma Petrovich Gul", "person"),
    # what a person does, and kinship
    ("Then Orlik wrote to us. Later Orlik, who was ill, died.", "Orlik", "person"),
    ("We saw her husband Orlik again.", "Orlik", "person"),
    # what happens to people only, whatever the name
    ("At last Grelk was arrested. The others fled.", "Grelk", "person"),
    ("They say that Grelk, weaver, was hanged.", "Grelk", "person"),
    ("We know of Tuqui Grelk Amaru (born in Torvek in 1962).", "Tuqui Grelk Amaru", "person"),
    # what is published under a name with small words is a work, whose ever it is
    ("Her book Advice to a Clerk was published in 1873.", "Advice to a Clerk", "work"),
    ("Orlik's Discourse of Stones was printed in 1659.", "Discourse of Stones", "work"),
    ("His Across the Long Lakes came out in 1869.", "Across the Long Lakes", "work"),
    # years of a life against a year of publication
    ("We have Toma Gul (1890–1947) here.", "Toma Gul", "person"),
    ("He wrote the novel Stone Bread (1927) there.", "Stone Bread", "work"),
    # words in the name
    ("He joined the Farmers Party.", "Farmers Party", "organisation"),
    ("He fell at the Battle of Torve.", "Battle of Torve", "event"),
    ("He lived in Torve Street.", "Torve Street", "place"),
    # a place that is known, in whatever company
    ("Many spoke of Brussels.", "Brussels", "place"),
    # a place that is not known, by what stands before it
    ("He lived in Torvek, and died in Torvek.", "Torvek", "place"),
    # by what follows: an imprint, and what is said of a place only
    ("The Birds of the Wash (Lynn, 1841) sold well.", "The Birds of the Wash", "work"),
    ("The Birds of the Wash, published in 1841, sold well.", "The Birds of the Wash", "work"),
    ("Paul Orlik sang. Torvek was his native town.", "Torvek", "place"),
    # set off
    ("He read *Stone Bread* twice.", "Stone Bread", "work"),
    # nations and parties are no people
    ("He hated the Bolsheviks. The Bolsheviks said so.", "Bolsheviks", "other"),
    # an abstract noun in capitals is no person, whatever it is said to do
    ("They said Futurism wrote the age. Futurism said no.", "Futurism", "other"),
    # a town that does something, with nothing else that would make it somebody
    ("Brussels saw the birth of Toma Gul.", "Brussels", "place"),
    # a regiment by its number; the several of a rank
    ("He called the 15th Hussars. The 15th Hussars rode up.", "Hussars", "organisation"),
    ("The people saw Ministers there. Then Ministers fled.", "Ministers", "other"),
    # newspapers, titles with a German article, publishers
    ("Toma Gul wrote for Le Torvek and went home.", "Le Torvek", "work"),
    ("They came with Das Grelkschiff. It sank.", "Das Grelkschiff", "work"),
    ("He read *Stone Bread* (Hogan Tarn, 1927).", "Hogan Tarn", "organisation"),
    # not clear: no false person
    ("The Grelk was late, and so was the Grelk of Torve.", "Grelk", "other"),
]


@pytest.mark.parametrize(("words", "name", "kind"), CASES)
def test_kind(words: str, name: str, kind: str) -> None:
    assert kinds(words)[name] == kind


def test_the_others_of_a_list_are_likely_what_one_is() -> None:
    found = kinds("We met Paul Orlik and Marta Keck, Gul, Berta Tarn. Later Gul was there.")
    assert found["Gul"] == "person"
