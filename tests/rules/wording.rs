//! The rules of wording (family T) on small theories.
