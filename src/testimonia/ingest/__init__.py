"""From files to Texts: sniff what a file is, read it, find whose voice each part is, mend its faults.

Documents are read in forked processes, which are killed when they cost too much.
"""
