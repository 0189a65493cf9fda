//! Running a content stream (ISO 32000-1, 7.8.2) with its nested forms.

use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Dict, Name, Number, Object, Rect as PdfRect, Stream};
use hayro_syntax::page::Resources;
use scrutineer_model::{Color, Element, Image};

use crate::budget::{Budget, FORM_DEPTH, STATE_DEPTH};
use crate::color::{MID_GREY, Space, Spaces, cmyk, gray, rgb};
use crate::drawing::Drawing;
use crate::fonts::{FaceId, Shelf};
use crate::marked_content::Marks;
use crate::optional_content::Layers;
use crate::paths::{Path, Rule};
use crate::state::{Paint, State};
use crate::streams::decoded;
use crate::structure::{PageElements, Structure};

/// What the pages of a file share, and what is left of this one's budget.
pub(crate) struct File<'r, 'a> {
    pub(crate) fonts: &'r mut Shelf<'a>,
    pub(crate) structure: &'r mut Structure<'a>,
    pub(crate) layers: &'r Layers,
    pub(crate) budget: &'r mut Budget,
}

/// One page's content on its way to a [`Drawing`].
pub(crate) struct Content<'r, 'a> {
    pub(crate) fonts: &'r mut Shelf<'a>,
    pub(crate) structure: &'r mut Structure<'a>,
    pub(crate) layers: &'r Layers,
    pub(crate) budget: &'r mut Budget,
    pub(crate) elements: PageElements,
    pub(crate) marks: Marks,
    /// What the page or form is called in the structure tree.
    pub(crate) struct_parents: Option<i64>,
    pub(crate) drawing: Drawing,
    pub(crate) state: State,
    pub(crate) path: Path,
    spaces: Spaces,
    saved: Vec<State>,
    /// `q` beyond the limit, still to be matched by `Q`.
    unsaved: usize,
    depth: usize,
}

impl<'r, 'a> Content<'r, 'a> {
    /// At the start of a page, whose user space lies on it as `ctm` says.
    pub(crate) fn new(file: File<'r, 'a>, drawing: Drawing, ctm: Affine) -> Self {
        let state = State::new(ctm, drawing.page);
        let File {
            fonts,
            structure,
            layers,
            budget,
        } = file;
        Self {
            fonts,
            structure,
            layers,
            budget,
            elements: PageElements::default(),
            marks: Marks::default(),
            struct_parents: None,
            drawing,
            state,
            path: Path::default(),
            spaces: Spaces::default(),
            saved: Vec::new(),
            unsaved: 0,
            depth: 0,
        }
    }

    /// What has been drawn, and the structure elements it belongs to.
    pub(crate) fn finish(mut self) -> (Drawing, Vec<Element>) {
        self.drawing.name_unknown(self.fonts);
        (self.drawing, self.elements.finish())
    }

    /// Runs a content stream. Unbalanced `q` are undone at its end.
    pub(crate) fn run(&mut self, bytes: &[u8], resources: &Resources<'a>) {
        let floor = self.saved.len();
        let open = self.marks.len();
        let mut faces: Vec<(Vec<u8>, Option<FaceId>)> = Vec::new();
        let mut operators = TypedIter::new(bytes);
        while let Some(op) = operators.next() {
            if !self.budget.operator(self.drawing.len()) {
                break;
            }
            match op {
                Op::TextFont(font) => {
                    let name: &[u8] = font.0.as_ref();
                    self.state.text.size = font.1.as_f64();
                    self.state.text.font_chosen = true;
                    let known = faces.iter().find(|(known, _)| known == name);
                    self.state.text.font = if let Some((_, face)) = known {
                        *face
                    } else {
                        let face = self.fonts.find(&resources.fonts, name);
                        faces.push((name.to_vec(), face));
                        face
                    };
                }
                Op::RestoreState(_) => self.restore(floor),
                Op::EndMarkedContent(_) if self.marks.len() > open => self.end_marked(),
                op => self.apply(op, resources),
            }
        }
        while self.saved.len() > floor {
            self.restore(floor);
        }
        self.end_marked_above(open);
        self.path.clear();
    }

    fn apply(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) {
        match op {
            Op::SaveState(_) => self.save(),
            Op::Transform(m) => self.state.ctm *= affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]),
            Op::SetGraphicsState(name) => self.graphics_state(name.0, resources),
            Op::LineWidth(width) => self.state.line_width = width.0.as_f64(),
            Op::XObject(name) => {
                if let Some(object) = resources.get_x_object(name.0) {
                    self.x_object(&object, resources);
                }
            }
            Op::InlineImage(image) => self.image(image.0.dict()),
            Op::Shading(_) => self.shading(),
            Op::BeginMarkedContent(mark) => self.begin_marked(mark.0, None, resources),
            Op::BeginMarkedContentWithProperties(mark) => {
                self.begin_marked(mark.0, Some(mark.1), resources);
            }
            op => self.apply_path(op, resources),
        }
    }

    fn apply_path(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) {
        let ctm = self.state.ctm;
        match op {
            Op::MoveTo(p) => self.path.move_to(ctm, p.0.as_f64(), p.1.as_f64()),
            Op::LineTo(p) => self.path.line_to(ctm, p.0.as_f64(), p.1.as_f64()),
            Op::CubicTo(c) => {
                let c = [&c.0, &c.1, &c.2, &c.3, &c.4, &c.5].map(Number::as_f64);
                self.path.curve_to(ctm, c);
            }
            Op::CubicStartTo(c) => {
                let Point { x, y } = self.path.current();
                let [x2, y2, x3, y3] = [&c.0, &c.1, &c.2, &c.3].map(Number::as_f64);
                self.path.curve_to(ctm, [x, y, x2, y2, x3, y3]);
            }
            Op::CubicEndTo(c) => {
                let [x1, y1, x3, y3] = [&c.0, &c.1, &c.2, &c.3].map(Number::as_f64);
                self.path.curve_to(ctm, [x1, y1, x3, y3, x3, y3]);
            }
            Op::RectPath(r) => {
                let [x, y, width, height] = [&r.0, &r.1, &r.2, &r.3].map(Number::as_f64);
                self.path.rect(ctm, x, y, width, height);
            }
            Op::ClosePath(_) => self.path.close(ctm),
            Op::ClipNonZero(_) | Op::ClipEvenOdd(_) => self.path.set_clip(),
            Op::EndPath(_) => self.paint(None, false),
            Op::FillPathNonZero(_) | Op::FillPathNonZeroCompatibility(_) => {
                self.paint(Some(Rule::NonZero), false);
            }
            Op::FillPathEvenOdd(_) => self.paint(Some(Rule::EvenOdd), false),
            Op::StrokePath(_) => self.paint(None, true),
            Op::CloseAndStrokePath(_) => {
                self.path.close(ctm);
                self.paint(None, true);
            }
            Op::FillAndStrokeNonZero(_) => self.paint(Some(Rule::NonZero), true),
            Op::FillAndStrokeEvenOdd(_) => self.paint(Some(Rule::EvenOdd), true),
            Op::CloseFillAndStrokeNonZero(_) => {
                self.path.close(ctm);
                self.paint(Some(Rule::NonZero), true);
            }
            Op::CloseFillAndStrokeEvenOdd(_) => {
                self.path.close(ctm);
                self.paint(Some(Rule::EvenOdd), true);
            }
            op => self.apply_text(op, resources),
        }
    }

    fn apply_text(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) {
        let text = &mut self.state.text;
        match op {
            Op::BeginText(_) => {
                text.matrix = Affine::IDENTITY;
                text.line_matrix = Affine::IDENTITY;
            }
            Op::SetTextMatrix(m) => {
                text.matrix = affine([&m.0, &m.1, &m.2, &m.3, &m.4, &m.5]);
                text.line_matrix = text.matrix;
            }
            Op::CharacterSpacing(space) => text.char_space = space.0.as_f64(),
            Op::WordSpacing(space) => text.word_space = space.0.as_f64(),
            Op::HorizontalScaling(percent) => text.stretch = percent.0.as_f64() / 100.0,
            Op::TextLeading(leading) => text.leading = leading.0.as_f64(),
            Op::TextRise(rise) => text.rise = rise.0.as_f64(),
            Op::TextRenderingMode(mode) => {
                text.mode = u8::try_from(mode.0.as_i64())
                    .ok()
                    .filter(|&mode| mode <= 7)
                    .unwrap_or(0);
            }
            Op::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                text.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => {
                let leading = text.leading;
                self.next_line(0.0, -leading);
            }
            Op::ShowText(string) => self.show_text(string.0.as_bytes()),
            Op::NextLineAndShowText(string) => {
                let leading = text.leading;
                self.next_line(0.0, -leading);
                self.show_text(string.0.as_bytes());
            }
            Op::ShowTextWithParameters(show) => {
                text.word_space = show.0.as_f64();
                text.char_space = show.1.as_f64();
                let leading = text.leading;
                self.next_line(0.0, -leading);
                self.show_text(show.2.as_bytes());
            }
            Op::ShowTexts(array) => {
                for item in array.0.iter::<Object<'_>>() {
                    match item {
                        Object::String(string) => self.show_text(string.as_bytes()),
                        Object::Number(number) => self.adjust(number.as_f64()),
                        _ => {}
                    }
                }
            }
            op => self.apply_color(op, resources),
        }
    }

    fn apply_color(&mut self, op: Op<'_, '_>, resources: &Resources<'a>) {
        let state = &mut self.state;
        match op {
            Op::NonStrokeColorDeviceGray(c) => state.fill.set_gray(&c.0),
            Op::StrokeColorDeviceGray(c) => state.stroke.set_gray(&c.0),
            Op::NonStrokeColorDeviceRgb(c) => state.fill.set_rgb(&c.0, &c.1, &c.2),
            Op::StrokeColorDeviceRgb(c) => state.stroke.set_rgb(&c.0, &c.1, &c.2),
            Op::NonStrokeColorCmyk(c) => state.fill.set_cmyk(&c.0, &c.1, &c.2, &c.3),
            Op::StrokeColorCmyk(c) => state.stroke.set_cmyk(&c.0, &c.1, &c.2, &c.3),
            Op::ColorSpaceNonStroke(name) => {
                state.fill.set_space(self.spaces.find(name.0, resources));
            }
            Op::ColorSpaceStroke(name) => {
                state.stroke.set_space(self.spaces.find(name.0, resources));
            }
            Op::NonStrokeColor(c) => state.fill.set_components(&c.0),
            Op::StrokeColor(c) => state.stroke.set_components(&c.0),
            Op::NonStrokeColorNamed(c) => state.fill.set_named(&c.0, c.1.is_some()),
            Op::StrokeColorNamed(c) => state.stroke.set_named(&c.0, c.1.is_some()),
            _ => {}
        }
    }

    fn save(&mut self) {
        if self.saved.len() < STATE_DEPTH {
            self.saved.push(self.state.clone());
        } else {
            self.unsaved += 1;
        }
    }

    fn restore(&mut self, floor: usize) {
        if self.unsaved > 0 {
            self.unsaved -= 1;
        } else if self.saved.len() > floor
            && let Some(state) = self.saved.pop()
        {
            // The text matrices live outside the state proper: a `q … Q` within a text object,
            // illegal but met, must not move the pen back.
            let (matrix, line_matrix) = (self.state.text.matrix, self.state.text.line_matrix);
            self.state = state;
            self.state.text.matrix = matrix;
            self.state.text.line_matrix = line_matrix;
        }
    }

    fn show_text(&mut self, bytes: &[u8]) {
        if !self.budget.codes(bytes.len()) {
            return;
        }
        let text = &mut self.state.text;
        if !text.font_chosen {
            text.font = self.fonts.fallback();
        } else if text.font.is_none() {
            self.drawing.strings_left_out += 1;
        }
        self.show(bytes);
    }

    /// Whether what is drawn now can be seen at all.
    pub(crate) fn is_shown(&self) -> bool {
        self.state.clip.is_some() && !self.marks.hidden()
    }

    fn graphics_state(&mut self, name: &Name<'_>, resources: &Resources<'a>) {
        let Some(dict) = resources.get_ext_g_state(name) else {
            return;
        };
        let state = &mut self.state;
        if let Some(width) = dict.get::<f64>(b"LW") {
            state.line_width = width;
        }
        if let Some(alpha) = dict.get::<f32>(b"ca") {
            state.fill.alpha = alpha;
        }
        if let Some(alpha) = dict.get::<f32>(b"CA") {
            state.stroke.alpha = alpha;
        }
        let blends = match dict.get::<Object<'_>>(b"BM") {
            Some(Object::Name(mode)) => Some(!matches!(mode.as_ref(), b"Normal" | b"Compatible")),
            Some(_) => Some(true),
            None => None,
        };
        let masked = dict
            .get::<Object<'_>>(b"SMask")
            .map(|mask| matches!(mask, Object::Dict(_)));
        if blends.is_some() || masked.is_some() {
            state.covers = !blends.unwrap_or(false) && !masked.unwrap_or(false);
        }
        if let Some(font) = dict.get::<hayro_syntax::object::Array<'a>>(b"Font") {
            let mut items = font.flex_iter();
            if let Some(dict) = items.next::<Dict<'a>>() {
                state.text.font = self.fonts.load(&dict);
                state.text.font_chosen = true;
                state.text.size = items.next::<f64>().unwrap_or(state.text.size);
            }
        }
    }

    fn x_object(&mut self, object: &Stream<'a>, resources: &Resources<'a>) {
        let dict = object.dict();
        if self.layers.is_off(dict, b"OC") {
            self.begin_hidden();
            self.x_object_kind(object, resources);
            self.end_marked();
        } else {
            self.x_object_kind(object, resources);
        }
    }

    fn x_object_kind(&mut self, object: &Stream<'a>, resources: &Resources<'a>) {
        let dict = object.dict();
        match dict.get::<Name<'_>>(b"Subtype").as_deref() {
            Some(b"Image") => self.image(dict),
            Some(b"Form") => self.form(object, resources),
            _ => {}
        }
    }

    /// Draws a form: content with its own matrix, box and resources (ISO 32000-1, 8.10).
    pub(crate) fn form(&mut self, form: &Stream<'a>, resources: &Resources<'a>) {
        if self.depth >= FORM_DEPTH {
            return;
        }
        let Some(bytes) = decoded(form) else {
            return;
        };
        if !self.budget.decoded(bytes.len()) {
            return;
        }
        let dict = form.dict();
        let own = dict.get::<Dict<'a>>(b"Resources").map(Resources::new);
        let before = self.state.clone();
        let path = std::mem::take(&mut self.path);
        let parents = self.struct_parents;
        self.struct_parents = dict.get::<i64>(b"StructParents").or(parents);
        if let Some(matrix) = dict.get::<[f64; 6]>(b"Matrix") {
            self.state.ctm *= Affine::new(matrix);
        }
        if let Some(bbox) = dict.get::<PdfRect>(b"BBox") {
            let area = self.placed(bbox.x0, bbox.y0, bbox.x1, bbox.y1);
            let upright = self.state.is_upright();
            self.state.clip_to(area, upright);
        }
        self.depth += 1;
        self.run(&bytes, own.as_ref().unwrap_or(resources));
        self.depth -= 1;
        self.path = path;
        self.struct_parents = parents;
        self.state = before;
    }

    /// Places an image, or a stencil that is painted through.
    fn image(&mut self, dict: &Dict<'_>) {
        if !self.is_shown() || self.state.fill.alpha <= 0.0 {
            return;
        }
        let Some(bbox) = self.placed(0.0, 0.0, 1.0, 1.0) else {
            return;
        };
        let stencil = dict
            .get::<bool>(b"ImageMask")
            .or_else(|| dict.get::<bool>(b"IM"))
            .unwrap_or(false);
        if stencil && bbox.width().min(bbox.height()) <= THIN_STENCIL {
            self.area(bbox, self.state.fill.color);
            return;
        }
        let see_through = stencil || dict.contains_key(b"SMask") || dict.contains_key(b"Mask");
        if self.state.is_opaque() && self.state.is_upright() && !see_through {
            self.drawing.cover(bbox);
        }
        self.drawing.images.push(Image { bbox });
        self.drawing.ground(bbox, None);
    }

    /// A gradient over all that the clip leaves.
    fn shading(&mut self) {
        if self.is_shown()
            && let Some(clip) = self.state.clip
            && clip != self.drawing.page
        {
            self.area(clip, MID_GREY);
        }
    }
}

/// Stencils no higher or wider than this, in points, are lines that a print driver drew as
/// pictures.
const THIN_STENCIL: f32 = 1.5;

impl Paint {
    fn set(&mut self, space: Space, color: Color) {
        self.space = space;
        self.color = color;
    }

    fn set_gray(&mut self, value: &Number) {
        self.set(Space::Gray, gray(value.as_f32()));
    }

    fn set_rgb(&mut self, r: &Number, g: &Number, b: &Number) {
        self.set(Space::Rgb, rgb(r.as_f32(), g.as_f32(), b.as_f32()));
    }

    fn set_cmyk(&mut self, c: &Number, m: &Number, y: &Number, k: &Number) {
        let color = cmyk(c.as_f32(), m.as_f32(), y.as_f32(), k.as_f32());
        self.set(Space::Cmyk, color);
    }

    fn set_space(&mut self, space: Space) {
        let color = space.initial();
        self.set(space, color);
    }

    fn set_components(&mut self, values: &[Number]) {
        let mut components = [0.0; 32];
        for (to, from) in components.iter_mut().zip(values) {
            *to = from.as_f32();
        }
        let count = values.len().min(components.len());
        self.color = self.space.color(&components[..count]);
    }

    fn set_named(&mut self, values: &[Number], pattern: bool) {
        if pattern && values.is_empty() {
            self.color = MID_GREY;
        } else {
            self.set_components(values);
        }
    }
}

fn affine(values: [&Number; 6]) -> Affine {
    Affine::new(values.map(Number::as_f64))
}
