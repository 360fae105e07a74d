//! What the rules of wording (family T) say of the shipped theories.
