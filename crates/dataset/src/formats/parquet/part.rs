//! One Parquet file: rows gathered column by column, written as row groups.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::sync::Arc;

use jiff::civil::{Date, date};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{
    BoolType, ByteArray, ByteArrayType, DataType, DoubleType, FixedLenByteArray,
    FixedLenByteArrayType, Int32Type, Int64Type,
};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};
use rust_decimal::Decimal;

use crate::column::{Field, Kind};
use crate::relation::Schema;
use crate::value::Value;

/// Digits of a decimal column: all that 128 bits can hold.
const DIGITS: i32 = 38;
/// Digits of a decimal column behind the point. The other 29 hold every whole number that is read.
pub(super) const DECIMALS: u32 = 9;
/// Bytes of a decimal.
const WIDTH: i32 = 16;
/// How many bytes a row group has before it is written.
const GROUP: usize = 16 << 20;
/// How many rows a row group has at most: as many as `DuckDB` reads at once.
const GROUP_ROWS: usize = 122_880;
/// Day 0 of Parquet's dates.
const EPOCH: Date = date(1970, 1, 1);

/// A file that is being written.
pub(super) struct Part {
    file: SerializedFileWriter<BufWriter<File>>,
    columns: Vec<Gathered>,
    rows: usize,
    bytes: usize,
}

/// The rows of one column that are not yet written.
struct Gathered {
    nullable: bool,
    /// For each row 1 where it has a value, else 0.
    levels: Vec<i16>,
    values: Values,
}

enum Values {
    /// The texts one behind the other, and where each ends.
    Text(Vec<u8>, Vec<usize>),
    Integer(Vec<i64>),
    Decimal(Vec<i128>),
    Real(Vec<f64>),
    Date(Vec<i32>),
    Boolean(Vec<bool>),
}

impl Part {
    pub(super) fn new(schema: &Schema, file: BufWriter<File>) -> Result<Self, ParquetError> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("scrutineer version ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        Ok(Self {
            file: SerializedFileWriter::new(file, message(schema)?, Arc::new(properties))?,
            columns: schema.fields.iter().map(Gathered::new).collect(),
            rows: 0,
            bytes: 0,
        })
    }

    /// Adds a row; says how many of its numbers the type cannot hold.
    pub(super) fn add(&mut self, row: &[Value<'_>]) -> u64 {
        self.rows += 1;
        let mut lost = 0;
        for (column, value) in self.columns.iter_mut().zip(row) {
            match column.add(value) {
                Some(bytes) => self.bytes += bytes,
                None => lost += 1,
            }
        }
        lost
    }

    /// How many bytes wait to be written.
    pub(super) fn waiting(&self) -> usize {
        self.bytes
    }

    /// Whether what waits makes a row group.
    pub(super) fn is_full(&self) -> bool {
        self.bytes >= GROUP || self.rows >= GROUP_ROWS
    }

    /// Writes what waits as a row group.
    pub(super) fn flush(&mut self) -> Result<(), ParquetError> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            column.write(&mut group)?;
        }
        group.close()?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    pub(super) fn close(mut self) -> Result<(), ParquetError> {
        self.flush()?;
        self.file.finish()?;
        Ok(self.file.inner_mut().flush()?)
    }
}

impl Gathered {
    fn new(field: &Field) -> Self {
        Self {
            nullable: field.nullable,
            levels: Vec::new(),
            values: match field.kind {
                Kind::Text => Values::Text(Vec::new(), Vec::new()),
                Kind::Integer => Values::Integer(Vec::new()),
                Kind::Decimal => Values::Decimal(Vec::new()),
                Kind::Real => Values::Real(Vec::new()),
                Kind::Date => Values::Date(Vec::new()),
                Kind::Boolean => Values::Boolean(Vec::new()),
            },
        }
    }

    /// Adds a value; gives how many bytes it takes, or nothing where the type cannot hold it and
    /// null stands in its place.
    fn add(&mut self, value: &Value<'_>) -> Option<usize> {
        let bytes = match (&mut self.values, value) {
            (Values::Text(bytes, ends), Value::Text(text)) => {
                bytes.extend_from_slice(text.as_bytes());
                ends.push(bytes.len());
                Some(text.len() + 8)
            }
            (Values::Integer(all), Value::Integer(number)) => {
                all.push(*number);
                Some(8)
            }
            (Values::Decimal(all), Value::Decimal(number)) => unscaled(*number).map(|number| {
                all.push(number);
                16
            }),
            (Values::Real(all), Value::Real(number)) => {
                all.push(*number);
                Some(8)
            }
            (Values::Date(all), Value::Date(day)) => {
                all.push(days(*day));
                Some(4)
            }
            (Values::Boolean(all), Value::Boolean(yes)) => {
                all.push(*yes);
                Some(1)
            }
            (Values::Text(bytes, ends), Value::Null) if !self.nullable => {
                ends.push(bytes.len());
                Some(8)
            }
            _ => {
                self.levels.push(0);
                return (*value == Value::Null).then_some(2);
            }
        };
        self.levels.push(i16::from(bytes.is_some()));
        bytes.map(|bytes| bytes + 2)
    }

    fn write(
        &mut self,
        group: &mut SerializedRowGroupWriter<'_, BufWriter<File>>,
    ) -> Result<(), ParquetError> {
        let levels = std::mem::take(&mut self.levels);
        let levels = self.nullable.then_some(levels.as_slice());
        match &mut self.values {
            Values::Text(bytes, ends) => {
                let mut begin = 0;
                let texts: Vec<ByteArray> = ends
                    .drain(..)
                    .map(|end| {
                        let text = ByteArray::from(bytes[begin..end].to_vec());
                        begin = end;
                        text
                    })
                    .collect();
                bytes.clear();
                put::<ByteArrayType>(group, &texts, levels)
            }
            Values::Integer(all) => put::<Int64Type>(group, &std::mem::take(all), levels),
            Values::Decimal(all) => {
                let all: Vec<FixedLenByteArray> = all
                    .drain(..)
                    .map(|number| FixedLenByteArray::from(number.to_be_bytes().to_vec()))
                    .collect();
                put::<FixedLenByteArrayType>(group, &all, levels)
            }
            Values::Real(all) => put::<DoubleType>(group, &std::mem::take(all), levels),
            Values::Date(all) => put::<Int32Type>(group, &std::mem::take(all), levels),
            Values::Boolean(all) => put::<BoolType>(group, &std::mem::take(all), levels),
        }
    }
}

fn put<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, BufWriter<File>>,
    values: &[T::T],
    levels: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let Some(mut column) = group.next_column()? else {
        return Err(ParquetError::General(
            "expected a column, found none".to_owned(),
        ));
    };
    column.typed::<T>().write_batch(values, levels, None)?;
    column.close()
}

/// The number in units of its last decimal place; none where it has more places.
fn unscaled(number: Decimal) -> Option<i128> {
    let number = number.normalize();
    let places = DECIMALS.checked_sub(number.scale())?;
    number.mantissa().checked_mul(10_i128.pow(places))
}

/// Days since 1970.
fn days(day: Date) -> i32 {
    (day - EPOCH).get_days()
}

fn message(schema: &Schema) -> Result<TypePtr, ParquetError> {
    let fields = schema.fields.iter().map(|field| {
        let (physical, logical, length) = match field.kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String), 0),
            Kind::Integer => (Physical::INT64, None, 0),
            Kind::Decimal => {
                let scale = DECIMALS.cast_signed();
                let decimal = LogicalType::decimal(scale, DIGITS);
                (Physical::FIXED_LEN_BYTE_ARRAY, Some(decimal), WIDTH)
            }
            Kind::Real => (Physical::DOUBLE, None, 0),
            Kind::Date => (Physical::INT32, Some(LogicalType::Date), 0),
            Kind::Boolean => (Physical::BOOLEAN, None, 0),
        };
        let repetition = if field.nullable {
            Repetition::OPTIONAL
        } else {
            Repetition::REQUIRED
        };
        let mut builder = Type::primitive_type_builder(field.name, physical)
            .with_repetition(repetition)
            .with_logical_type(logical)
            .with_length(length);
        if field.kind == Kind::Decimal {
            builder = builder
                .with_precision(DIGITS)
                .with_scale(DECIMALS.cast_signed());
        }
        Ok(Arc::new(builder.build()?))
    });
    let fields = fields.collect::<Result<Vec<TypePtr>, ParquetError>>()?;
    let message = Type::group_type_builder(schema.relation.name()).with_fields(fields);
    Ok(Arc::new(message.build()?))
}

#[cfg(test)]
mod tests {
    use std::str::FromStr as _;

    use super::*;

    #[test]
    fn numbers_are_held_exactly_or_not_at_all() {
        for (number, expected) in [
            ("94.9", Some(94_900_000_000)),
            ("-0.000000001", Some(-1)),
            ("0.0000000010", Some(1)),
            ("0.0000000001", None),
            (
                "79228162514264337593543950335",
                Some(79_228_162_514_264_337_593_543_950_335_000_000_000),
            ),
        ] {
            let exact = Decimal::from_str(number).expect(number);
            assert_eq!(unscaled(exact), expected, "{number}");
        }
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(days(date(1970, 1, 2)), 1);
        assert_eq!(days(date(1969, 12, 31)), -1);
        assert_eq!(days(date(2018, 6, 20)), 17_702);
    }
}
