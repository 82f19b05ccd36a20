"""The socket and the server around the pages."""

import errno
import signal
import socket
import statistics
import subprocess
import sys
import time

import pytest

from testimonia.web import serving


def test_it_listens_on_this_machine_alone() -> None:
    with serving.listening() as opened:
        address, port = opened.getsockname()
        assert address == "127.0.0.1"
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        with pytest.raises(ConnectionRefusedError):  # an address of this machine too, but not the one
            socket.create_connection(("127.0.0.2", port), timeout=5)


def test_a_port_of_ones_own_choice() -> None:
    with serving.listening() as first:
        free = first.getsockname()[1]
    with serving.listening(free) as again:  # at once, though it was in use a moment ago
        assert again.getsockname()[1] == free
        with pytest.raises(OSError, match="in use") as caught:
            serving.listening(free)
    assert caught.value.errno == errno.EADDRINUSE
    assert str(caught.value.strerror).startswith(f"Port {free} cannot be used (address already in use).")


ANSWERING = """
from testimonia.web.serving import listening, serve

async def app(scope, receive, send):
    words = f"{scope['client'][0]} {scope['scheme']}".encode()
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": words})

opened = listening()
serve(app, opened, lambda: print(opened.getsockname()[1], flush=True))
print("closed", opened.fileno())
"""


def test_it_tells_nothing_of_itself_and_believes_no_proxy() -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", ANSWERING],
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert running.stdout is not None
    with running, socket.create_connection(("127.0.0.1", int(running.stdout.readline())), 10) as asking:
        asking.sendall(
            b"GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Proto: https\r\n"
            b"Connection: close\r\n\r\n"
        )
        answer = b"".join(iter(lambda: asking.recv(4096), b"")).lower()
        running.send_signal(signal.SIGINT)
        out, _ = running.communicate(timeout=10)
    assert b"127.0.0.1 http\r\n" in answer
    assert b"server:" not in answer
    assert b"uvicorn" not in answer
    assert (running.returncode, out) == (0, "closed -1\n")


def test_answers_on_a_kept_connection_come_at_once() -> None:
    """Head and body are sent one after the other; held back, the body would come 40 ms later."""
    running = subprocess.Popen([sys.executable, "-c", ANSWERING], stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    times = []
    with running, socket.create_connection(("127.0.0.1", int(running.stdout.readline())), 10) as asking:
        for _ in range(9):
            begun = time.perf_counter()
            asking.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            answer = b""
            while not answer.endswith(b"0\r\n\r\n"):
                answer += asking.recv(4096)
            times.append(time.perf_counter() - begun)
        running.terminate()
    assert statistics.median(times) < 0.03


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
    ],
)
def test_where_a_browser_can_be_opened(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], there: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert serving.has_display() is there
