# terms
and = en
