//! The colors of a figure, as one style block. The geometry is the same in every theme.

/// What a figure is shown on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Light,
    Dark,
    /// Black on white, for a printer without color.
    Print,
}

/// How many colors spheres have; a seventh sphere takes the first again.
pub const SLOTS: usize = 6;

struct Palette {
    paper: &'static str,
    ink: &'static str,
    ink2: &'static str,
    dim: &'static str,
    pale: &'static str,
    hair: &'static str,
    alarm: &'static str,
    /// The border of slot 0 (no sphere) and of every sphere.
    slots: [&'static str; SLOTS + 1],
    /// The ground of the same.
    tints: [&'static str; SLOTS + 1],
}

const LIGHT: Palette = Palette {
    paper: "#FFFFFF",
    ink: "#1B1B1B",
    ink2: "#4D5258",
    dim: "#656C73",
    pale: "#B4B9BF",
    hair: "#8A9097",
    alarm: "#C22A58",
    slots: ["#4D5258", "#303031", "#096ACB", "#7B4701", "#8B4D7A", "#256A51", "#352166"],
    tints: ["#F6F6F7", "#EFEFF0", "#EDF4FB", "#F5F1EC", "#F6F2F5", "#EFF4F2", "#F0EEF4"],
};

const DARK: Palette = Palette {
    paper: "#14171A",
    ink: "#F2F3F5",
    ink2: "#B9BFC6",
    dim: "#9AA2AA",
    pale: "#555C64",
    hair: "#7C848D",
    alarm: "#FF7B7C",
    slots: ["#B9BFC6", "#939393", "#84C0FD", "#CD8635", "#D886C0", "#90E6D5", "#9180FE"],
    tints: ["#25282B", "#212326", "#1F2831", "#26221D", "#28222B", "#202C2D", "#212231"],
};

const PRINT: Palette = Palette {
    paper: "#FFFFFF",
    ink: "#000000",
    ink2: "#3A3A3A",
    dim: "#5A5A5A",
    pale: "#A6A6A6",
    hair: "#808080",
    alarm: "#000000",
    slots: ["#3A3A3A", "#000000", "#000000", "#000000", "#000000", "#000000", "#000000"],
    tints: ["#F1F1F1"; SLOTS + 1],
};

/// The style block of a theme.
pub fn style(theme: Theme) -> String {
    let palette = match theme {
        Theme::Light => LIGHT,
        Theme::Dark => DARK,
        Theme::Print => PRINT,
    };
    let Palette { paper, ink, ink2, dim, pale, hair, alarm, .. } = palette;
    let mut css = format!(
        "svg{{font-family:Carlito,Calibri,\"Open Sans\",\"Segoe UI\",sans-serif}}\
         .paper,.inv,.b,.bd,.ho,.chip{{fill:{paper}}}.t,.h,.inkf,.inkt{{fill:{ink}}}\
         .t2,.hairlf,.hairlt{{fill:{ink2}}}.pt{{fill:{dim}}}.b{{stroke-width:1.1}}\
         .f,.l,.sg,.inkl,.hairline,.lead{{fill:none}}.bd{{stroke-width:1}}.sg{{stroke-width:1.4}}\
         .ho{{stroke-width:1.3;stroke-linejoin:miter}}.ink,.inkl{{stroke:{ink}}}\
         .alarm{{stroke:{alarm}}}.alarmf,.alarmt{{fill:{alarm}}}.hairl{{stroke:{ink2}}}\
         .palel{{stroke:{pale}}}.palelf{{fill:{pale}}}.chip{{stroke-width:.9}}\
         .hairline,.lead{{stroke:{hair};stroke-width:.6}}.alarm.lead{{stroke:{alarm}}}"
    );
    for (slot, (color, tint)) in palette.slots.iter().zip(palette.tints).enumerate() {
        css.push_str(&format!(".s{slot}{{fill:{tint}}}.s{slot}t,.s{slot}f{{fill:{color}}}.s{slot}b{{stroke:{color}}}"));
    }
    css
}
