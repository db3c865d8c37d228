"""Answers as they are saved to a file."""
