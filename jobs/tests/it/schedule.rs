//! Ticks become jobs.

use std::collections::HashSet;

use domain::Instant;
use workflows::Clock;

use crate::support::platforms;

#[tokio::test]
async fn a_tick_in_two_processes_makes_its_jobs_once() {
    for platform in platforms().await {
        let noon = Instant::from_millis(1_795_000_000_000).unwrap();
        let mut one = platform.app.clone();
        one.clock = Clock::fixed(noon);
        let mut two = platform.elsewhere().await;
        two.clock = one.clock.clone();
        let (first, second) = tokio::join!(jobs::schedule::tick(&one), jobs::schedule::tick(&two));
        let first = first.unwrap();
        assert!(!first.is_empty());
        assert_eq!(first, second.unwrap());
        assert_eq!(
            jobs::schedule::tick(&one).await.unwrap(),
            first,
            "the same tick again"
        );
        one.clock.advance(24 * 60 * 60 * 1000);
        let next: HashSet<_> = jobs::schedule::tick(&one).await.unwrap().into_iter().collect();
        assert!(
            first.iter().all(|id| !next.contains(id)),
            "the next day's are others"
        );
    }
}
