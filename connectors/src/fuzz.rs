//! The entry for fuzzing: any bytes as an order file.

use std::collections::BTreeSet;

use crate::order_file::{ReadOptions, Scan, orders, scan};

/// Reads the bytes as an order file with much and with little room for waiting rows.
///
/// # Panics
///
/// If a row gets lost or is given out twice, or if the room makes a difference to what comes out.
pub fn fuzz_import(bytes: &[u8]) {
    let roomy = ReadOptions {
        default_route: Some("JS".to_owned()),
        lines_per_order: 50,
        ..ReadOptions::default()
    };
    let Ok(scanned) = scan(bytes, &roomy) else {
        return;
    };
    let groups = read(bytes, &scanned, &roomy);
    let narrow = ReadOptions {
        waiting_bytes: 2000,
        ..roomy
    };
    if let Ok(scanned) = scan(bytes, &narrow) {
        let again = read(bytes, &scanned, &narrow);
        assert_eq!(groups, again, "room for waiting rows made a difference");
    }
}

/// Every group's rows, and whether it came to a draft.
fn read(bytes: &[u8], scanned: &Scan, options: &ReadOptions) -> BTreeSet<(Vec<i64>, bool)> {
    let mut groups = BTreeSet::new();
    let mut rows = 0;
    for group in orders(|| Ok(bytes), scanned, options) {
        let group = group.unwrap_or_else(|error| panic!("bytes in memory can be read: {error}"));
        rows += group.rows.len() as u64;
        assert!(
            groups.insert((group.rows, group.result.is_ok())),
            "an order came twice"
        );
    }
    assert_eq!(rows, scanned.data_rows, "a row was lost or came twice");
    groups
}
