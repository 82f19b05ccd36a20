"""The words of `data/en/clauses.toml` as sets."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from testimonia.knowledge.data_files import data_file

_FILE = "en/clauses.toml"


@cache
def word_set(table: str, name: str) -> frozenset[str]:
    """The words of one set: `word_set("auxiliaries", "be")`."""
    return frozenset(data_file(_FILE)[table][name].split())


@cache
def verb_forms() -> Mapping[str, str]:
    """The forms of verbs that no rule makes, each with its verb."""
    tables = data_file(_FILE)["forms"]
    forms = {word: word for word in tables["unchanged"].split()}
    for table in ("regular", "irregular"):
        for line in tables[table].split(";"):
            verb, *others = line.split()
            forms.setdefault(verb, verb)
            forms.update(dict.fromkeys(others, verb))
    return MappingProxyType(forms)
