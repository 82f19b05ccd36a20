"""What can go wrong in a script: each an `Error`, with one sentence that says what to do."""


class Error(Exception):
    """Anything that testimonia tells a script went wrong."""


class NotBuiltError(Error):
    """The folder cannot be read, or nothing has been read from it yet."""


class NotFoundError(Error):
    """What is asked for is not there, or several are; the message names them."""


class NotUnderstoodError(Error):
    """A query cannot be understood, or there is no such kind; the message says what there is."""


class MissingError(Error):
    """A package that is not part of testimonia is wanted and not installed."""
