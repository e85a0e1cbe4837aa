"""A Comparison written as JSON or plain text: one result, many renderers."""
