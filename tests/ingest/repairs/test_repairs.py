from testimonia.ingest.blocks import blocks_of
from testimonia.ingest.draft import Draft
from testimonia.ingest.repairs import REPAIRS, repairs_of


def test_rules_have_names_of_their_own() -> None:
    assert len({rule.name for rule in REPAIRS}) == len(REPAIRS)


def test_the_earlier_rule_wins() -> None:
    text = "the revo\u00ad\nlution"
    assert len(repairs_of(Draft(text, blocks_of(text)))) == 1
