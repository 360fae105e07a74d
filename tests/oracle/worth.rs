//! What the rules of values (family W) say of the shipped theories.
