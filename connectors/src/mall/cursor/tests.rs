use super::*;
use proptest::prelude::*;

fn at(second: i64) -> Instant {
    Instant::from_millis(1_795_000_000_000 + second * 1_000).unwrap()
}

fn rule(overlap: u64, longest: Option<u64>, lag: u64) -> WindowRule {
    WindowRule {
        overlap: Duration::from_secs(overlap),
        longest: longest.map(Duration::from_secs),
        lag: Duration::from_secs(lag),
        history: None,
    }
}

/// Reads until there is no more, every window in `pages` pages, halving those that are longer than `reach`.
fn read_all(
    mut cursor: OrderCursor,
    rule: &WindowRule,
    now: Instant,
    pages: usize,
    reach: i64,
) -> (OrderCursor, Vec<Window>) {
    let mut read = Vec::new();
    // Two thousand windows, each halved ten times on the way to it.
    for _ in 0..100_000 {
        let Some(window) = cursor.window(rule, now) else {
            return (cursor, read);
        };
        let length = window.to.millis() - window.from.millis();
        if window.place.is_none() && length > reach * 1_000 {
            cursor = cursor.halved(&window).unwrap();
            continue;
        }
        let page = window
            .place
            .as_ref()
            .map_or(1, |place| place.parse::<usize>().unwrap());
        if page == 1 {
            read.push(window.clone());
        }
        cursor = cursor.after(&window, (page < pages).then(|| (page + 1).to_string()));
    }
    panic!("it never ends: {cursor:?}");
}

proptest! {
    #[test]
    fn windows_overlap_leave_no_gap_and_end(
        start in -5_000_000_i64..0,
        overlap in 0_u64..5_000,
        longest in proptest::option::of(3_600_u64..1_000_000),
        lag in 0_u64..300,
        pages in 1_usize..4,
        reach in 3_600_i64..10_000_000,
    ) {
        let rule = rule(overlap, longest, lag);
        let now = at(0);
        let (end, read) = read_all(OrderCursor::starting_at(at(start)), &rule, now, pages, reach);
        if read.is_empty() {
            prop_assert!(at(start) >= at(-i64::try_from(lag).unwrap()));
            return Ok(());
        }
        prop_assert!(read[0].from <= at(start));
        prop_assert_eq!(end.reached(), at(-i64::try_from(lag).unwrap()));
        prop_assert_eq!(end.window(&rule, now), None);
        for pair in read.windows(2) {
            prop_assert!(pair[1].from <= pair[0].to, "a gap: {pair:?}");
            // The first half of a window that begins in the overlap may end within it.
            prop_assert!(pair[1].rest.is_some() || pair[1].to > pair[0].to, "no way made: {pair:?}");
        }
        for window in &read {
            prop_assert!(window.from <= window.to);
            // Nothing is left behind unread without saying so.
            let next = OrderCursor::starting_at(window.to);
            prop_assert_eq!(window.rest.is_some() || next.has_more(window), window != &read[read.len() - 1]);
            if let Some(longest) = rule.longest {
                prop_assert!(window.to.millis() - window.from.millis() <= millis(longest));
            }
        }
    }

    #[test]
    fn polls_overlap_whatever_the_clock_does(steps in proptest::collection::vec(-100_i64..1_000, 1..20)) {
        let rule = rule(300, None, 0);
        let (mut cursor, mut now, mut last) = (OrderCursor::starting_at(at(0)), at(0), None::<Window>);
        for step in steps {
            now = now.plus_millis(step * 1_000);
            let (next, read) = read_all(cursor, &rule, now, 1, i64::MAX / 1_000);
            cursor = next;
            for window in read {
                if let Some(last) = &last {
                    prop_assert_eq!(window.from, last.to.plus_millis(-300_000));
                }
                last = Some(window);
            }
        }
    }
}

#[test]
fn a_cursor_is_kept_as_json() {
    let cursor = OrderCursor::starting_at(at(0));
    let window = cursor.window(&rule(60, None, 0), at(100)).unwrap();
    let second_page = cursor.after(&window, Some("2".into()));
    let text = serde_json::to_string(&second_page).unwrap();
    assert_eq!(
        text,
        r#"{"reached":"2026-11-18T11:06:40Z","open":{"from":"2026-11-18T11:05:40Z","to":"2026-11-18T11:08:20Z","place":"2"}}"#
    );
    assert_eq!(serde_json::from_str::<OrderCursor>(&text).unwrap(), second_page);
}

#[test]
fn what_the_mall_no_longer_shows_is_not_asked_for() {
    let rule = WindowRule {
        history: Some(Duration::from_secs(1_000)),
        ..rule(60, None, 0)
    };
    let window = OrderCursor::starting_at(at(-5_000)).window(&rule, at(0)).unwrap();
    assert_eq!(window.from, at(-1_000));
}

#[test]
fn a_window_of_a_second_cannot_be_halved() {
    let cursor = OrderCursor::starting_at(at(0));
    let window = cursor.window(&rule(0, None, 0), at(1)).unwrap();
    assert_eq!(cursor.halved(&window), None);
}
