"""The knowledge: principles, goals, ways of working, sources and terms, as checked definitions."""
