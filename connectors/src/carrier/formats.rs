//! The carriers' programs that are known.

use domain::waybill::WaybillFormat;

use super::format::CarrierFormat;
use super::{japan_post, sagawa, seino, yamato};

/// Every program that is known.
pub const FORMATS: [&CarrierFormat; 4] = [
    &yamato::FORMAT,
    &sagawa::FORMAT,
    &japan_post::FORMAT,
    &seino::FORMAT,
];

impl CarrierFormat {
    /// None for the shop's own.
    pub fn of(format: WaybillFormat) -> Option<&'static CarrierFormat> {
        FORMATS.into_iter().find(|known| known.format == format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carrier::source::{Party, Source};

    #[test]
    fn formats_have_the_columns_of_their_programs() {
        let counts: Vec<usize> = FORMATS.iter().map(|format| format.columns.len()).collect();
        assert_eq!(counts, [97, 74, 72, 44]);
    }

    #[test]
    fn every_text_of_a_person_has_a_limit() {
        for format in FORMATS {
            for column in format.layout().columns {
                let measured = matches!(
                    column.source,
                    Source::Recipient(Party::Name(_) | Party::Address(_)) | Source::Note
                );
                assert!(
                    !measured || column.limit.is_some(),
                    "{} {}",
                    format.name,
                    column.name
                );
            }
        }
    }
}
