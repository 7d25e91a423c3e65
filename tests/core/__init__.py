"""What a quote is and how it is found: plain functions, most of them held to a property."""
