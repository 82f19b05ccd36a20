"""Nothing leaves the machine: everything is done once with every way out shut, in every process."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipeline.unplugged import lay_out

SHUT = """
import ctypes, os, platform, struct, sys

# Two locks. The first is Python's own and says who tried; the second is the kernel's and holds for what is
# written in C, C++ or Rust as well: a process that asks for a socket of the Internet is killed on the spot.

def refuse(event, args):
    if event.startswith("socket.") and (event != "socket.__new__" or args[1] != 1):  # 1: within the machine
        callers, frame = [], sys._getframe(1)
        while frame:
            callers.append(frame.f_code.co_filename)
            frame = frame.f_back
        # urllib3, which comes with text recognition, looks when it is loaded whether there is IPv6 here
        if not any(each.endswith("urllib3/util/connection.py") for each in callers):
            with open({log!r}, "a") as log:
                log.write(event + " in " + callers[0] + "\\n")
        raise PermissionError("no network: " + event)

sys.addaudithook(refuse)

KNOWN = {{"x86_64": (41, 0xC000003E), "aarch64": (198, 0xC00000B7)}}
SOCKET, ARCHITECTURE = KNOWN.get(platform.machine(), (0, 0))
if sys.platform == "linux" and SOCKET:
    rules = b"".join(struct.pack("HBBI", *rule) for rule in (
        (0x20, 0, 0, 4), (0x15, 0, 6, ARCHITECTURE),  # another architecture: go on
        (0x20, 0, 0, 0), (0x15, 0, 4, SOCKET),  # another call: go on
        (0x20, 0, 0, 16), (0x15, 1, 0, 2), (0x15, 0, 1, 10),  # AF_INET, AF_INET6
        (0x06, 0, 0, 0x80000000), (0x06, 0, 0, 0x7FFF0000),  # kill the process; let it
    ))
    held = ctypes.create_string_buffer(rules)
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(rules) // 8, ctypes.addressof(held)))
    libc = ctypes.CDLL(None, use_errno=True)
    locked = libc.prctl(38, 1, 0, 0, 0) == 0 and libc.prctl(22, 2, program, 0, 0) == 0
    os.environ["SHUT_BY_THE_KERNEL"] = "yes" if locked else "no"
"""
"""Python imports it at the start of every process, the nurseries among them."""

SUPPRESSING = (
    "CI",
    "GITHUB_ACTIONS",
    "GITLAB_CI",
    "TF_BUILD",
    "JENKINS_URL",
    "TRAVIS",
    "CIRCLECI",
    "BUILDKITE",
)
"""Names in the environment by which libraries that report home know a test, and keep still."""


def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which every Python process is shut, with an empty home."""
    site, home = tmp_path / "site", tmp_path / "home"
    site.mkdir()
    home.mkdir()
    (site / "sitecustomize.py").write_text(SHUT.format(log=str(tmp_path / "attempts")), encoding="utf-8")
    left = {
        k: v for k, v in os.environ.items() if k not in SUPPRESSING and not k.startswith(("XDG_", "ORT_"))
    }
    return {**left, "PYTHONPATH": os.pathsep.join([str(site), *sys.path]), "HOME": str(home)}


def test_everything_without_a_network(tmp_path: Path) -> None:
    folder, out = tmp_path / "folder", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    lay_out(folder)
    shut = environment(tmp_path)
    call = [sys.executable, "-m", "tests.pipeline.unplugged", str(folder), str(out)]
    done = subprocess.run(call, env=shut, capture_output=True, text=True, check=False)
    attempts = tmp_path / "attempts"
    assert not attempts.exists(), attempts.read_text()
    assert done.returncode == 0, done.stdout + done.stderr  # a library that tried would have been killed
    assert "went wrong" not in done.stdout, done.stdout
    # What reports home keeps its reports and its number for this machine in the home until it can send them.
    assert [str(each) for each in (tmp_path / "home").rglob("*") if each.is_file()] == []


PROBES = [
    # of Python itself; and past it, as a library in C would
    ("import socket; socket.create_connection(('127.0.0.1', 9))", (1,)),
    ("import ctypes; ctypes.CDLL(None).socket(2, 1, 0)", (-31,)),
    ("import ctypes; ctypes.CDLL(None).socket(10, 1, 0)", (-31,)),
    # within the machine all is as ever
    ("import socket; socket.socketpair()", (0,)),
]


@pytest.mark.parametrize(("probe", "endings"), PROBES)
def test_the_ways_out_are_shut(tmp_path: Path, probe: str, endings: tuple[int, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", f"import os; assert os.environ.get('SHUT_BY_THE_KERNEL') != 'no'; {probe}"],
        env=environment(tmp_path),
        capture_output=True,
        check=False,
    )
    known = sys.platform == "linux" and platform.machine() in ("x86_64", "aarch64")
    assert done.returncode in (endings if known or endings[0] >= 0 else (0,))
