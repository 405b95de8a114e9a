//! Numbers of credit cards, which this platform never keeps (非保持化).

use crate::text::fold;

/// Whether a text holds what looks like the number of a payment card: 14 to 16 digits with the
/// beginning of a card brand and its check digit, however they are spaced. Longer and shorter
/// numbers, such as those of orders and parcels, are not.
pub fn holds_card_number(text: &str) -> bool {
    let folded = fold(text);
    let mut run = String::new();
    let mut gap = false;
    for c in folded.chars().chain(['\n']) {
        match c {
            '0'..='9' => {
                run.push(c);
                gap = false;
            }
            // One space or hyphen may stand between two digits.
            ' ' | '-' if !run.is_empty() && !gap => gap = true,
            _ => {
                if is_card_number(&run) {
                    return true;
                }
                run.clear();
                gap = false;
            }
        }
    }
    false
}

fn is_card_number(digits: &str) -> bool {
    has_brand(digits) && luhn(digits)
}

fn has_brand(digits: &str) -> bool {
    let head = |n: usize| digits.get(..n).and_then(|head| head.parse::<u32>().ok());
    let (Some(one), Some(two), Some(four)) = (head(1), head(2), head(4)) else {
        return false;
    };
    match digits.len() {
        14 => matches!(two, 30 | 36 | 38 | 39),
        15 => matches!(two, 34 | 37),
        16 => {
            one == 4
                || matches!(two, 51..=55 | 62 | 64 | 65)
                || matches!(four, 2221..=2720 | 3528..=3589 | 6011)
        }
        _ => false,
    }
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .zip([1, 2].into_iter().cycle())
        .map(|(digit, weight)| {
            let value = u32::from(digit - b'0') * weight;
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cards_and_what_is_none() {
        for (text, is_card) in [
            ("4111111111111111", true),
            ("4111-1111-1111-1111", true),
            ("カード ４１１１　１１１１　１１１１　１１１１", true),
            ("no.5555555555554444.", true),
            ("3530111333300000", true),
            ("378282246310005", true),
            ("30569309025904", true),
            // The check digit is wrong.
            ("4111111111111112", false),
            // Numbers of orders, parcels, accounts and phones.
            ("123456-20261122-0000000001", false),
            ("503-1234567-1234567", false),
            ("4111111111111111111", false),
            ("1234-5678-9012", false),
            ("0312345678", false),
            ("", false),
        ] {
            assert_eq!(holds_card_number(text), is_card, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_visa_number_is_found_wherever_it_stands(body in 0_u64..100_000_000_000_000, before in "[^0-9０-９ -]{0,5}") {
            let digits = format!("4{body:014}");
            let number = (0..10).map(|check| format!("{digits}{check}")).find(|number| luhn(number));
            let found = number.is_some_and(|number| holds_card_number(&format!("{before}x{number}")));
            prop_assert!(found);
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = holds_card_number(&text);
        }
    }
}
