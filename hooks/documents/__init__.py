"""The documents to adapt, as files that word processors open."""
