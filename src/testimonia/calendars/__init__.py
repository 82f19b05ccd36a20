"""Calendars other than the Gregorian and Julian: French Republican, Hebrew, Islamic, feasts, changeovers.

Empty for now: the reading of dates will live here and in ``model``.
"""
