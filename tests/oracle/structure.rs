//! What the rules of structure (family S) say of the shipped theories.
