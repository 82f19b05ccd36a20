"""Try spoilt inputs for as long as is wanted: `python -m tests.fuzzing --seconds 3600 --kept FOLDER`.

The targets take turns in one process; where a library brings that down, it is a finding, and another process
goes on. With atheris (to be installed by hand; it is no dependency) inputs that reach new code are spoilt
further; without it, each is made anew from a sound one. Everything follows from the seed, which is printed.
"""

import argparse
import faulthandler
import importlib
import resource
import subprocess
import sys
import time
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from random import Random
from typing import Any

MEMORY = 6 << 30
"""Bytes that the process may take."""
CRASHES = 20
"""How often it is begun again."""
EVERY = 120.0
"""Seconds between two lines that say how far it is."""


def main() -> int:
    """Try all targets; the exit status is 1 if anything was found."""
    asked = _asked()
    asked.kept.mkdir(parents=True, exist_ok=True)
    if asked.child:
        return _child(asked)
    seed = asked.seed if asked.seed is not None else time.time_ns() % (1 << 31)
    until, found = time.monotonic() + asked.seconds, False
    for again in range(CRASHES):
        left = until - time.monotonic()
        if left <= 0:
            break
        arguments = [*sys.argv[1:], "--child", "--seconds", str(left), "--seed", str(seed + again)]
        status = subprocess.run([sys.executable, "-m", "tests.fuzzing", *arguments], check=False).returncode
        found = found or bool(status)
        if status not in (0, 1):
            last = asked.kept / "last"
            last.replace(asked.kept / f"crash-{again}")
            _say(f"FOUND the process ended with {status}; its input is in crash-{again}")
    return int(found)


def _asked() -> argparse.Namespace:
    asking = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    asking.add_argument("--seconds", type=float, default=60.0)
    asking.add_argument("--seed", type=int, help="the same tries the same again")
    asking.add_argument("--only", default="", help="names of targets, with commas")
    asking.add_argument("--kept", type=Path, default=Path("fuzzing"), help="where findings are kept")
    asking.add_argument("--blind", action="store_true", help="even if atheris is there")
    asking.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    return asking.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(f"{time.strftime('%H:%M:%S')} {line}\n")
    sys.stdout.flush()


def _child(asked: argparse.Namespace) -> int:
    faulthandler.enable()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    atheris = None if asked.blind else _atheris()
    tries = Tries(asked, atheris)
    _say(f"seed {asked.seed}, {'blind' if atheris is None else 'guided'}, {len(tries.names)} targets")
    if atheris is None:
        while tries.goes_on:
            tries.one(*tries.made_anew())
    else:
        tries.guided(atheris)
    return tries.ended()


def _atheris() -> Any:
    try:
        return importlib.import_module("atheris")
    except ImportError:
        return None


class Tries:
    """All targets, and how far they are; what is tried is imported late, so that atheris can watch it."""

    def __init__(self, asked: argparse.Namespace, atheris: Any) -> None:
        if atheris is None:
            self._import()
        else:  # it tells of every module
            with redirect_stderr(StringIO()), atheris.instrument_imports(include=["testimonia"]):
                self._import()
        self.names = [name for name in self.seeds if name in asked.only.split(",") or not asked.only]
        self.tried = {n: self.try_of(n, self.properties[n], _say, asked.kept) for n in self.names}
        self.seed, self.last, self.corpus = asked.seed, asked.kept / "last", asked.kept / "corpus"
        self.begun = self.said = time.monotonic()
        self.seconds = asked.seconds
        self.inputs = 0

    def _import(self) -> None:
        from tests.fuzzing.mutating import spoilt
        from tests.fuzzing.properties import PROPERTIES
        from tests.fuzzing.seeds import SEEDS
        from tests.fuzzing.trying import Tried, watch

        self.spoilt, self.seeds, self.properties, self.try_of = spoilt, SEEDS, PROPERTIES, Tried
        watch()

    @property
    def goes_on(self) -> bool:
        """Whether there is time left; says now and then how far it is."""
        now = time.monotonic()
        if now - self.said > EVERY:
            self.said = now
            self.tell()
        return bool(now - self.begun < self.seconds)

    def tell(self) -> None:
        """A line that says how far it is."""
        took, busy = time.monotonic() - self.begun, time.process_time()
        found = sum(len(each.found) for each in self.tried.values())
        _say(f"{self.inputs} inputs in {took:.0f} s ({busy:.0f} s of processor time); {found} findings")

    def made_anew(self) -> tuple[str, bytes]:
        """The next target in turn, and an input for it."""
        name = self.names[self.inputs % len(self.names)]
        chance = Random(f"{self.seed} {self.inputs}")
        return name, self.spoilt(chance.choice(self.seeds[name]), self.seeds[name], chance)

    def one(self, name: str, data: bytes) -> None:
        """Try one input."""
        self.inputs += 1
        self.last.write_bytes(name.encode() + b"\n" + data)
        self.tried[name].one(data)

    def guided(self, atheris: Any) -> None:
        """As libFuzzer does it. The first byte of its inputs is the number of the target."""
        self.corpus.mkdir(exist_ok=True)
        for number, name in enumerate(self.names):
            for other, data in enumerate(self.seeds[name]):
                (self.corpus / f"seed-{number}-{other}").write_bytes(bytes([number]) + data)

        def one(data: bytes) -> None:
            self.one(self.names[data[0] % len(self.names)] if data else self.names[0], data[1:])
            if not self.goes_on:  # libFuzzer never comes back
                importlib.import_module("os")._exit(self.ended())

        def changed(data: bytes, most: int, seed: int) -> bytes:
            chance = Random(seed)
            head, body = data[:1], data[1:]
            if chance.random() < 0.2:
                return head + bytes(atheris.Mutate(body, most - 1))
            name = self.names[head[0] % len(self.names)] if head else self.names[0]
            return (head or b"\0") + self.spoilt(body, self.seeds[name], chance)[: most - 1]

        options = [
            f"-artifact_prefix={self.last.parent}/",
            f"-seed={self.seed}",
            "-max_len=40000",
            "-timeout=600",
            "-rss_limit_mb=0",
            "-verbosity=0",
        ]
        options += ["-len_control=0", "-detect_leaks=0", "-handle_segv=0", "-handle_abrt=0"]
        atheris.Setup([sys.argv[0], *options, str(self.corpus)], one, custom_mutator=changed)
        atheris.Fuzz()

    def ended(self) -> int:
        """The last line; the exit status."""
        self.tell()
        for name, tried in self.tried.items():
            _say(f"  {name}: {tried.inputs} inputs, {len(tried.found)} findings")
        return int(any(tried.found for tried in self.tried.values()))


if __name__ == "__main__":
    sys.exit(main())
