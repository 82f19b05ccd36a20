"""Nothing leaves the machine: build, search and export with every socket blocked, in every process."""

import os
import subprocess
import sys
from pathlib import Path

BLOCK = """
import sys

def refuse(event, args):
    if event.startswith("socket.") and event not in ("socket.__new__",):
        open({log!r}, "a").write(event + "\\n")
        raise PermissionError("no network: " + event)
    if event == "socket.__new__" and args[1] not in (1,):  # AF_UNIX stays on the machine
        open({log!r}, "a").write(event + "\\n")
        raise PermissionError("no network: " + event)

sys.addaudithook(refuse)
"""


def test_build_search_and_export_without_a_network(tmp_path: Path) -> None:
    log, folder, site = tmp_path / "attempts", tmp_path / "folder", tmp_path / "site"
    folder.mkdir()
    site.mkdir()
    # Python imports this at the start of every process, the nurseries among them
    (site / "sitecustomize.py").write_text(BLOCK.format(log=str(log)), encoding="utf-8")
    (folder / "page.html").write_text(
        '<!DOCTYPE html SYSTEM "http://example.org/x.dtd"><html><head><meta http-equiv="refresh" content="0; '
        'url=http://example.org"><link rel="stylesheet" href="http://example.org/a.css"></head><body>'
        '<p>The ship came into the harbour and stayed.<img src="http://example.org/pixel.gif"></p></body></html>',
        encoding="utf-8",
    )
    (folder / "chapter.xhtml").write_text(
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "http://example.org/x.dtd">'
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>The ship went out again.</p></body></html>',
        encoding="utf-8",
    )
    (folder / "letter.txt").write_text(
        "Dear Anna,\n\nthe ship came in today, as you know.\n", encoding="utf-8"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *sys.path])}
    for command in (
        ["build", str(folder)],
        ["search", str(folder), "ship"],
        ["export", str(folder), "--format", "evidence", "-o", str(tmp_path / "evidence.json")],
        ["doctor"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "testimonia", *command],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert not log.exists(), log.read_text()
    probe = [sys.executable, "-c", "import socket; socket.create_connection(('127.0.0.1', 9))"]
    assert subprocess.run(probe, env=environment, capture_output=True, check=False).returncode
    assert log.exists()  # the block does block
