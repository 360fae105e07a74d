//! One element with what is around it, as many steps away as is asked.
//!
//! The focus itself is a limit ([`crate::diagram::limit`]) that may be put on any lens; this
//! one picks everything for it to choose from.

use super::{Lens, Pick};
use crate::diagram::draw;

pub const LENS: Lens = Lens {
    name: "focus",
    shows: "one element and what is near it (--focus)",
    pick: Pick::whole,
    tells_nothing: |_| false,
    splits: false,
    draw: draw::flow,
};
