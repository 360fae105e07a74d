pub mod arrange;
pub mod font;
pub mod geometry;
pub mod scene;
pub mod svg;
pub mod theme;
pub mod wrap;
