//! The rules of paths (family P) on small theories.
