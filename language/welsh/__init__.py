"""Welsh itself: mutation, alphabetical order, number words. No file is read here."""
