//! Colour spaces (ISO 32000-1, 8.6), down to sRGB for the eye, not for print.
//!
//! What later stages ask of a colour is whether it differs from its neighbour's and whether it is
//! light or dark; profiles are therefore taken by their number of components alone.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::Resources;
use scrutineer_model::Color;

use crate::streams::decoded;

/// What stands for a paint that has no one colour: a tiling, a gradient, an unknown ink.
pub(crate) const MID_GREY: Color = Color([128; 3]);

/// Colour spaces within colour spaces: a palette over inks over a base.
const NESTING: u8 = 4;

/// The largest palette, in bytes: 256 entries of at most 32 components.
const PALETTE: usize = 256 * 32;

/// A colour space.
#[derive(Clone, Debug)]
pub(crate) enum Space {
    Gray,
    Rgb,
    Cmyk,
    Lab,
    /// A palette over a base space.
    Indexed(Rc<(Space, Vec<u8>)>),
    /// Inks with their look in an alternate space.
    Inks(Rc<Inks>),
    /// A pattern, with the space of its underlying colour where it is uncoloured.
    Pattern(Option<Rc<Space>>),
}

/// The colour spaces that a page has met, by their objects: producers name one before each run of text.
#[derive(Default)]
pub(crate) struct Spaces(HashMap<ObjectIdentifier, Space>);

impl Spaces {
    /// The space of a name; grey where the resources do not have it.
    pub(crate) fn find(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Space {
        if let Some(named) = Space::named(name) {
            return named;
        }
        let read = || {
            let definition = resources.get_color_space(name);
            definition.map_or(Space::Gray, |definition| Space::read(&definition))
        };
        match resources.color_spaces.get_ref(name.as_ref()) {
            Some(reference) => self.0.entry(reference.into()).or_insert_with(read).clone(),
            None => read(),
        }
    }
}

/// The inks of a Separation or `DeviceN` space.
#[derive(Debug)]
pub(crate) struct Inks {
    count: usize,
    /// A single ink called Black or All: its tint is darkness.
    black: bool,
    alternate: Space,
    /// The alternate's components at no tint and at full tint, where the function is that simple.
    ends: Option<(Vec<f32>, Vec<f32>)>,
}

impl Space {
    /// A space by its name, where the name says it all.
    pub(crate) fn named(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"DeviceGray" | b"G" | b"CalGray" => Self::Gray,
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Self::Rgb,
            b"DeviceCMYK" | b"CMYK" => Self::Cmyk,
            b"Pattern" => Self::Pattern(None),
            _ => return None,
        })
    }

    /// A space from its definition in the resources. What is not understood is grey.
    pub(crate) fn read(object: &Object<'_>) -> Self {
        Self::read_nested(object, NESTING).unwrap_or(Self::Gray)
    }

    fn read_nested(object: &Object<'_>, depth: u8) -> Option<Self> {
        let depth = depth.checked_sub(1)?;
        let array = match object {
            Object::Name(name) => return Self::named(name),
            Object::Array(array) => array,
            _ => return None,
        };
        let mut items = array.flex_iter();
        let family = items.next::<Name<'_>>()?;
        match family.as_ref() {
            b"ICCBased" => {
                let profile = items.next::<Stream<'_>>()?;
                match profile.dict().get::<u32>(b"N")? {
                    1 => Some(Self::Gray),
                    4 => Some(Self::Cmyk),
                    _ => Some(Self::Rgb),
                }
            }
            b"Lab" => Some(Self::Lab),
            b"Indexed" | b"I" => {
                let base = Self::read_nested(&items.next::<Object<'_>>()?, depth)?;
                let _highest = items.next::<Object<'_>>()?;
                let mut palette = match items.next::<Object<'_>>()? {
                    Object::String(string) => string.as_bytes().to_vec(),
                    Object::Stream(stream) => decoded(&stream)?.into_owned(),
                    _ => return None,
                };
                palette.truncate(PALETTE);
                Some(Self::Indexed(Rc::new((base, palette))))
            }
            b"Separation" | b"DeviceN" => Inks::read(array, depth),
            b"Pattern" => Some(Self::Pattern(
                items
                    .next::<Object<'_>>()
                    .and_then(|base| Self::read_nested(&base, depth))
                    .map(Rc::new),
            )),
            name => Self::named(name),
        }
    }

    /// The colour a space starts with.
    pub(crate) fn initial(&self) -> Color {
        match self {
            Self::Pattern(_) => MID_GREY,
            Self::Inks(inks) => self.color(&vec![1.0; inks.count]),
            Self::Indexed(_) => self.color(&[0.0]),
            _ => Color::BLACK,
        }
    }

    /// How many components a colour of it has.
    fn components(&self) -> usize {
        match self {
            Self::Gray | Self::Indexed(_) => 1,
            Self::Rgb | Self::Lab => 3,
            Self::Cmyk => 4,
            Self::Inks(inks) => inks.count,
            Self::Pattern(base) => base.as_ref().map_or(0, |base| base.components()),
        }
    }

    /// The colour of some components; missing ones count as zero.
    pub(crate) fn color(&self, values: &[f32]) -> Color {
        let value = |index: usize| values.get(index).copied().unwrap_or(0.0);
        match self {
            Self::Gray => gray(value(0)),
            Self::Rgb => rgb(value(0), value(1), value(2)),
            Self::Cmyk => cmyk(value(0), value(1), value(2), value(3)),
            Self::Lab => lab(value(0), value(1), value(2)),
            Self::Indexed(palette) => {
                let (base, bytes) = palette.as_ref();
                let width = base.components().max(1);
                let start = (value(0).max(0.0) as usize).saturating_mul(width);
                match bytes.get(start..start + width) {
                    Some(entry) => {
                        let entry: Vec<f32> =
                            entry.iter().map(|&byte| f32::from(byte) / 255.0).collect();
                        base.color(&entry)
                    }
                    None => Color::BLACK,
                }
            }
            Self::Inks(inks) => inks.color(values),
            Self::Pattern(Some(base)) if !values.is_empty() => base.color(values),
            Self::Pattern(_) => MID_GREY,
        }
    }
}

impl Inks {
    fn read(array: &Array<'_>, depth: u8) -> Option<Space> {
        let mut items = array.flex_iter();
        let _family = items.next::<Name<'_>>()?;
        let (count, black) = match items.next::<Object<'_>>()? {
            Object::Name(name) => (1, matches!(name.as_ref(), b"Black" | b"All")),
            Object::Array(names) => {
                let names: Vec<Name<'_>> = names.iter::<Name<'_>>().take(32).collect();
                (
                    names.len(),
                    names.len() == 1 && names[0].as_ref() == b"Black",
                )
            }
            _ => return None,
        };
        let alternate = Space::read_nested(&items.next::<Object<'_>>()?, depth)?;
        let function = items.next::<Object<'_>>()?;
        let ends = (count == 1)
            .then(|| tint_ends(&function, alternate.components()))
            .flatten();
        Some(Space::Inks(Rc::new(Self {
            count,
            black,
            alternate,
            ends,
        })))
    }

    /// A mix of tints: exact at both ends of one ink, straight between; rough for several.
    fn color(&self, tints: &[f32]) -> Color {
        if let (Some((none, full)), [tint]) = (&self.ends, tints) {
            let mixed: Vec<f32> = none
                .iter()
                .zip(full)
                .map(|(a, b)| a + (b - a) * tint.clamp(0.0, 1.0))
                .collect();
            return self.alternate.color(&mixed);
        }
        if self.black {
            return gray(1.0 - tints.first().copied().unwrap_or(1.0));
        }
        // An ink of unknown look at full strength is about mid-grey.
        let ink: f32 = tints.iter().map(|tint| tint.clamp(0.0, 1.0)).sum();
        gray(1.0 - 0.5 * ink.min(1.6))
    }
}

/// What a tint function gives at 0 and at 1: exponential functions say so, sampled ones begin and
/// end with it.
fn tint_ends(function: &Object<'_>, outputs: usize) -> Option<(Vec<f32>, Vec<f32>)> {
    match function {
        Object::Dict(dict) => {
            let numbers = |key: &[u8]| -> Option<Vec<f32>> {
                Some(dict.get::<Array<'_>>(key)?.iter::<f32>().take(32).collect())
            };
            (dict.get::<i32>(b"FunctionType")? == 2).then_some(())?;
            Some((
                numbers(b"C0").unwrap_or_else(|| vec![0.0]),
                numbers(b"C1").unwrap_or_else(|| vec![1.0]),
            ))
        }
        Object::Stream(stream) => {
            let dict: &Dict<'_> = stream.dict();
            let sampled = dict.get::<i32>(b"FunctionType")? == 0
                && dict.get::<i32>(b"BitsPerSample")? == 8
                && !dict.contains_key(b"Decode");
            sampled.then_some(())?;
            let samples = decoded(stream)?;
            let unit = |bytes: &[u8]| bytes.iter().map(|&b| f32::from(b) / 255.0).collect();
            let last = samples.len().checked_sub(outputs)?;
            Some((unit(samples.get(..outputs)?), unit(samples.get(last..)?)))
        }
        _ => None,
    }
}

/// A unit value as a byte.
fn byte(value: f32) -> u8 {
    (value.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// 0 is black.
pub(crate) fn gray(value: f32) -> Color {
    Color([byte(value); 3])
}

/// Device RGB taken as sRGB.
pub(crate) fn rgb(r: f32, g: f32, b: f32) -> Color {
    Color([byte(r), byte(g), byte(b)])
}

/// Inks subtracted from white, as the specification's own conversion does.
pub(crate) fn cmyk(c: f32, m: f32, y: f32, k: f32) -> Color {
    let left = |ink: f32| (1.0 - ink.clamp(0.0, 1.0)) * (1.0 - k.clamp(0.0, 1.0));
    rgb(left(c), left(m), left(y))
}

/// CIE L*a*b* (D50 white point assumed) to sRGB.
fn lab(l: f32, a: f32, b: f32) -> Color {
    let fy = (l + 16.0) / 116.0;
    let cube = |t: f32| {
        if t > 6.0 / 29.0 {
            t * t * t
        } else {
            (t - 16.0 / 116.0) * 0.128_419
        }
    };
    let (x, y, z) = (
        0.9642 * cube(fy + a / 500.0),
        cube(fy),
        0.8249 * cube(fy - b / 200.0),
    );
    let curve = |v: f32| {
        if v <= 0.003_130_8 {
            12.92 * v
        } else {
            1.055 * v.powf(1.0 / 2.4) - 0.055
        }
    };
    rgb(
        curve(3.1339 * x - 1.6169 * y - 0.4906 * z),
        curve(-0.9788 * x + 1.9161 * y + 0.0335 * z),
        curve(0.0719 * x - 0.2290 * y + 1.4052 * z),
    )
}

#[cfg(test)]
mod tests {
    use hayro_syntax::object::FromBytes;

    use super::*;

    fn check(space: &[u8], values: &[f32], expected: [u8; 3]) {
        let object = Object::from_bytes(space).expect("an object");
        assert_eq!(Space::read(&object).color(values), Color(expected));
    }

    #[test]
    fn device_colours_are_taken_as_seen() {
        check(b"/DeviceGray", &[0.5], [128; 3]);
        check(b"/DeviceRGB", &[1.0, 0.0, 0.2], [255, 0, 51]);
        check(b"/DeviceCMYK", &[0.0, 0.0, 0.0, 1.0], [0; 3]);
        check(b"/DeviceCMYK", &[1.0, 0.0, 0.0, 0.0], [0, 255, 255]);
    }

    #[test]
    fn a_palette_entry_is_looked_up_in_its_base() {
        check(
            b"[/Indexed /DeviceRGB 1 <000000 FF8000>]",
            &[1.0],
            [255, 128, 0],
        );
        check(b"[/Indexed /DeviceRGB 1 <000000 FF8000>]", &[9.0], [0; 3]);
    }

    #[test]
    fn a_tint_lies_between_no_ink_and_full_ink() {
        let space = b"[/Separation /Sky /DeviceRGB << /FunctionType 2 /N 1 /Domain [0 1] /C0 [1 1 1] /C1 [0 0 1] >>]";
        check(space, &[0.0], [255; 3]);
        check(space, &[0.5], [128, 128, 255]);
        check(space, &[1.0], [0, 0, 255]);
    }

    #[test]
    fn spaces_nested_in_themselves_end() {
        let deep = [b"[/Pattern ".repeat(40), b"]".repeat(40)].concat();
        check(&deep, &[0.0], [128; 3]);
    }
}
