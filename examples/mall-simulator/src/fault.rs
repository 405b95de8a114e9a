//! Faults on demand.

use serde_json::Value;

/// One fault, for the next requests that it fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub kind: FaultKind,
    /// Only requests whose path holds this; empty: all.
    pub path: String,
    /// How many requests it takes; `None`: all until it is cleared.
    pub times: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// 429 with `Retry-After`.
    Throttled { retry_after: u64 },
    /// A failure of the server.
    Status(u16),
    /// The answer comes this many milliseconds late.
    Slow(u64),
    /// The work is done, but the connection ends in the middle of the answer.
    Cut,
    /// A page for people, with status 200.
    HtmlPage,
    /// Keys and tokens are refused as if they had run out.
    ExpiredKey,
    /// Lists tell every order twice.
    Duplicates,
    /// Stock of this code (the shop's own) is refused.
    RefuseStock(String),
    /// Shipments of this order are refused.
    RefuseShipment(String),
    /// Yahoo!: the request's signature is not taken, without a word but in a header.
    SilentSignature,
}

impl Fault {
    pub fn always(kind: FaultKind) -> Fault {
        Fault {
            kind,
            path: String::new(),
            times: None,
        }
    }

    pub fn times(kind: FaultKind, times: u32) -> Fault {
        Fault {
            kind,
            path: String::new(),
            times: Some(times),
        }
    }

    pub fn on(mut self, path: &str) -> Fault {
        path.clone_into(&mut self.path);
        self
    }

    /// `{"kind": "throttled", "retry_after": 2, "path": "searchOrder", "times": 3}`.
    pub(crate) fn parse(value: &Value) -> Option<Fault> {
        let text = |name: &str| {
            value
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let number = |name: &str, default: u64| value.get(name).and_then(Value::as_u64).unwrap_or(default);
        let kind = match text("kind").as_str() {
            "throttled" => FaultKind::Throttled {
                retry_after: number("retry_after", 1),
            },
            "status" => FaultKind::Status(u16::try_from(number("status", 503)).ok()?),
            "slow" => FaultKind::Slow(number("millis", 5_000)),
            "cut" => FaultKind::Cut,
            "html_page" => FaultKind::HtmlPage,
            "expired_key" => FaultKind::ExpiredKey,
            "duplicates" => FaultKind::Duplicates,
            "refuse_stock" => FaultKind::RefuseStock(text("code")),
            "refuse_shipment" => FaultKind::RefuseShipment(text("number")),
            "silent_signature" => FaultKind::SilentSignature,
            _ => return None,
        };
        let times = value.get("times").and_then(Value::as_u64);
        Some(Fault {
            kind,
            path: text("path"),
            times: times.map(|times| u32::try_from(times).unwrap_or(u32::MAX)),
        })
    }
}

/// The faults of one mall.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The kinds that fit a request, each counted as used.
    pub(crate) fn take(&mut self, path: &str) -> Vec<FaultKind> {
        let mut taken = Vec::new();
        for fault in &mut self.0 {
            if !path.contains(&fault.path) {
                continue;
            }
            if let Some(times) = &mut fault.times {
                if *times == 0 {
                    continue;
                }
                *times -= 1;
            }
            taken.push(fault.kind.clone());
        }
        self.0.retain(|fault| fault.times != Some(0));
        taken
    }
}
