"""From files to Texts: sniff what a file is, read it, find whose voice each part is, mend its faults.

Each document is read in a process of its own, which is killed when it costs too much.
"""
