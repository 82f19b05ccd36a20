"""The reading room: pages served to the reader's own browser, on 127.0.0.1 alone.

Empty for now; `testimonia open` says so and prints the summary instead.
"""
