"""The one door to git: plain processes where it must be quick, GitPython where it may be read at leisure."""
