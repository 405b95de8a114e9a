//! `include`: what comes along with an order.

use domain::access::Scope;
use poem_openapi::Enum;
use workflows::Caller;
use workflows::orders::Detail;

use crate::failure::Failure;

/// A part of an order that can be included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "OrderInclude", rename_all = "snake_case")]
pub enum Include {
    /// Personal data: needs the scope `pii:read`.
    Buyer,
    /// Personal data: needs the scope `pii:read`.
    Recipients,
    /// With their lines.
    Shipments,
    /// Personal data: needs the scope `pii:read`.
    Notes,
    /// Needs the scope `pii:read`: what is in unknown columns is not known either.
    Extra,
    Alerts,
}

impl Include {
    fn is_personal(self) -> bool {
        !matches!(self, Include::Shipments | Include::Alerts)
    }
}

/// Which parts are included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Included {
    pub buyer: bool,
    pub recipients: bool,
    pub shipments: bool,
    pub notes: bool,
    pub extra: bool,
    pub alerts: bool,
    /// The caller may read personal data, so shipments bring their texts.
    pub personal_texts: bool,
}

impl Included {
    /// The parts asked for; asking for personal ones without the scope is refused.
    pub fn asked(caller: &Caller, parts: &[Include]) -> Result<Included, Failure> {
        let may = caller.may(Scope::PiiRead);
        let mut included = Included {
            personal_texts: may,
            ..Included::default()
        };
        for part in parts {
            if !may && part.is_personal() {
                return Err(Failure::missing_scope(Scope::PiiRead.as_str()));
            }
            match part {
                Include::Buyer => included.buyer = true,
                Include::Recipients => included.recipients = true,
                Include::Shipments => included.shipments = true,
                Include::Notes => included.notes = true,
                Include::Extra => included.extra = true,
                Include::Alerts => included.alerts = true,
            }
        }
        Ok(included)
    }

    /// The parts asked for in the answer to a change; where nobody asks, those that the change wrote and the
    /// caller may read.
    pub fn written(
        caller: &Caller,
        asked: Option<&[Include]>,
        written: &[Include],
    ) -> Result<Included, Failure> {
        if let Some(parts) = asked {
            return Included::asked(caller, parts);
        }
        let may = caller.may(Scope::PiiRead);
        let parts = written.iter().copied();
        let parts: Vec<Include> = parts.filter(|part| may || !part.is_personal()).collect();
        let mut included = Included::asked(caller, &parts)?;
        // Whoever did not ask for personal data is not noted down as having read it.
        included.personal_texts &= parts.iter().any(|part| part.is_personal());
        Ok(included)
    }

    /// All that the caller may read.
    pub fn everything(caller: &Caller) -> Included {
        let may = caller.may(Scope::PiiRead);
        Included {
            buyer: may,
            recipients: may,
            shipments: true,
            notes: may,
            extra: may,
            alerts: true,
            personal_texts: may,
        }
    }

    pub fn detail(self) -> Detail {
        Detail {
            personal: self.is_personal(),
            shipments: self.shipments,
            alerts: self.alerts,
        }
    }

    /// Reading this is audited.
    pub fn is_personal(self) -> bool {
        self.buyer || self.recipients || self.notes || self.extra || (self.shipments && self.personal_texts)
    }
}
