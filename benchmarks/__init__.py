"""Measurements that anyone can repeat: `./run bench`, or `./run bench NAME`."""
