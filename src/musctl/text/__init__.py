"""Floor 0: a file as text, what it says, and where it says it."""
