//! The rules of values (family W) on small theories.
