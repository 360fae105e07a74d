//! The rules of loops (family L) on small theories.
