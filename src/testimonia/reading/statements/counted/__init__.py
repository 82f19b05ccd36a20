"""How many, or how much: quantities with their bounds, those who fell, those who came."""
