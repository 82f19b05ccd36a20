"""The data files that come with testimonia, each read once."""

import gzip
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def data_file(path: str) -> Mapping[str, Any]:
    """The tables of a file, by its path below `data/` ("en/names.toml").

    Raises:
        FileNotFoundError: if there is none.
    """
    text = files("testimonia").joinpath("data", path).read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def dictionary(language: str) -> frozenset[str]:
    """Words of a language in small letters, as a dictionary of spelling has them.

    Raises:
        FileNotFoundError: if the language has none.
    """
    packed = files("testimonia").joinpath("data", language, "words.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode("utf-8").split())


def data_bytes(path: str) -> bytes:
    """A file as it is, by its path below `data/`.

    Raises:
        FileNotFoundError: if there is none.
    """
    return files("testimonia").joinpath("data", path).read_bytes()
