"""Destruction: superseded documents taken out of all of history, proved, and nothing else changed."""
