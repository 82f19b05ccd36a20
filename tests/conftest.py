"""What all tests share: the rule on skips, and the corpora that may be absent."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from testimonia.ingest.nursery_process import kept_ready

SHARED = Path(__file__).resolve().parents[2] / "shared"
ABSENT = "../shared is absent"
BROWSER = Path(__file__).parent / "web" / "browser"
MAY_BE_ABSENT = ("../shared", "there is no Chromium")
"""Beginnings of the only reasons for which a test may be skipped: neither comes with Python."""

# A deadline for each example says how busy the machine is; what must be fast has a test that measures it.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

_skipped: list[str] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--no-skips",
        action="store_true",
        help="fail if a test was skipped, unless ../shared or a browser is absent",
    )


def pytest_configure() -> None:
    """Side by side, each process has one core: threads that wait for another only heat it."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        from testimonia.reading.encoder.network import use_threads

        use_threads(1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser first: what is begun last is shared out test by test, and built in each process."""
    items.sort(key=lambda item: not item.path.is_relative_to(BROWSER))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember what was skipped; where tests run side by side, the process that gathers them hears of it."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        if not reason.removeprefix("Skipped: ").startswith(MAY_BE_ABSENT):
            _skipped.append(f"{report.nodeid}: {reason}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if session.config.getoption("--no-skips") and _skipped:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if terminalreporter.config.getoption("--no-skips"):
        for line in _skipped:
            terminalreporter.write_line(f"skipped, and must not be: {line}", red=True)


@pytest.fixture(scope="session", autouse=True)
def _nurseries_kept() -> Iterator[None]:
    """Hundreds of tests build a folder of three letters: most of it would be to start what reads them."""
    with kept_ready(2):
        yield


@pytest.fixture
def shared() -> Path:
    """The shared corpora."""
    if not SHARED.is_dir():
        pytest.skip(ABSENT)
    return SHARED


@pytest.fixture(scope="session")
def found_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `tests.found`, built once for all tests; only to be copied."""
    from tests.found import built

    return built(tmp_path_factory.mktemp("found"))


@pytest.fixture
def folder(tmp_path: Path, found_once: Path) -> Path:
    """A copy of the folder of `tests.found`, built, to decide in."""
    return Path(shutil.copytree(found_once, tmp_path / "folder"))


@pytest.fixture(scope="session")
def disputed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of `tests.disputed`, read and compared once; only to be looked at or copied."""
    from tests.disputed import disputed_folder

    return disputed_folder(tmp_path_factory.mktemp("disputed"))


@pytest.fixture
def disputed(tmp_path: Path, disputed_once: Path) -> Path:
    """A copy of the folder of `tests.disputed`, built, to decide in."""
    return Path(shutil.copytree(disputed_once, tmp_path / "disputed"))
