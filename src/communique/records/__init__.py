"""Files of every kind in, records out.

`read` takes files, folders, globs and `-` (standard input) and gives one `Record` or one `RecordError` after another,
in the order of the arguments and, within a folder, of the sorted paths. What is bad is named and reading goes on.
"""

from __future__ import annotations

from communique.records.options import FORMATS, ReadOptions
from communique.records.reading import read

__all__ = ["FORMATS", "ReadOptions", "read"]
