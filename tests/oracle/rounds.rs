//! What the rules of the rounds of a conversation (family R) say of the shipped theories.
