"""Who does what to whom, as the network and the rules on its trees see it together."""

import pytest

from tests.reading.clauses.made import of_verb, read_together, words

# sentence, verb, who does it, to whom it is done
CASES: tuple[tuple[str, str, str, str], ...] = (
    # active and passive
    ("The police arrested Anna Lind in May.", "arrest", "The police", "Anna Lind"),
    ("Anna Lind was arrested by the police.", "arrest", "by the police", "Anna Lind"),
    ("He was shot.", "shoot", "", "He"),
    ("The letters have been burned by his widow.", "burn", "by his widow", "The letters"),
    ("She got arrested in Bern.", "arrest", "", "She"),
    ("He was arrested by night.", "arrest", "", "He"),  # a night arrests nobody
    # relative clauses
    ("The man who denounced her was a printer.", "denounce", "The man", "her"),
    ("The woman whom he denounced left the town.", "denounce", "he", "The woman"),
    ("The letter that she wrote was lost.", "write", "she", "The letter"),
    ("The letter she wrote was lost.", "write", "she", "The letter"),
    ("The men arrested in May were released.", "arrest", "", "The men"),
    ("The students carrying the letters were stopped.", "carry", "The students", "the letters"),
    ("The printer whose house they burned left the town.", "burn", "they", "whose house"),
    ("The man who wanted to kill the king was hanged.", "kill", "The man", "the king"),
    # joined verbs
    ("She wrote the letter and burned it.", "burn", "She", "it"),
    ("He was arrested and shot.", "shoot", "", "He"),
    ("The soldiers arrested and shot the printer.", "shoot", "The soldiers", "the printer"),
    ("He was arrested but his wife escaped.", "escape", "his wife", ""),
    ("The guards beat him and the mayor helped them.", "help", "the mayor", "them"),
    # joined nouns
    ("Anna Lind and her sister founded the school.", "found", "Anna Lind + her sister", "the school"),
    ("The soldiers killed a printer and two weavers.", "kill", "The soldiers", "a printer + two weavers"),
    ("He was denounced by his brother and a neighbour.", "denounce", "by his brother + by a neighbour", "He"),
    # verbs that complete others
    ("She wanted to kill the general.", "kill", "She", "the general"),
    ("They forced her to sign the paper.", "sign", "her", "the paper"),
    ("She was forced to sign the paper.", "sign", "She", "the paper"),
    ("He promised her to burn the letters.", "burn", "He", "the letters"),
    ("She persuaded him to burn the letters.", "burn", "him", "the letters"),
    ("He began to print the newspaper.", "print", "He", "the newspaper"),
    ("His attempt to kill the king failed.", "kill", "His", "the king"),
    # adjuncts without a subject
    ("Arrested in May, she never saw her son again.", "arrest", "", "she"),
    ("Having sold the house, he moved to Bern.", "sell", "he", "the house"),
    ("After being released, he moved to Bern.", "release", "", "he"),
    ("He left the town without paying the landlord.", "pay", "He", "the landlord"),
    ("She went to Bern to see her mother.", "see", "She", "her mother"),
    # appositions and asides are not of the phrase
    ("The police arrested Jonas Reede, a printer from Selmouth.", "arrest", "The police", "Jonas Reede"),
    ("Jonas Reede, who was a printer, founded the club.", "found", "Jonas Reede", "the club"),
    # predicates
    ("She was a printer.", "be", "She", ""),
    ("They elected him mayor.", "elect", "They", "him"),
    ("She gave him the book.", "give", "She", "the book"),
    # questions and orders
    ("Who shot the general?", "shoot", "Who", "the general"),
    ("Burn the letters!", "burn", "", "the letters"),
)


@pytest.mark.parametrize(("sentence", "verb", "doers", "undergoers"), CASES)
def test_who_does_what_to_whom(sentence: str, verb: str, doers: str, undergoers: str) -> None:
    clause = of_verb(read_together(tuple(case[0] for case in CASES))[sentence], verb)
    assert (words(clause.doers), words(clause.undergoers)) == (doers, undergoers)
