"""Electronic messages: one in a file, or many; and web pages saved as messages."""

from testimonia.ingest.readers.mail.reading import MAIL, MAILBOX, WEB_ARCHIVE

__all__ = ["MAIL", "MAILBOX", "WEB_ARCHIVE"]
