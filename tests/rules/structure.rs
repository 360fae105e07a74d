//! The rules of structure (family S) on small theories.
