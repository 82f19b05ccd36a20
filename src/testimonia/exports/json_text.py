"""JSON as it is written to a file: one record on one line, in characters that every reader can take."""

import json
import re
from typing import Any

_BREAKS = re.compile("[\x7f-\x9f\u2028\u2029]")
"""Characters that some programs take for the end of a line, or obey; JSON alone would let them through."""

_HALF = re.compile("[\ud800-\udfff]")
"""Half a character: no file in UTF-8 can hold one."""


def one_line(value: Any) -> str:
    """``value`` as JSON on one line, without a line end; dictionaries in their own order.

    >>> one_line({"b": "é\\n", "a": None})
    '{"b": "é\\\\n", "a": null}'
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", _HALF.sub("\ufffd", text))
