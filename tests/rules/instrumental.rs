//! The rules of instrumental use (family I) on small theories.
