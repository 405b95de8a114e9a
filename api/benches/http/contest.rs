//! Measures several ways of doing a thing against the first of them, the anchor.
//!
//! Other work on the machine comes and goes, so the ways take turns in short rounds, and a ratio is
//! the median of the rounds' ratios.

use std::pin::Pin;
use std::time::{Duration, Instant};

/// The kernel's clock ticks a second, as `/proc` counts CPU time.
const TICKS: u32 = 100;

type Way<'a> = Box<dyn FnMut() -> Pin<Box<dyn Future<Output = ()> + 'a>> + 'a>;

/// Ways of doing the same thing.
pub struct Contest<'a> {
    entries: Vec<Entry<'a>>,
}

struct Entry<'a> {
    name: String,
    way: Way<'a>,
    calls: Vec<Duration>,
    rounds: Vec<f64>,
    cpu: Duration,
}

impl<'a> Contest<'a> {
    pub fn new<F: Future<Output = ()> + 'a>(
        anchor: impl Into<String>,
        way: impl FnMut() -> F + 'a,
    ) -> Contest<'a> {
        Contest { entries: Vec::new() }.with(anchor, way)
    }

    pub fn with<F: Future<Output = ()> + 'a>(
        mut self,
        name: impl Into<String>,
        mut way: impl FnMut() -> F + 'a,
    ) -> Contest<'a> {
        self.entries.push(Entry {
            name: name.into(),
            way: Box::new(move || Box::pin(way())),
            calls: Vec::new(),
            rounds: Vec::new(),
            cpu: Duration::ZERO,
        });
        self
    }

    /// Prints one line for each way.
    pub async fn run(mut self, rounds: usize, calls: usize) {
        for entry in &mut self.entries {
            for _ in 0..calls {
                (entry.way)().await;
            }
        }
        for _ in 0..rounds {
            for entry in &mut self.entries {
                entry.round(calls).await;
            }
        }
        let anchor = self.entries[0].rounds.clone();
        let anchor_cpu = self.entries[0].cpu;
        for entry in &mut self.entries {
            entry.print(&anchor, anchor_cpu);
        }
    }
}

impl Entry<'_> {
    async fn round(&mut self, calls: usize) {
        let (begun, cpu) = (Instant::now(), cpu_time());
        for _ in 0..calls {
            let call = Instant::now();
            (self.way)().await;
            self.calls.push(call.elapsed());
        }
        self.rounds.push(begun.elapsed().as_secs_f64());
        self.cpu += cpu_time().saturating_sub(cpu);
    }

    fn print(&mut self, anchor: &[f64], anchor_cpu: Duration) {
        self.calls.sort_unstable();
        let at = |share: usize| self.calls[self.calls.len() * share / 100].as_secs_f64() * 1e3;
        let mut ratios: Vec<f64> = self
            .rounds
            .iter()
            .zip(anchor)
            .map(|(own, anchor)| own / anchor)
            .collect();
        ratios.sort_by(f64::total_cmp);
        let calls = u32::try_from(self.calls.len()).unwrap();
        println!(
            "    {:<44} p50 {:>7.3} ms  p99 {:>7.3} ms  CPU {:>6.3} ms  time {:>5.2}x  CPU {:>5.2}x",
            self.name,
            at(50),
            at(99),
            (self.cpu / calls).as_secs_f64() * 1e3,
            ratios[ratios.len() / 2],
            self.cpu.as_secs_f64() / anchor_cpu.as_secs_f64(),
        );
    }
}

/// What this process has used so far: client and server, not PostgreSQL.
fn cpu_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields = stat.rsplit_once(") ").unwrap().1.split(' ');
    let ticks: u32 = fields
        .skip(11)
        .take(2)
        .map(|ticks| ticks.parse::<u32>().unwrap())
        .sum();
    Duration::from_secs(1) * ticks / TICKS
}
