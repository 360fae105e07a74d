//! What the rules of paths (family P) say of the shipped theories.
