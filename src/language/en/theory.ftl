# theory
