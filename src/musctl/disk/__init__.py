"""Files in and out: the leader's folder as it lies on the disk."""
