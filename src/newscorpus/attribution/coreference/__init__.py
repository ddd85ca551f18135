"""Who a name or a pronoun in a text refers to."""
