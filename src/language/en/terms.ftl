# terms
and = and
