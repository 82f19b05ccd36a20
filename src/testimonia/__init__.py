"""testimonia: from a folder of documents to an evidence base, on the reader's own machine.

>>> import testimonia
>>> with testimonia.open("papers") as folder:                  # doctest: +SKIP
...     for finding in folder.findings(kind="contradiction"):
...         print(finding)

What a script may use is listed in `testimonia.library`, and explained in docs/reference/library.md. It is
loaded when it is first asked for, so that the command line starts at once.
"""

import os
from importlib import import_module
from typing import Any

__version__ = "0.2.0"

# What runs the network reports to its makers unless this is in the environment before it is loaded. To ask it
# afterwards to stop is too late for the first report (docs/decisions/0002-libraries.md).
os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def __getattr__(name: str) -> Any:
    """A public name of `testimonia.library`.

    Raises:
        AttributeError: if there is none such.
    """
    library = import_module("testimonia.library") if not name.startswith("_") else None
    if library is None or name not in library.__all__:
        raise AttributeError(f"module 'testimonia' has no attribute {name!r}")
    return getattr(library, name)


def __dir__() -> list[str]:
    return ["__version__", *import_module("testimonia.library").__all__]
