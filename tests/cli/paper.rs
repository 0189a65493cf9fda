//! Small papers made on the spot.

use std::fmt::Write as _;

/// Width and height of a page, in points.
pub(crate) const PAGE: (u32, u32) = (400, 300);

/// The bytes of a paper with a ruled table of savings on each of `pages` pages.
///
/// Every page's figures differ, so that a page can be told from another. On even pages the table
/// stands further to the right: it is another table, and does not go on overleaf.
pub(crate) fn paper(pages: usize) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    let mut object = |file: &mut String, body: &str| {
        offsets.push(file.len());
        let number = offsets.len();
        let _ = write!(file, "{number} 0 obj\n{body}\nendobj\n");
    };
    let kids: Vec<String> = (0..pages)
        .map(|page| format!("{} 0 R", 4 + 2 * page))
        .collect();
    object(&mut file, "<< /Type /Catalog /Pages 2 0 R >>");
    object(
        &mut file,
        &format!(
            "<< /Type /Pages /Kids [{}] /Count {pages} >>",
            kids.join(" ")
        ),
    );
    object(
        &mut file,
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    );
    for page in 0..pages {
        let (width, height) = PAGE;
        object(
            &mut file,
            &format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {} 0 R \
                 /Resources << /Font << /F1 3 0 R >> >> >>",
                5 + 2 * page
            ),
        );
        let content = content(page + 1);
        object(
            &mut file,
            &format!(
                "<< /Length {} >>\nstream\n{content}\nendstream",
                content.len()
            ),
        );
    }
    let start = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", offsets.len() + 1);
    for offset in &offsets {
        let _ = writeln!(file, "{offset:010} 00000 n ");
    }
    let _ = write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        offsets.len() + 1
    );
    file.into_bytes()
}

/// A title, and a table of four rows and three columns with all its rules.
fn content(page: usize) -> String {
    let rows = [
        [
            "Service".to_owned(),
            "Budget".to_owned(),
            "Actual".to_owned(),
        ],
        [
            "Libraries".to_owned(),
            format!("{page}01"),
            format!("{page}02"),
        ],
        [
            "Museums".to_owned(),
            format!("{page}11"),
            format!("{page}12"),
        ],
        ["Parks".to_owned(), format!("{page}21"), format!("{page}22")],
    ];
    let left = if page.is_multiple_of(2) { 70 } else { 50 };
    let right = left + 300;
    let mut out = format!("BT /F1 12 Tf 50 250 Td (Savings on page {page}) Tj ET\n");
    for (index, row) in rows.iter().enumerate() {
        for (column, text) in row.iter().enumerate() {
            let (x, y) = (left + 5 + 100 * column, 205 - 20 * index);
            let _ = writeln!(out, "BT /F1 10 Tf {x} {y} Td ({text}) Tj ET");
        }
    }
    for line in 0..=rows.len() {
        let y = 220 - 20 * line;
        let _ = writeln!(out, "{left} {y} m {right} {y} l S");
    }
    for line in 0..=3 {
        let x = left + 100 * line;
        let _ = writeln!(out, "{x} 220 m {x} 140 l S");
    }
    out
}
