"""How any definition is read, shaped, checked and reported. Knows nothing of what the definitions are about."""
