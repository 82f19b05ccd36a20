"""The reading room: pages served to the reader's own browser, on 127.0.0.1 alone.

A request passes the `guard` with its `checks`, comes to an address of the `app`, which asks the `sitting` for
the evidence base and its decisions, and is answered with one of the `pages`.
"""
