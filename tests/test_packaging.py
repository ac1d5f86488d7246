"""What ships, what it needs, and that the files around the code agree with one another."""

from __future__ import annotations

import ast
import doctest
import importlib
import os
import pkgutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import communique

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "communique"
FOLDERS = ("ontology", "queries", "data")
HEAVY = ("rdflib", "networkx", "pyshacl", "starlette", "uvicorn", "lxml", "trafilatura", "pandas", "pyarrow", "igraph")

with (ROOT / "pyproject.toml").open("rb") as opened:
    PROJECT = tomllib.load(opened)


def tracked(folder: str) -> set[str]:
    """The files of a folder that a checkout has, relative to the root."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", folder], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return {name for name in listed.split("\0") if name and (ROOT / name).is_file()}


def locked() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def requirements(*, dev: bool) -> dict[str, Requirement]:
    words = list(PROJECT["project"]["dependencies"])
    for extra in PROJECT["project"]["optional-dependencies"].values():
        words += extra
    if dev:
        words += PROJECT["dependency-groups"]["dev"]
    return {canonicalize_name(Requirement(word).name): Requirement(word) for word in words}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in a wheel built from this tree."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    (built,) = out.glob("*.whl")
    names = zipfile.ZipFile(built).namelist()
    assert len(names) == len(set(names)), "a file ships twice"
    return set(names)


def test_wheel_holds_the_folders_whole(wheel: set[str]) -> None:
    for folder in FOLDERS:
        prefix = "communique/_data/"
        shipped = {name.removeprefix(prefix) for name in wheel if name.startswith(f"{prefix}{folder}/")}
        missing = tracked(folder) - shipped
        assert not missing, f"{folder}: {sorted(missing)[:5]}"
        assert all((ROOT / name).is_file() for name in shipped)


def test_wheel_holds_the_code_and_nothing_else(wheel: set[str]) -> None:
    code = {name.removeprefix("src/") for name in tracked("src/communique")}
    shipped = {name for name in wheel if ".dist-info/" not in name and not name.startswith("communique/_data/")}
    assert code <= shipped
    assert all(name.startswith("communique/") and (ROOT / "src" / name).is_file() for name in shipped)
    assert any(name.endswith("licenses/LICENSE") for name in wheel)


def third_party_imports() -> dict[str, set[str]]:
    """The modules from outside that the package imports, anywhere, by the files that do."""
    found: dict[str, set[str]] = {}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in names:
                top = name.split(".")[0]
                if top not in sys.stdlib_module_names and top != "communique":
                    found.setdefault(top, set()).add(str(file.relative_to(ROOT)))
    return found


def test_every_import_is_declared() -> None:
    declared, owners = requirements(dev=False), packages_distributions()
    for module, files in third_party_imports().items():
        names = {canonicalize_name(name) for name in owners.get(module, [module])}
        assert names & declared.keys(), f"{module} (in {sorted(files)}) is not in pyproject.toml"


def test_the_lock_holds_what_is_asked_for() -> None:
    versions = locked()
    for name, requirement in requirements(dev=True).items():
        assert name in versions, f"{name} is not in requirements.lock: make lock"
        assert requirement.specifier.contains(versions[name]), f"{requirement}, but {versions[name]} is locked"


def test_the_lock_names_versions_and_no_places() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "://" not in text
    assert "communique" not in locked()
    assert list(locked()) == sorted(locked())


def test_modules_do_not_load_what_they_do_not_use() -> None:
    """Importing every module of the package loads no heavy library."""
    modules = sorted(
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for file in PACKAGE.rglob("*.py")
        if file.name != "__main__.py"
    )
    light = [module for module in modules if not module.startswith("communique.web")]
    script = f"import sys, importlib\nfor m in {light!r}: importlib.import_module(m)\nprint(*sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_versions_agree() -> None:
    version = PROJECT["project"]["version"]
    assert f"\nversion: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\n## {version} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f'owl:versionInfo "{version}"' in (ROOT / "ontology" / "communique.ttl").read_text(encoding="utf-8")


def test_the_licence_is_whole() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_the_gate_and_the_makefile_agree() -> None:
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    assert os.access(ROOT / "scripts" / "demo", os.X_OK)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in ("demo", "test", "check", "bench", "clean"):
        assert f"\n{target}:" in makefile
    called = [line.split()[1] for line in gate.read_text(encoding="utf-8").splitlines() if line.startswith("make ")]
    assert called == ["test", "check"]


def test_decisions_are_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text(encoding="utf-8")
    for file in folder.glob("0*.md"):
        assert f"]({file.name})" in listed


def test_the_examples_in_the_code_hold() -> None:
    """Every `>>>` of a docstring gives what stands below it."""
    for module in pkgutil.walk_packages(communique.__path__, "communique."):
        if not module.name.endswith("__main__"):
            assert doctest.testmod(importlib.import_module(module.name)).failed == 0, module.name
