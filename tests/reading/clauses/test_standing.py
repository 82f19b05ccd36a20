"""As what a clause is told, and whether it is denied: the network and the rules together."""

import pytest

from testimonia.reading.clauses import Standing
from tests.reading.clauses.made import of_verb, read_together

# sentence, verb, as what it is told, whether it is denied
CASES: tuple[tuple[str, str, Standing, bool], ...] = (
    ("He left the town in May.", "leave", Standing.TOLD, False),
    ("He has left the town.", "leave", Standing.TOLD, False),
    # denied
    ("He did not leave the town.", "leave", Standing.TOLD, True),
    ("She didn't leave the town.", "leave", Standing.TOLD, True),
    ("She never returned.", "return", Standing.TOLD, True),
    ("He no longer lived in Bern.", "live", Standing.TOLD, True),
    ("Nobody was arrested.", "arrest", Standing.TOLD, True),
    ("No one was shot.", "shoot", Standing.TOLD, True),
    ("She was not a printer.", "be", Standing.TOLD, True),
    ("He could not sleep.", "sleep", Standing.TOLD, True),
    ("He left without paying the landlord.", "pay", Standing.TOLD, True),
    ("He failed to appear.", "appear", Standing.TOLD, True),
    ("She refused to sign the paper.", "sign", Standing.INTENDED, True),
    ("He was prevented from leaving the country.", "leave", Standing.TOLD, True),
    ("He was too weak to walk.", "walk", Standing.TOLD, True),
    ("He did not manage to escape.", "escape", Standing.TOLD, True),
    ("I do not believe that he fled.", "flee", Standing.TOLD, True),
    ("She denied that he had fled.", "flee", Standing.TOLD, True),
    ("Not only was he arrested, he was also shot.", "arrest", Standing.TOLD, False),
    ("He was not arrested but fled.", "flee", Standing.TOLD, False),
    ("He did not know that she had fled.", "flee", Standing.TOLD, False),
    # it did take place
    ("He managed to escape.", "escape", Standing.TOLD, False),
    ("She was forced to leave the country.", "leave", Standing.TOLD, False),
    ("He began to write a novel.", "write", Standing.TOLD, False),
    ("They had to leave the house.", "leave", Standing.TOLD, False),
    ("He regretted that she had fled.", "flee", Standing.TOLD, False),
    ("He left because she had fled.", "flee", Standing.TOLD, False),
    ("She said that he had fled.", "flee", Standing.TOLD, False),
    ("He is said to have died in Bern.", "die", Standing.TOLD, False),
    ("She could hear the guns.", "hear", Standing.TOLD, False),
    ("He would later become a bishop.", "become", Standing.TOLD, False),
    # possible
    ("He may have been arrested.", "arrest", Standing.POSSIBLE, False),
    ("She might have fled.", "flee", Standing.POSSIBLE, False),
    ("She must have known him.", "know", Standing.POSSIBLE, False),
    ("He was accused of stealing the money.", "steal", Standing.POSSIBLE, False),
    ("She did not say that he had fled.", "flee", Standing.POSSIBLE, False),
    # supposed
    ("If he had remained, they would have shot him.", "remain", Standing.SUPPOSED, False),
    ("If he had remained, they would have shot him.", "shoot", Standing.SUPPOSED, False),
    ("Had he remained, they would have shot him.", "remain", Standing.SUPPOSED, False),
    ("Had he remained, they would have shot him.", "shoot", Standing.SUPPOSED, False),
    ("Unless she pays, they will shoot him.", "pay", Standing.SUPPOSED, False),
    ("He looked as if he had slept.", "sleep", Standing.SUPPOSED, False),
    ("I wish that he had stayed.", "stay", Standing.SUPPOSED, False),
    # intended
    ("He will leave the town.", "leave", Standing.INTENDED, False),
    ("She wanted to leave.", "leave", Standing.INTENDED, False),
    ("They threatened to shoot him.", "shoot", Standing.INTENDED, False),
    ("They ordered him to leave.", "leave", Standing.INTENDED, False),
    ("He tried to escape.", "escape", Standing.INTENDED, False),
    ("She feared that he would be arrested.", "arrest", Standing.INTENDED, False),
    ("She said that she would leave.", "leave", Standing.INTENDED, False),
    ("He was about to leave.", "leave", Standing.INTENDED, False),
    ("His attempt to escape failed.", "escape", Standing.INTENDED, False),
    ("She went to Bern to see him.", "see", Standing.INTENDED, False),
    ("They wanted to arrest and shoot him.", "shoot", Standing.INTENDED, False),
    # asked
    ("Did he leave the town?", "leave", Standing.ASKED, False),
    ("She asked whether he had fled.", "flee", Standing.ASKED, False),
    ("I do not know whether he fled.", "flee", Standing.ASKED, False),
    # ordered
    ("Leave the town!", "leave", Standing.ORDERED, False),
    # general
    ("He used to rise at five.", "rise", Standing.GENERAL, False),
    ("Every summer he would walk to the lake.", "walk", Standing.GENERAL, False),
    ("He always rose at five.", "rise", Standing.GENERAL, False),
)


@pytest.mark.parametrize(("sentence", "verb", "standing", "negated"), CASES)
def test_as_what_it_is_told(sentence: str, verb: str, standing: Standing, negated: bool) -> None:
    clause = of_verb(read_together(tuple(dict.fromkeys(case[0] for case in CASES)))[sentence], verb)
    assert (clause.standing, clause.negated) == (standing, negated)
