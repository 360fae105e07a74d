//! What the rules of loops (family L) say of the shipped theories.
