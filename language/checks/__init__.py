"""The checks of words: each is a function from texts to findings."""
