//! Days that somebody says something was done on, and that are too far ahead for that.

use chrono::Days;

use crate::{Date, FieldError};

/// Carriers' programs print today what leaves after the holidays.
pub const SHIPPED: Days = Days::new(7);
/// A bank's day may have begun where ours has not.
pub const RECEIVED: Days = Days::new(1);

/// Whether nobody can mean that a shipment left, or will leave, on this day.
pub fn is_no_shipping_day(day: Date, today: Date) -> bool {
    is_beyond(day, today, SHIPPED)
}

/// Refuses a day that lies further ahead than that.
pub fn check(pointer: &str, day: Date, today: Date, most: Days) -> Result<(), FieldError> {
    if is_beyond(day, today, most) {
        let last = today.checked_add_days(most).unwrap_or(today);
        return Err(FieldError::new(pointer, "in_the_future").hint(last.to_string()));
    }
    Ok(())
}

fn is_beyond(day: Date, today: Date, most: Days) -> bool {
    today.checked_add_days(most).is_some_and(|last| day > last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_ahead_is_the_most() {
        let day = |day| Date::from_ymd_opt(2026, 11, day).unwrap();
        assert!(!is_no_shipping_day(day(1), day(22)));
        assert!(!is_no_shipping_day(day(29), day(22)));
        assert!(is_no_shipping_day(day(30), day(22)));
        assert_eq!(check("/received_on", day(23), day(22), RECEIVED), Ok(()));
        let refused = check("/received_on", day(24), day(22), RECEIVED).unwrap_err();
        assert_eq!(refused.hint.as_deref(), Some("2026-11-23"));
    }
}
