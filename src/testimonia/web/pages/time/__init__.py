"""All happenings on one line of time."""
