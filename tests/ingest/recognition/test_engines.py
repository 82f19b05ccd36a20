"""Which engine there is, and what it costs to ask."""

import subprocess
import sys

from testimonia.ingest.recognition.engines import ENGINES, engine


def test_the_engine_that_is_installed_is_named_with_its_version() -> None:
    found = engine()
    assert found is not None
    assert found.name in {kind.name for kind in ENGINES} and found.version[0].isdigit()


def test_no_engine_is_loaded_before_a_page_is_asked_for() -> None:
    code = (
        "import sys, testimonia.pipeline.build\n"
        "from testimonia.ingest.recognition.engines import engine\n"
        "engine()\n"
        "print(sorted({'rapidocr', 'cv2', 'PIL'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
