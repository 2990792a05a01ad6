"""The command line: one module per command, and the one definition of all of them in `words`."""
