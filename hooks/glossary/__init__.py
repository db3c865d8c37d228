"""A first use of a glossary term explains itself in place."""
