"""The tables of the evidence base, and how an older one becomes the present one."""
