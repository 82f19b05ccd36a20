"""The whole way: the command, its address, a page, a decision, the ledger, Ctrl-C."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, ProxyHandler, Request, build_opener

import pytest

from testimonia.cli.ending import Ending
from testimonia.pipeline.places import ledger_of
from tests.disputed import disputed_folder

WATCH = """
import sys

def watch(event, args):
    # the room is listened to; nobody is called, no name is looked up
    calls = event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
    if calls or (event == "socket.bind" and args[1][0] != "127.0.0.1"):
        open({log!r}, "a").write(event + "\\n")
        raise PermissionError("no network: " + event)

sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return disputed_folder(tmp_path_factory.mktemp("folder"))


class Running:
    """The command while it runs."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process
        assert process.stdout is not None
        lines = []
        for line in process.stdout:
            lines.append(line)
            found = re.search(r"http://127\.0\.0\.1:\d+/\?token=\S+", line)
            if found:
                self.address = found.group()
                break
        else:
            pytest.fail("".join(lines))

    @property
    def origin(self) -> str:
        return self.address.partition("/?")[0]

    def read(self) -> None:
        """Wait until the folder is read, as the terminal says."""
        assert self.process.stdout is not None
        assert any(re.match(r"\d+ documents?; ", line) for line in self.process.stdout)

    def ended(self) -> tuple[int, str, str]:
        """Ctrl-C: its exit status, and what it said last."""
        self.process.send_signal(signal.SIGINT)
        out, err = self.process.communicate(timeout=20)
        return self.process.returncode, out, err


@contextmanager
def opened(*arguments: str, **environment: str) -> Iterator[Running]:
    process = subprocess.Popen(
        [sys.executable, "-m", "testimonia", "open", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
        # a shell's background jobs, and so perhaps the test run itself, ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        yield Running(process)
    finally:
        process.kill()
        process.communicate()


def browser() -> OpenerDirector:
    return build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))


def test_from_the_command_to_the_ledger_and_back(folder: Path, tmp_path: Path) -> None:
    log, site = tmp_path / "attempts", tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(WATCH.format(log=str(log)), encoding="utf-8")
    path = os.pathsep.join([str(site), *sys.path])
    with opened(str(folder), "--no-browser", PYTHONPATH=path) as running:
        reader = browser()
        with reader.open(running.address, timeout=10) as page:
            assert page.url == f"{running.origin}/"
        running.read()
        with reader.open(f"{running.origin}/findings", timeout=10) as page:
            shown = page.read().decode()
        assert "Ada Lind" in shown
        (finding, *_) = re.findall(r'name="finding" value="([0-9a-f]+)"', shown)
        form = urlencode({"finding": finding, "act": "real"}).encode()
        with reader.open(Request(f"{running.origin}/judgements", form, {"Origin": running.origin})) as page:
            assert page.url.startswith(f"{running.origin}/finding/{finding}")
        with pytest.raises(HTTPError) as refused, browser().open(f"{running.origin}/", timeout=10):
            pytest.fail("a stranger was let in")
        assert refused.value.code == 403
        refused.value.close()
        status, out, err = running.ended()
    assert (status, err) == (Ending.DONE, "")
    assert out == "The reading room is closed. What you decided is in testimonia.judgements.jsonl.\n"
    (line,) = ledger_of(folder).read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["act"] == "real"
    assert {place["path"] for place in json.loads(line)["on"]} <= {"memoir.txt", "letter.txt", "report.txt"}
    assert not log.exists(), log.read_text()


def test_the_wait_for_the_first_page_is_short(folder: Path) -> None:
    begun = time.monotonic()
    with opened(str(folder), "--no-browser") as running:
        browser().open(running.address, timeout=10).close()
        seconds = time.monotonic() - begun
    assert seconds < 10  # about 1 here, most of it the start of Python


def test_pages_are_there_before_the_folder_is_read(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(f"Ada Lind was born in Ely in 17{number:02}.\n", "utf-8")
    with opened(str(tmp_path), "--no-browser") as running:
        reader = browser()
        reader.open(running.address, timeout=10).close()  # 200: anything else is an error here
        with reader.open(f"{running.origin}/progress", timeout=10) as told:
            state = json.load(told)
        assert (state["running"], state["ended"]) == (True, 0)
        running.read()
        with reader.open(f"{running.origin}/progress", timeout=10) as told:
            state = json.load(told)
        assert (state["running"], state["ended"], state["counts"]["read"]) == (False, 1, 20)
        assert "20 documents" in reader.open(f"{running.origin}/", timeout=10).read().decode()


def builders(folder: Path) -> list[bytes]:
    """What the processes that read a folder were started with."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            found.append(each.read_bytes())
    return [line for line in found if os.fsencode(folder) in line and b"builder" in line]


def test_what_is_being_read_is_left_when_the_room_is_closed(tmp_path: Path) -> None:
    """The process that builds goes too; what it had done is there the next time."""
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"Ada Lind was born in Ely in 17{number:02}.\n" * 5, "utf-8")
    with opened(str(tmp_path), "--no-browser") as running:
        status, _, err = running.ended()
    assert (status, err) == (Ending.DONE, "")
    until = time.monotonic() + 10
    while builders(tmp_path):
        assert time.monotonic() < until
        time.sleep(0.05)
    with opened(str(tmp_path), "--no-browser") as running:
        running.read()


def test_a_port_that_is_taken_is_said_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ship came in.\n", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            [sys.executable, "-m", "testimonia", "open", str(tmp_path), "--port", str(port), "--no-browser"],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stdout) == (Ending.UNUSABLE, "")
    assert done.stderr.startswith(f"Port {port} cannot be used (address already in use).")
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "testimonia", "open", str(tmp_path / "none"), "--no-browser"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, "There is no folder" in done.stderr) == (Ending.UNUSABLE, True)


SAYING = """#!{python}
import os, sys
open("{said}.new", "w").write(sys.argv[1])
os.replace("{said}.new", "{said}")
"""
"""A browser that only writes down what it is to open; in Python, since there need be no other program."""


def test_the_browser_gets_an_address_that_lets_in_once(folder: Path, tmp_path: Path) -> None:
    """What a process is started with can be read by everybody on the machine."""
    said = tmp_path / "said"
    program = tmp_path / "browser"
    program.write_text(SAYING.format(python=sys.executable, said=said), encoding="utf-8")
    program.chmod(0o755)
    with opened(str(folder), DISPLAY=":99", BROWSER=str(program)) as running:
        until = time.monotonic() + 20
        while not said.exists() and time.monotonic() < until:
            time.sleep(0.02)
        address = said.read_text(encoding="utf-8")
        assert address.startswith(f"{running.origin}/?token=")
        assert address != running.address
        browser().open(address, timeout=10).close()
        with pytest.raises(HTTPError) as refused, browser().open(address, timeout=10):
            pytest.fail("let in twice")
        refused.value.close()


def test_a_terminal_without_a_screen_gets_the_address_alone(folder: Path, tmp_path: Path) -> None:
    said = tmp_path / "said"
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\ntouch {said}\n", encoding="utf-8")
    program.chmod(0o755)
    with opened(str(folder), DISPLAY="", WAYLAND_DISPLAY="", BROWSER=str(program)) as running:
        browser().open(running.address, timeout=10).close()
        running.ended()
    assert not said.exists()


def test_each_request_leaves_the_terminal_alone(folder: Path) -> None:
    with opened(str(folder), "--no-browser") as running:
        reader = browser()
        reader.open(running.address, timeout=10).close()
        for address in ("/nowhere", "/source/none", "/static/none"):
            with pytest.raises(HTTPError) as missing:
                reader.open(running.origin + address, timeout=10)
            missing.value.close()
        with socket.create_connection(("127.0.0.1", int(running.origin.rpartition(":")[2]))) as odd:
            odd.sendall(b"\x16\x03\x01 no HTTP at all\r\n\r\n")
            odd.recv(100)
        status, _, err = running.ended()
    assert (status, err) == (Ending.DONE, "")
