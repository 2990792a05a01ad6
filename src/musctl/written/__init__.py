"""The shipped templates put into Python beforehand, a module each; `musctl.templates` uses them where they are fresh."""
