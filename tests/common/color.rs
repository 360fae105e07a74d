//! How far colors are apart for people: WCAG 2 contrast, CIEDE2000, and sight without a
//! kind of cone (Machado, Oliveira and Fernandes 2009, severity 1).

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color(pub [u8; 3]);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Normal,
    Deuteranopia,
    Protanopia,
}

impl Color {
    /// From six digits, whatever follows them.
    pub fn from_hex(text: &str) -> Color {
        Color([0, 2, 4].map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("a color")))
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// How somebody sees it.
    pub fn seen(self, sight: Sight) -> Color {
        let rows = match sight {
            Sight::Normal => return self,
            Sight::Deuteranopia => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Sight::Protanopia => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
        };
        Color(product(&rows, self.linear()).map(|value| {
            let value = value.clamp(0.0, 1.0);
            let value = if value <= 0.0031308 { 12.92 * value } else { 1.055 * value.powf(1.0 / 2.4) - 0.055 };
            (value * 255.0).round() as u8
        }))
    }

    fn lab(self) -> [f64; 3] {
        let to_xyz =
            [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]];
        let xyz = product(&to_xyz, self.linear());
        let root = |value: f64| if value > 0.008856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
        let [x, y, z] = [xyz[0] / 0.95047, xyz[1], xyz[2] / 1.08883].map(root);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }
}

fn product(rows: &[[f64; 3]; 3], of: [f64; 3]) -> [f64; 3] {
    rows.map(|row| row.iter().zip(of).map(|(a, b)| a * b).sum())
}

/// The contrast of a text on its ground, from 1 to 21.
pub fn contrast(one: Color, other: Color) -> f64 {
    let light = |color: Color| color.linear().iter().zip([0.2126, 0.7152, 0.0722]).map(|(a, b)| a * b).sum::<f64>();
    let (one, other) = (light(one) + 0.05, light(other) + 0.05);
    one.max(other) / one.min(other)
}

/// How far two colors are apart to somebody.
pub fn apart(one: Color, other: Color, sight: Sight) -> f64 {
    ciede2000(one.seen(sight).lab(), other.seen(sight).lab())
}

/// CIEDE2000 (Sharma, Wu and Dalal 2005).
pub fn ciede2000(one: [f64; 3], other: [f64; 3]) -> f64 {
    let chroma = |lab: [f64; 3]| lab[1].hypot(lab[2]);
    let seventh = |value: f64| (value.powi(7) / (value.powi(7) + 25f64.powi(7))).sqrt();
    let stretch = 1.0 + 0.5 * (1.0 - seventh((chroma(one) + chroma(other)) / 2.0));
    let polar = |lab: [f64; 3]| {
        let a = lab[1] * stretch;
        let hue = if a == 0.0 && lab[2] == 0.0 { 0.0 } else { lab[2].atan2(a).to_degrees().rem_euclid(360.0) };
        (a.hypot(lab[2]), hue)
    };
    let ((c1, h1), (c2, h2)) = (polar(one), polar(other));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = match (h1 + h2, (h1 - h2).abs()) {
        (sum, _) if grey => sum,
        (sum, off) if off <= 180.0 => sum / 2.0,
        (sum, _) if sum < 360.0 => (sum + 360.0) / 2.0,
        (sum, _) => (sum - 360.0) / 2.0,
    };
    let (light, chroma) = ((one[0] + other[0]) / 2.0, (c1 + c2) / 2.0);
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let off = (light - 50.0).powi(2);
    let by_light = 1.0 + 0.015 * off / (20.0 + off).sqrt();
    let (by_chroma, by_hue) = (1.0 + 0.045 * chroma, 1.0 + 0.015 * chroma * t);
    let twist = -2.0 * seventh(chroma) * (60.0 * (-((hue - 275.0) / 25.0).powi(2)).exp()).to_radians().sin();
    let dl = (other[0] - one[0]) / by_light;
    let dc = (c2 - c1) / by_chroma;
    let dh = 2.0 * (c1 * c2).sqrt() * (turn.to_radians() / 2.0).sin() / by_hue;
    (dl * dl + dc * dc + dh * dh + twist * dc * dh).sqrt()
}

#[test]
fn the_distance_is_that_of_the_authors() {
    // Three pairs of the published test data.
    for (one, other, distance) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((ciede2000(one, other) - distance).abs() < 1e-4, "{}", ciede2000(one, other));
    }
    assert!((contrast(Color([0; 3]), Color([255; 3])) - 21.0).abs() < 1e-9);
}
