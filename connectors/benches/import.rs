//! How fast an order file becomes drafts, as a ratio to splitting the same bytes into records and
//! nothing else; and how fast orders are made up and written.
//! Run with `cargo bench -p nekonote-connectors`; an argument is the number of orders.

#![expect(clippy::unwrap_used, reason = "what fails here fails the measurement")]

use std::hint::black_box;
use std::time::Instant;

use connectors::order_file::{ReadOptions, orders, scan};
use connectors::sukeneko::demo;

const RUNS: usize = 5;

fn main() {
    let count = std::env::args()
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(40_000);
    let base = domain::Date::from_ymd_opt(2026, 11, 20).unwrap();
    let mut file = Vec::new();
    let written = demo::generate(count, 1, base, &mut file).unwrap();
    println!(
        "{} orders, {} rows, {} bytes",
        written.orders,
        written.rows,
        file.len()
    );
    let options = ReadOptions::default();
    let scanned = scan(&file[..], &options).unwrap();
    let split = best(|| split(&file));
    let scan = best(|| scan(&file[..], &options).unwrap().data_rows);
    let build = best(|| {
        orders(|| Ok(&file[..]), &scanned, &options)
            .map(|group| group.unwrap().rows.len() as u64)
            .sum()
    });
    let skip = best(|| {
        u64::from(
            orders(|| Ok(&file[..]), &scanned, &options)
                .nth(usize::MAX)
                .is_none(),
        )
    });
    let write = best(|| demo::generate(count, 1, base, std::io::sink()).unwrap().rows);
    for (what, seconds) in [
        ("split", split),
        ("scan", scan),
        ("orders", build),
        ("skip", skip),
        ("write", write),
        ("scan + orders", scan + build),
    ] {
        let rows_per_second = f64::from(u32::try_from(written.rows).unwrap()) / seconds;
        println!(
            "{what:14} {seconds:.3} s  {rows_per_second:>10.0} rows/s  {:.2} of split",
            split / seconds
        );
    }
}

fn best(run: impl Fn() -> u64) -> f64 {
    let seconds = (0..RUNS).map(|_| {
        let start = Instant::now();
        assert!(black_box(run()) > 0);
        start.elapsed().as_secs_f64()
    });
    seconds.fold(f64::INFINITY, f64::min)
}

fn split(file: &[u8]) -> u64 {
    let mut reader = csv::Reader::from_reader(file);
    let mut record = csv::ByteRecord::new();
    let mut fields = 0;
    while reader.read_byte_record(&mut record).unwrap() {
        fields += record.len() as u64;
    }
    fields
}
