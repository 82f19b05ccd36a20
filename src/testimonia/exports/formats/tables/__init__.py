"""The evidence base as tables: their columns and rows, and the formats that are made of them."""
