//! Readers that fail or change under the importer's hands.

use std::io::{self, Cursor, Read};

use connectors::order_file::{ReadOptions, ScanError, orders, scan};

const FILE: &str = "受注ルート,受注番号,注文日,商品コード,個数,単価\n\
    JS,1,2026/11/20,TEA,1,100\n\
    JS,2,2026/11/20,TEA,1,100\n\
    JS,1,2026/11/20,CUP,1,100\n";

/// Gives so many bytes, then fails.
fn failing(after: u64) -> impl Read {
    struct Fails;
    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the store went away"))
        }
    }
    Cursor::new(FILE).take(after).chain(Fails)
}

#[test]
fn a_failing_reader_fails_the_scan() {
    for after in [0, 2, 40, 150] {
        let scanned = scan(failing(after), &ReadOptions::default());
        assert!(matches!(scanned, Err(ScanError::Io(_))), "after {after} bytes");
    }
}

#[test]
fn orders_end_with_the_error() {
    let options = ReadOptions::default();
    let scanned = scan(FILE.as_bytes(), &options).unwrap();
    let mut groups = orders(|| Ok(failing(150)), &scanned, &options);
    assert!(groups.by_ref().take(5).any(|group| group.is_err()));
    assert!(groups.next().is_none());
    let mut unopened = orders(|| Err::<io::Empty, _>(io::Error::other("no")), &scanned, &options);
    assert!(unopened.next().unwrap().is_err());
    assert!(unopened.next().is_none());
}

#[test]
fn a_file_that_shrinks_is_noticed_where_rows_wait() {
    let options = ReadOptions::default();
    let scanned = scan(FILE.as_bytes(), &options).unwrap();
    let without_last_row = &FILE[..FILE.len() - "JS,1,2026/11/20,CUP,1,100\n".len()];
    let groups: Vec<_> = orders(|| Ok(without_last_row.as_bytes()), &scanned, &options).collect();
    assert!(groups.iter().any(Result::is_err));
}
