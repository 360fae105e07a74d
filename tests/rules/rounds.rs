//! The rules of the rounds of a conversation (family R) on small theories.
