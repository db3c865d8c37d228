"""The files that browsers load, and what they may do."""
