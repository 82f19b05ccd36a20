"""What is said of a text whose reading failed; the reading process and its parent both need it."""

BROKEN = "none; broken"
"""What stands for the reading of a text that failed for a reason of testimonia's own or of the computer's;
every run tries it again."""
UNREAD = "The people, dates and statements in this document could not be read"
"""How every sentence on a failure begins; the text itself is there and can be searched."""
TOO_LONG = f"{UNREAD}: it took too long. Splitting the document may help."
TOO_MUCH = f"{UNREAD}: it took too much memory. Splitting the document may help."
DIED = f"{UNREAD}: the process that read them was ended. Run again."
