"""The weights that are shipped, and that reading with them asks nobody."""

import hashlib
import subprocess
import sys
from pathlib import Path

import testimonia.reading.encoder as encoder

WEIGHTS = Path(encoder.__file__).parent / "weights"
OFFLINE = """
import sys

def refuse(event, _):
    if event.startswith("socket."):
        raise OSError("asked for " + event)

sys.addaudithook(refuse)
from testimonia.model import repaired
from testimonia.reading.encoder import seen_in
from testimonia.reading.prose import prose_of

words = "Anna Lind met Paul Orlik in Brussels."
found = seen_in(words, prose_of(repaired(words), ())).marks
print([mark.span.of(words) for mark in found.named])
"""
"""From the first import on, so that whatever is loaded on the way is held to it too."""


def test_the_weights_are_those_that_are_listed() -> None:
    lines = (WEIGHTS / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {name: wanted for wanted, name in (line.split() for line in lines)}
    there = [path for path in WEIGHTS.iterdir() if path.suffix in (".npz", ".onnx", ".json")]
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in there} == listed


def test_the_network_runs_where_sockets_are_refused() -> None:
    ran = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "['Anna Lind', 'Paul Orlik', 'Brussels']", ran.stderr
