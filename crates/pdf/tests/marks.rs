//! Rulings and fills: the lines and backgrounds of tables, however they are drawn.

mod writer;

use scrutineer_model::{Axis, Color, Page};
use writer::File;

/// Rulings as axis, position, start, end, thickness, to the tenth of a point.
fn rulings(page: &Page) -> Vec<(char, f32, f32, f32, f32)> {
    let tenth = |v: f32| (v * 10.0).round() / 10.0;
    let mut found: Vec<_> = page
        .rulings
        .iter()
        .map(|r| {
            let axis = if r.axis == Axis::Horizontal { 'h' } else { 'v' };
            (
                axis,
                tenth(r.position),
                tenth(r.start),
                tenth(r.end),
                tenth(r.thickness),
            )
        })
        .collect();
    found.sort_by(|a, b| a.partial_cmp(b).expect("finite"));
    found
}

fn fills(page: &Page) -> Vec<[f32; 4]> {
    let bbox = |f: &scrutineer_model::Fill| [f.bbox.x0, f.bbox.y0, f.bbox.x1, f.bbox.y1];
    page.fills.iter().map(bbox).collect()
}

fn check(content: &str, expected: &[(char, f32, f32, f32, f32)]) {
    let page = File::new(content).page();
    assert_eq!(rulings(&page), expected, "{content}");
    assert!(page.fills.is_empty(), "{content}: {:?}", page.fills);
}

#[test]
fn strokes_along_an_axis_are_rulings_and_others_are_not() {
    check("2 w 10 20 m 110 20 l S", &[('h', 80.0, 10.0, 110.0, 2.0)]);
    check("10 20 m 10 90 l S", &[('v', 10.0, 10.0, 80.0, 1.0)]);
    check("10 20 m 110 60 l S", &[]);
    check(
        "[3 2] 0 d 10 20 m 110 20 l S",
        &[('h', 80.0, 10.0, 110.0, 1.0)],
    );
    check(
        "10 20 m 60 20 l 60 50 l S",
        &[('h', 80.0, 10.0, 60.0, 1.0), ('v', 60.0, 50.0, 80.0, 1.0)],
    );
}

#[test]
fn slanting_and_curved_strokes_leave_their_boxes() {
    let page = File::new(
        "10 20 m 30 60 l 60 40 l 90 40 l S 10 70 m 20 90 30 90 40 70 c S 10 5 m 90 5 l S
         50 60 m 90 90 l 90 91 l 50 61 l h f 10 10 m 30 10 l 30 20 l h f",
    )
    .page();
    let boxes: Vec<(f32, f32, f32, f32)> = (page.strokes.iter())
        .map(|b| (b.x0, b.y0, b.x1, b.y1))
        .collect();
    assert_eq!(
        boxes,
        [
            (10.0, 40.0, 60.0, 80.0),
            (10.0, 15.0, 40.0, 30.0),
            (50.0, 9.0, 90.0, 40.0)
        ]
    );
}

#[test]
fn a_stroked_rectangle_is_four_rulings() {
    let four = [
        ('h', 30.0, 10.0, 60.0, 1.0),
        ('h', 80.0, 10.0, 60.0, 1.0),
        ('v', 10.0, 30.0, 80.0, 1.0),
        ('v', 60.0, 30.0, 80.0, 1.0),
    ];
    check("10 20 50 50 re S", &four);
    check("10 20 m 60 20 l 60 70 l 10 70 l s", &four);
}

#[test]
fn thin_fills_are_rulings_however_they_are_drawn() {
    check("10 20 100 0.5 re f", &[('h', 79.8, 10.0, 110.0, 0.5)]);
    check(
        "10 20 m 110 20 l 110 20.5 l 10 20.5 l h f",
        &[('h', 79.8, 10.0, 110.0, 0.5)],
    );
    check("10 20 1 60 re f*", &[('v', 10.5, 20.0, 80.0, 1.0)]);
}

#[test]
fn a_frame_filled_between_two_rectangles_is_four_rulings() {
    let frame = [
        ('h', 30.5, 10.0, 60.0, 1.0),
        ('h', 79.5, 10.0, 60.0, 1.0),
        ('v', 10.5, 31.0, 79.0, 1.0),
        ('v', 59.5, 31.0, 79.0, 1.0),
    ];
    check("10 20 50 50 re 11 21 48 48 re f*", &frame);
}

#[test]
fn a_dot_is_no_line() {
    let page = File::new("10 20 2 2 re f").page();
    assert!(page.rulings.is_empty());
    assert_eq!(fills(&page), [[10.0, 78.0, 12.0, 80.0]]);
}

#[test]
fn filled_rectangles_are_fills_with_their_colour() {
    let page =
        File::new("0.8 0.9 1 rg 10 20 50 30 re f 0 0 0 1 k 10 60 m 60 60 l 60 80 l 10 80 l h f")
            .page();
    assert_eq!(
        fills(&page),
        [[10.0, 50.0, 60.0, 80.0], [10.0, 20.0, 60.0, 40.0]]
    );
    assert_eq!(page.fills[0].color, Color([204, 230, 255]));
    assert_eq!(page.fills[1].color, Color::BLACK);
}

#[test]
fn a_thick_stroke_is_a_fill() {
    let page = File::new("12 w 10 50 m 110 50 l S").page();
    assert!(page.rulings.is_empty());
    assert_eq!(fills(&page), [[10.0, 44.0, 110.0, 56.0]]);
}

#[test]
fn a_rectangle_with_rounded_corners_is_a_fill_and_a_circle_is_not() {
    let rounded = "20 10 m 80 10 l 85 10 90 15 90 20 c 90 40 l 90 45 85 50 80 50 c 20 50 l 15 50 10 45 10 40 c 10 20 l 10 15 15 10 20 10 c f";
    assert_eq!(
        fills(&File::new(rounded).page()),
        [[10.0, 50.0, 90.0, 90.0]]
    );
    let circle =
        "60 50 m 60 61 51 70 40 70 c 29 70 20 61 20 50 c 20 39 29 30 40 30 c 51 30 60 39 60 50 c f";
    assert!(fills(&File::new(circle).page()).is_empty());
}

#[test]
fn clips_cut_rulings_and_fills() {
    check(
        "q 20 0 50 100 re W n 10 20 m 110 20 l S Q",
        &[('h', 80.0, 20.0, 70.0, 1.0)],
    );
    check("q 20 0 50 10 re W n 10 20 m 110 20 l S Q", &[]);
    let page = File::new("q 20 0 50 100 re W n 10 20 100 30 re f Q").page();
    assert_eq!(fills(&page), [[20.0, 50.0, 70.0, 80.0]]);
}

#[test]
fn paint_without_opacity_leaves_nothing() {
    let mut file = File::new("/G gs 10 20 100 30 re f 10 60 m 110 60 l S");
    file.resources = "/ExtGState<</G<</ca 0/CA 0>>>>".to_owned();
    let page = file.page();
    assert!(page.fills.is_empty() && page.rulings.is_empty());
}

#[test]
fn the_transform_scales_lines_and_their_thickness() {
    check(
        "q 2 0 0 2 0 0 cm 0.5 w 10 20 m 60 20 l S Q",
        &[('h', 60.0, 20.0, 120.0, 1.0)],
    );
    check(
        "q 0 1 -1 0 100 0 cm 10 20 m 60 20 l S Q",
        &[('v', 80.0, 40.0, 90.0, 1.0)],
    );
}
