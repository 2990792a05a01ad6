"""Development talks (MUS) as plain text in git: scaffolded, checked against the policy, destroyed in time."""

__version__ = "0.1.0"
