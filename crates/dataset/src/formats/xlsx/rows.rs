//! A relation on a sheet, or several where it has more rows than a sheet can hold.

use rust_xlsxwriter::{ExcelDateTime, Format, FormatBorder, Url, Workbook, Worksheet, XlsxError};

use super::held;
use crate::column::Kind;
use crate::relation::Schema;
use crate::value::Value;

/// Rows of a sheet below its names.
const ROWS: u32 = 1_048_575;
/// Links of a sheet that the format allows.
const LINKS: u32 = 65_000;

/// The sheets of a relation.
pub(super) struct Rows {
    schema: Schema,
    full: Vec<Worksheet>,
    sheet: Worksheet,
    /// The last row written on the last sheet.
    last: u32,
    total: u64,
    day: Format,
}

impl Rows {
    pub(super) fn new(workbook: &mut Workbook, schema: &Schema) -> Result<Self, XlsxError> {
        Ok(Self {
            sheet: begin(workbook, schema, 1)?,
            schema: schema.clone(),
            full: Vec::new(),
            last: 0,
            total: 0,
            day: Format::new().set_num_format("yyyy-mm-dd"),
        })
    }

    /// How many rows there are.
    pub(super) fn written(&self) -> u64 {
        self.total
    }

    /// Adds a row, its key leading to `link`. Says how many texts had to be cut.
    pub(super) fn add(
        &mut self,
        workbook: &mut Workbook,
        row: &[Value<'_>],
        link: Option<&str>,
    ) -> Result<u64, XlsxError> {
        if self.last == ROWS {
            let next = begin(workbook, &self.schema, self.full.len() + 2)?;
            self.full.push(std::mem::replace(&mut self.sheet, next));
            self.last = 0;
        }
        self.last += 1;
        self.total += 1;
        let mut cut = 0;
        for (column, value) in (0_u16..).zip(row) {
            let at = (self.last, column);
            match (value, link) {
                (Value::Text(text), Some(link)) if column == 0 && self.last <= LINKS => {
                    let url = Url::new(format!("file:///{link}")).set_text(text.as_ref());
                    self.sheet.write(at.0, at.1, url)?;
                }
                _ => cut += u64::from(!self.put(at, value)?),
            }
        }
        Ok(cut)
    }

    /// Writes a value; says whether all of it is there.
    fn put(&mut self, (row, column): (u32, u16), value: &Value<'_>) -> Result<bool, XlsxError> {
        match value {
            Value::Null => {}
            Value::Text(text) => {
                let (text, whole) = held(text);
                self.sheet.write_string(row, column, text)?;
                return Ok(whole);
            }
            #[allow(
                clippy::cast_precision_loss,
                reason = "the format has no other numbers; counts are far below 2⁵³"
            )]
            Value::Integer(number) => {
                self.sheet.write_number(row, column, *number as f64)?;
            }
            Value::Decimal(number) => {
                let nearest: f64 = number.to_string().parse().unwrap_or(f64::NAN);
                self.sheet.write_number(row, column, nearest)?;
            }
            Value::Real(number) => {
                self.sheet.write_number(row, column, *number)?;
            }
            Value::Boolean(yes) => {
                self.sheet.write_boolean(row, column, *yes)?;
            }
            Value::Date(day) => {
                let (year, month, of_month) = (day.year(), day.month(), day.day());
                let serial = u16::try_from(year).ok().and_then(|year| {
                    ExcelDateTime::from_ymd(year, month.unsigned_abs(), of_month.unsigned_abs())
                        .ok()
                });
                match serial {
                    Some(serial) => {
                        self.sheet
                            .write_with_format(row, column, &serial, &self.day)?;
                    }
                    // The format knows no days before 1900.
                    None => {
                        self.sheet.write_string(row, column, day.to_string())?;
                    }
                }
            }
        }
        Ok(true)
    }

    /// The sheets, in order.
    pub(super) fn end(mut self) -> Result<Vec<Worksheet>, XlsxError> {
        let columns = u16::try_from(self.schema.fields.len()).unwrap_or(u16::MAX);
        if self.full.is_empty() && self.last > 0 {
            self.sheet.autofilter(0, 0, self.last, columns - 1)?;
        }
        self.full.push(self.sheet);
        Ok(self.full)
    }
}

fn begin(workbook: &mut Workbook, schema: &Schema, number: usize) -> Result<Worksheet, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    let mut sheet = workbook.new_worksheet_with_constant_memory()?;
    sheet.set_name(match number {
        1 => schema.relation.name().to_owned(),
        _ => format!("{} {number}", schema.relation),
    })?;
    for (column, field) in (0_u16..).zip(&schema.fields) {
        sheet.set_column_width(
            column,
            match field.kind {
                Kind::Text => 24,
                Kind::Decimal => 16,
                _ => 11,
            },
        )?;
        sheet.write_with_format(0, column, field.name, &head)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(sheet)
}
