//! 出荷予定日: the day that a shipment is to leave.
//!
//! As soon as the lane works, or as late as still arrives on the day asked for; never on a day that
//! is not worked, never before the order's own day.

use chrono::Days;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::{Date, Instant};

/// What a plan is made from.
#[derive(Clone, Copy, Debug)]
pub struct ShipRequest {
    pub ordered_at: Instant,
    /// A plan never lies in the past.
    pub now: Instant,
    /// お届け指定日.
    pub deliver_on: Option<Date>,
    /// Days on the way.
    pub lead_days: u64,
}

/// The day, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShipPlan {
    pub ship_on: Date,
    /// When it arrives.
    pub arrive_on: Date,
    pub because: Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// No day was asked for: the first day worked.
    FirstDay,
    /// The last day worked on which it still arrives as asked for, or earlier where the days between
    /// are not worked.
    ToArriveInTime,
    /// It cannot arrive in time any more: the first day worked.
    TooLate,
}

/// None where the lane works on no day within a year.
pub fn plan(calendar: &Calendar, request: &ShipRequest) -> Option<ShipPlan> {
    let day = calendar
        .day_of(request.ordered_at)
        .max(calendar.day_of(request.now));
    let first = calendar.next_worked(day)?;
    let lead = Days::new(request.lead_days);
    let planned = |ship_on: Date, because| {
        Some(ShipPlan {
            ship_on,
            arrive_on: ship_on.checked_add_days(lead)?,
            because,
        })
    };
    let Some(deliver_on) = request.deliver_on else {
        return planned(first, Reason::FirstDay);
    };
    let last = deliver_on
        .checked_sub_days(lead)
        .and_then(|last| calendar.last_worked(last))
        .filter(|last| *last >= first);
    match last {
        Some(last) => planned(last, Reason::ToArriveInTime),
        None => planned(first, Reason::TooLate),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use sqlx::types::Json;
    use uuid::Uuid;

    use super::*;
    use crate::calendar::Day;
    use crate::{CalendarId, TenantId};

    fn at(text: &str) -> Instant {
        let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Instant::from_tokyo(wall).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// Monday to Friday until 15:00, closed over the New Year, open on one Saturday.
    fn calendar() -> Calendar {
        Calendar {
            tenant_id: TenantId(Uuid::nil()),
            id: CalendarId(Uuid::nil()),
            name: "本倉庫".into(),
            processing_route_id: None,
            weekdays: Json(vec![
                Day::Monday,
                Day::Tuesday,
                Day::Wednesday,
                Day::Thursday,
                Day::Friday,
            ]),
            works_on_holidays: false,
            closed_on: Json(["2026-12-29", "2026-12-30", "2026-12-31"].map(day).to_vec()),
            open_on: Json(vec![day("2026-12-26")]),
            cutoff_minutes: 15 * 60,
            origin: "東京都".into(),
            created_at: at("2026-01-01 00:00"),
            updated_at: at("2026-01-01 00:00"),
            version: 1,
        }
    }

    #[test]
    fn table() {
        use Reason::{FirstDay, ToArriveInTime, TooLate};
        for (ordered, deliver_on, lead, ship_on, because) in [
            // Before and after the cut-off.
            ("2026-11-24 14:59", None, 1, "2026-11-24", FirstDay),
            ("2026-11-24 15:00", None, 1, "2026-11-25", FirstDay),
            ("2026-11-27 15:00", None, 1, "2026-11-30", FirstDay),
            // 勤労感謝の日 is a Monday.
            ("2026-11-20 16:00", None, 1, "2026-11-24", FirstDay),
            // Golden Week: Sunday the 3rd moves its holiday to Wednesday the 6th.
            ("2026-05-01 16:00", None, 1, "2026-05-07", FirstDay),
            // 国民の休日 between two holidays.
            ("2026-09-18 16:00", None, 1, "2026-09-24", FirstDay),
            // Year end: the Saturday is worked, then not before the 4th.
            ("2026-12-25 16:00", None, 1, "2026-12-26", FirstDay),
            ("2026-12-28 16:00", None, 1, "2027-01-04", FirstDay),
            // To arrive on a day.
            (
                "2026-11-24 10:00",
                Some("2026-12-04"),
                1,
                "2026-12-03",
                ToArriveInTime,
            ),
            (
                "2026-11-24 10:00",
                Some("2026-12-04"),
                3,
                "2026-12-01",
                ToArriveInTime,
            ),
            (
                "2026-11-24 10:00",
                Some("2026-12-07"),
                1,
                "2026-12-04",
                ToArriveInTime,
            ),
            (
                "2026-12-20 10:00",
                Some("2027-01-03"),
                2,
                "2026-12-28",
                ToArriveInTime,
            ),
            (
                "2026-11-24 10:00",
                Some("2026-11-25"),
                1,
                "2026-11-24",
                ToArriveInTime,
            ),
            // Too late: an island, a day in the past, today.
            ("2026-11-24 10:00", Some("2026-11-26"), 4, "2026-11-24", TooLate),
            ("2026-11-24 10:00", Some("2026-11-01"), 1, "2026-11-24", TooLate),
            ("2026-11-24 16:00", Some("2026-11-24"), 1, "2026-11-25", TooLate),
        ] {
            let request = ShipRequest {
                ordered_at: at(ordered),
                now: at(ordered),
                deliver_on: deliver_on.map(day),
                lead_days: lead,
            };
            let plan = plan(&calendar(), &request).unwrap();
            assert_eq!(
                (plan.ship_on, plan.because),
                (day(ship_on), because),
                "{ordered} {deliver_on:?}"
            );
        }
    }

    #[test]
    fn an_old_order_is_planned_from_now_and_a_closed_shop_plans_nothing() {
        let request = ShipRequest {
            ordered_at: at("2026-11-02 10:00"),
            now: at("2026-11-24 23:59"),
            deliver_on: None,
            lead_days: 1,
        };
        assert_eq!(plan(&calendar(), &request).unwrap().ship_on, day("2026-11-25"));
        let closed = Calendar {
            weekdays: Json(Vec::new()),
            open_on: Json(Vec::new()),
            ..calendar()
        };
        assert_eq!(plan(&closed, &request), None);
    }

    proptest! {
        #[test]
        fn never_on_a_day_off_never_late_where_possible(
            minutes in 0_i64..525_600, wanted in prop::option::of(-5_i64..60), lead in 1_u64..6,
        ) {
            let calendar = calendar();
            let now = at("2026-06-01 00:00").plus_millis(minutes * 60_000);
            let deliver_on = wanted.map(|days| now.plus_millis(days * 86_400_000).date_in_tokyo());
            let request = ShipRequest { ordered_at: now, now, deliver_on, lead_days: lead };
            let made = plan(&calendar, &request).unwrap();
            prop_assert!(calendar.is_worked(made.ship_on));
            prop_assert!(made.ship_on >= calendar.day_of(now));
            match (made.because, deliver_on) {
                (Reason::FirstDay, wanted) => prop_assert!(wanted.is_none()),
                (Reason::ToArriveInTime, wanted) => prop_assert!(made.arrive_on <= wanted.unwrap()),
                (Reason::TooLate, wanted) => prop_assert!(made.arrive_on > wanted.unwrap()),
            }
        }
    }
}
