"""What is generated in this repository, and that it is fresh."""
