//! Ids begin with the time they were made at: what is older or younger than a moment is found by them.

use domain::Instant;
use uuid::Uuid;

/// No UUIDv7 of this millisecond or later is smaller.
pub(crate) fn first_id_at(at: Instant) -> Uuid {
    const BITS_BELOW_THE_TIME: u32 = 80;
    let millis = u128::try_from(at.millis()).unwrap_or(0);
    Uuid::from_u128(millis << BITS_BELOW_THE_TIME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_begin_with_their_time() {
        let moment = Instant::from_millis(1_795_000_000_123).unwrap();
        let id = first_id_at(moment);
        assert_eq!(id.get_timestamp(), None, "it is a bound and no id");
        let made = uuid::Builder::from_unix_timestamp_millis(1_795_000_000_123, &[0; 10]).into_uuid();
        assert!(id < made && made < first_id_at(moment.plus_millis(1)));
    }
}
