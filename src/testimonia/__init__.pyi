from testimonia.library import Entity as Entity
from testimonia.library import Error as Error
from testimonia.library import Finding as Finding
from testimonia.library import Folder as Folder
from testimonia.library import Happening as Happening
from testimonia.library import MissingError as MissingError
from testimonia.library import NotBuiltError as NotBuiltError
from testimonia.library import NotFoundError as NotFoundError
from testimonia.library import NotUnderstoodError as NotUnderstoodError
from testimonia.library import Passage as Passage
from testimonia.library import Problem as Problem
from testimonia.library import Side as Side
from testimonia.library import Source as Source
from testimonia.library import Statement as Statement
from testimonia.library import Synopsis as Synopsis
from testimonia.library import Table as Table
from testimonia.library import When as When
from testimonia.library import build as build
from testimonia.library import open as open  # noqa: A004 (as `gzip.open`)

__version__: str
