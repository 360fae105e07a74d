//! What the rules of instrumental use (family I) say of the shipped theories.
