"""Print what development needs, as pyproject.toml lists it: old versions of pip cannot read the group."""

import tomllib
from pathlib import Path

project = tomllib.loads(Path(__file__).parent.with_name("pyproject.toml").read_text(encoding="utf-8"))
print("\n".join(requirement.replace(" ", "") for requirement in project["dependency-groups"]["dev"]))
