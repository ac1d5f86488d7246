"""Prints the versions that the tests run with: what pyproject.toml asks for and all that those need, as installed here.

.venv/bin/python scripts/lock.py > requirements.lock        (or: make lock)
"""

from __future__ import annotations

import platform
import tomllib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent


def wanted() -> list[Requirement]:
    """What the project asks for: to run, with every extra, to be tested and to be built."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    words: list[str] = [
        *project["project"]["dependencies"],
        *project["build-system"]["requires"],
        *project["dependency-groups"]["dev"],
    ]
    for extra in project["project"]["optional-dependencies"].values():
        words += extra
    return [Requirement(word) for word in words]


def closure(requirements: Iterable[Requirement]) -> dict[str, str]:
    """The installed versions of these and of all that they need, by canonical name. Raises SystemExit where one is missing."""
    found: dict[str, str] = {}
    todo, done = list(requirements), set()
    while todo:
        requirement = todo.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key in done or (requirement.marker and not requirement.marker.evaluate()):
            continue
        done.add(key)
        try:
            package = distribution(requirement.name)
        except PackageNotFoundError:
            raise SystemExit(f"{requirement} is not installed: install it, then run this again") from None
        found[key[0]] = package.version
        todo += [needed for needed in map(Requirement, package.requires or ()) if _applies(needed, requirement.extras)]
    return found


def _applies(needed: Requirement, extras: Iterable[str]) -> bool:
    marker = needed.marker
    if marker is None or not any(marker.evaluate({"extra": extra}) for extra in (*extras, "")):
        return marker is None
    needed.marker = None
    return True


if __name__ == "__main__":
    print(
        f"# Tested versions, Python {platform.python_version()}. Made by scripts/lock.py; `make lock` makes it again."
    )
    for name, version in sorted(closure(wanted()).items()):
        print(f"{name}=={version}")
