//! What is written is read back equal, in every encoding, wherever rows and columns stand.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::collections::BTreeMap;

use connectors::order_file::{OrderGroup, ReadOptions, orders, scan};
use connectors::sukeneko::{demo, write_orders};
use connectors::{TextEncoding, Unmappable};
use domain::order_draft::OrderDraft;
use domain::{Date, order_import::FileEncoding};
use proptest::prelude::*;

mod drafts;

#[test]
fn demo_file_reads_back_as_the_drafts_it_was_made_from() {
    let base = Date::from_ymd_opt(2026, 11, 20).unwrap();
    let mut file = Vec::new();
    let written = demo::generate(1500, 42, base, &mut file).unwrap();
    let expected: Vec<OrderDraft> = demo::drafts(1500, 42, base).collect();

    let options = ReadOptions::default();
    let scanned = scan(&file[..], &options).unwrap();
    assert_eq!(scanned.encoding, FileEncoding::ShiftJis);
    assert_eq!((scanned.data_rows, scanned.passes()), (written.rows, 1));
    let groups = read(&file, &options);
    assert!(groups.iter().all(|group| group.warnings.is_empty()));
    let read: Vec<OrderDraft> = groups.into_iter().map(|group| group.result.unwrap()).collect();
    assert_eq!(read.len(), expected.len());
    for (read, expected) in read.iter().zip(&expected) {
        assert_eq!(read, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_drafts_read_back_equal(drafts in drafts::drafts(), encoding in drafts::encoding()) {
        let file = write(&drafts, encoding);
        prop_assert_eq!(read_drafts(&file, &ReadOptions::default()), by_key(drafts));
    }

    #[test]
    fn order_of_rows_and_columns_does_not_matter(
        drafts in drafts::drafts(),
        encoding in drafts::encoding(),
        seed in any::<u64>(),
        waiting_bytes in prop_oneof![Just(1), Just(3000), Just(1 << 24)],
    ) {
        let file = shuffled(&write(&drafts, encoding), seed);
        let options = ReadOptions { waiting_bytes, ..ReadOptions::default() };
        prop_assert_eq!(read_drafts(&file, &options), by_key(drafts));
    }

    #[test]
    fn skipping_gives_the_rest(drafts in drafts::drafts(), seed in any::<u64>(), skip in 0..8_usize) {
        let file = shuffled(&write(&drafts, TextEncoding::Utf8), seed);
        let options = ReadOptions { waiting_bytes: 2000, ..ReadOptions::default() };
        let scanned = scan(&file[..], &options).unwrap();
        let ordinals = |skip| -> Vec<(u64, Vec<i64>)> {
            let groups = orders(|| Ok(&file[..]), &scanned, &options).skip(skip);
            groups.map(|group| group.unwrap()).map(|group| (group.ordinal, group.rows)).collect()
        };
        let all = ordinals(0);
        prop_assert_eq!(all.iter().map(|(ordinal, _)| *ordinal).collect::<Vec<_>>(), (0..all.len() as u64).collect::<Vec<_>>());
        prop_assert_eq!(ordinals(skip), all.into_iter().skip(skip).collect::<Vec<_>>());
    }
}

fn write(drafts: &[OrderDraft], encoding: TextEncoding) -> Vec<u8> {
    let mut file = Vec::new();
    write_orders(drafts, encoding, Unmappable::Reject, &mut file).unwrap();
    file
}

fn read(file: &[u8], options: &ReadOptions) -> Vec<OrderGroup> {
    let scanned = scan(file, options).unwrap();
    orders(|| Ok(file), &scanned, options)
        .map(Result::unwrap)
        .collect()
}

fn read_drafts(file: &[u8], options: &ReadOptions) -> BTreeMap<(String, String), OrderDraft> {
    by_key(
        read(file, options)
            .into_iter()
            .map(|group| group.result.unwrap())
            .collect(),
    )
}

fn by_key(drafts: Vec<OrderDraft>) -> BTreeMap<(String, String), OrderDraft> {
    let key = |draft: OrderDraft| ((draft.route.clone(), draft.number.clone()), draft);
    drafts.into_iter().map(key).collect()
}

/// The file with its columns in another order and its orders' rows mixed; the rows of one order
/// stay in their order, as lines do in an order.
fn shuffled(file: &[u8], seed: u64) -> Vec<u8> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file);
    let records: Vec<csv::ByteRecord> = reader.byte_records().map(Result::unwrap).collect();
    let scattered = |at: usize| {
        (at as u64 ^ seed)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29)
    };
    let mut columns: Vec<usize> = (0..records[0].len()).collect();
    columns.sort_by_key(|at| scattered(*at));
    let mut slots: Vec<usize> = (1..records.len()).collect();
    slots.sort_by_key(|at| scattered(*at));
    // Each order's rows take the slots it got, in ascending order.
    let mut of_order: BTreeMap<_, Vec<(usize, usize)>> = BTreeMap::new();
    for (row, slot) in (1..).zip(&slots) {
        let record = &records[row];
        of_order
            .entry((record[0].to_vec(), record[1].to_vec()))
            .or_default()
            .push((row, *slot));
    }
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for places in of_order.into_values() {
        let mut slots: Vec<usize> = places.iter().map(|(_, slot)| *slot).collect();
        slots.sort_unstable();
        rows.extend(slots.into_iter().zip(places.iter().map(|(row, _)| *row)));
    }
    rows.sort_unstable();
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in std::iter::once(0).chain(rows.into_iter().map(|(_, row)| row)) {
        writer
            .write_record(columns.iter().map(|column| &records[row][*column]))
            .unwrap();
    }
    writer.into_inner().unwrap()
}
