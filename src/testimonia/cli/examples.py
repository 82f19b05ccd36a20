"""Where the example collections are, in the package or beside it in a checkout, and where one is tried."""

import os
import shutil
import tempfile
from pathlib import Path

DEMO = "printing-house"
"""The example that `demo` reads."""


def examples() -> Path:
    """The folder of example collections.

    Raises:
        FileNotFoundError: if this installation has none.
    """
    package = Path(__file__).resolve().parents[1]
    for place in (package / "data" / "examples", package.parents[1] / "examples"):
        if place.is_dir():
            return place
    raise FileNotFoundError(2, "This installation has no examples", str(package / "data" / "examples"))


def demo_folder() -> Path:
    """A copy of the example that `demo` reads, in a place that survives; what is decided there stays.

    It lies in the user's cache (``$XDG_CACHE_HOME``, else ``~/.cache``; the XDG Base Directory Specification
    says that a path that is not absolute counts for none), or, where nothing can be written there, in a new
    temporary folder. A document that was changed in it becomes again what it was.

    Raises:
        OSError: if neither can be written.
    """
    said = os.environ.get("XDG_CACHE_HOME", "")
    try:
        cache = Path(said) if Path(said).is_absolute() else Path.home() / ".cache"
        return _laid_out(cache / "testimonia" / "demo" / DEMO)
    except (OSError, RuntimeError):  # a home that is not there, or cannot be told
        return _laid_out(Path(tempfile.mkdtemp(prefix="testimonia-demo-")) / DEMO)


def _laid_out(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for document in sorted((examples() / DEMO).iterdir()):
        there = folder / document.name
        if document.name.startswith("testimonia."):
            continue  # somebody built the example where it lies
        if not there.is_file() or there.read_bytes() != document.read_bytes():
            shutil.copyfile(document, there)
    if not os.access(folder, os.W_OK):
        raise PermissionError(13, "Nothing can be written there", str(folder))
    return folder
