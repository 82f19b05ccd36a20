"""The public names: few, documented, and the same wherever they are written down."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat.v4 import reads as from_json

import testimonia
from testimonia import library

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "library.md").read_text(encoding="utf-8")
NOTEBOOK = ROOT / "docs" / "reference" / "notebook.ipynb"


def test_every_public_name_is_documented_and_none_besides() -> None:
    named = set(re.findall(r"`testimonia\.(?!db)(\w+)", PAGE))
    assert named == set(library.__all__)


def test_the_stub_has_them_too() -> None:
    stub = (ROOT / "src" / "testimonia" / "__init__.pyi").read_text(encoding="utf-8")
    assert set(re.findall(r" as (\w+)", stub)) == set(library.__all__)
    assert set(dir(testimonia)) == {"__version__", *library.__all__}


@pytest.mark.parametrize("name", library.__all__)
def test_every_public_name_says_what_it_is(name: str) -> None:
    assert getattr(testimonia, name).__doc__


def test_what_a_folder_has_is_documented_and_nothing_besides() -> None:
    named = set(re.findall(r"`folder\.(\w+)", PAGE)) - {"store"}
    public = {name for name in vars(library.Folder) if not name.startswith("_")} - {"close"}
    assert named == public


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        testimonia.no_such_name  # type: ignore[attr-defined]  # noqa: B018


def test_importing_it_loads_nothing() -> None:
    """The command line answers `--help` at once; so does `import testimonia`."""
    said = "import sys, testimonia; print(sorted(m for m in sys.modules if m.startswith('testimonia.')))"
    found = subprocess.run([sys.executable, "-c", said], check=True, capture_output=True, text=True)
    assert found.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")
    notebook = from_json(NOTEBOOK.read_text(encoding="utf-8"))  # type: ignore[no-untyped-call]
    assert not any(
        cell.get("outputs") for cell in notebook.cells
    )  # what it shows is made anew by who runs it
    done = NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(ROOT)}}).execute()
    shown = [output for cell in done.cells for output in cell.get("outputs", ())]
    assert any("text/html" in output.get("data", {}) for output in shown)
    assert any("1928" in output.get("text", "") or "1928" in str(output.get("data", "")) for output in shown)
