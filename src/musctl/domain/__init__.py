"""The documents and the policy in the policy's own words: pydantic models, and the values made from them."""
