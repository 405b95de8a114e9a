//! The registry of id kinds. Append only: a published prefix is a promise.
//!
//! On the wire an id is its kind's prefix and the uuid in lower-case base 32
//! (`ord_01k9…`), opaque to clients; the database keeps the uuid's 16 bytes.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// The 32 digits, without the letters that are misread (Crockford).
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const TEXT_LEN: usize = 26;

/// A text that is not an id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id of the form {prefix}_…")]
pub struct IdError {
    pub prefix: &'static str,
}

/// Any kind of id.
pub trait IdKind: Copy + fmt::Display + fmt::Debug + FromStr<Err = IdError> + Send + Sync + 'static {
    /// What its text starts with.
    const PREFIX: &'static str;
}

macro_rules! id_kinds {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
        #[sqlx(transparent)]
        pub struct $name(pub Uuid);

        impl IdKind for $name {
            const PREFIX: &'static str = $prefix;
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}_{}", $prefix, base32(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix(concat!($prefix, "_"))
                    .and_then(from_base32)
                    .map(Self)
                    .ok_or(IdError { prefix: $prefix })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*
        /// Every kind's prefix, for tests and documents.
        pub const PREFIXES: &[&str] = &[$($prefix),*];
    };
}

id_kinds! {
    /// 契約者: one shop company; everything belongs to exactly one.
    TenantId = "ten";
    /// 担当者: a person who works for a tenant.
    StaffId = "stf";
    /// A role that staff hold.
    RoleId = "rol";
    /// A machine's key to the API.
    ApiKeyId = "key";
    /// A sign-in whose tokens can be refreshed and revoked.
    SessionId = "ses";
    /// 受注ルート: where orders come from.
    SalesRouteId = "srt";
    /// 処理ルート: the lane or warehouse that works on orders.
    ProcessingRouteId = "prt";
    /// 受注.
    OrderId = "ord";
    /// 伝票: what goes to one recipient together.
    ShipmentId = "shp";
    /// 受注明細.
    OrderLineId = "lin";
    /// One upload of orders.
    OrderImportId = "imp";
    /// Something that needs a person's eye.
    AlertId = "alr";
    /// Something that happened.
    EventId = "evt";
    /// A piece of work in the background.
    JobId = "job";
    /// One line of the audit log.
    AuditId = "aud";
    /// サブステータス: a shop's own step within a status.
    SubStatusId = "sub";
    /// One change of an order that can be taken back.
    OrderChangeId = "chg";
    /// Many orders moved at once.
    OrderMoveId = "mov";
    /// 個口: one box of a shipment.
    ParcelId = "pcl";
    /// 同梱: orders that go out together.
    BundleId = "bdl";
    /// 入金.
    PaymentId = "pay";
    /// 入金消込: a file of payments to be matched.
    PaymentImportId = "pim";
    /// ブラックリスト.
    BlacklistEntryId = "blk";
    /// 顧客.
    CustomerId = "cus";
    /// 顧客ランク.
    CustomerRankId = "rnk";
    /// 休日設定: the days a lane works.
    CalendarId = "cal";
    /// How one carrier is used.
    CarrierProfileId = "car";
    /// 送り状データ: a file for a carrier's program.
    WaybillFileId = "wbf";
    /// A carrier program's results.
    TrackingImportId = "tri";
    /// A file of orders.
    OrderExportId = "exp";
    /// The columns of such a file.
    ExportTemplateId = "ext";
    /// A search that is kept.
    SavedSearchId = "sea";
    /// 取込時自動処理.
    ImportRuleId = "iru";
    /// Where a file of payments has what.
    PaymentLayoutId = "ply";
    /// 店舗.
    ShopId = "sho";
    /// 商品.
    ProductId = "prd";
    /// 商品バリエーション: what has a stock of its own.
    VariantId = "var";
    /// What a mall calls a variant.
    ListingId = "lst";
    /// 倉庫.
    WarehouseId = "whs";
    /// 入出庫: one line of the stock's ledger.
    StockMovementId = "stm";
    /// 入荷予定.
    ExpectedReceiptId = "exr";
    /// 棚卸.
    StockCountId = "stc";
    /// メールプロファイル: a server that mail is handed in at, and who it is from.
    MailProfileId = "mpr";
    /// メールテンプレート.
    MailTemplateId = "mtp";
    /// メール, in either direction.
    MailId = "mal";
    /// Mail to many orders.
    MailBatchId = "mba";
    /// A picture that goes with mail.
    MailImageId = "mim";
    /// 配信停止.
    SuppressionId = "sup";
    /// オプトイン: one word about advertising.
    MailConsentId = "mco";
    /// 注文メール取込.
    OrderMailSourceId = "oms";
    /// 受信サーバー: a mailbox that mail is fetched from.
    MailboxId = "mbx";
    /// Where webhooks are sent to.
    WebhookEndpointId = "whe";
    /// One event on its way to one endpoint.
    WebhookDeliveryId = "whd";
    /// オートロボ.
    RuleId = "rul";
    /// One rule at work on one order.
    RuleRunId = "rrn";
    /// お知らせ.
    AnnouncementId = "ann";
    /// 漏えい等の事案.
    IncidentId = "inc";
    /// 在庫照合.
    ReconciliationId = "rec";
    /// 連携倉庫: how a warehouse that ships by itself is reached.
    WarehouseLinkId = "whl";
    /// 出荷依頼.
    ShipRequestId = "srq";
    /// A file of such requests.
    ShipRequestFileId = "srf";
}

/// 128 bits in 26 lower-case digits that sort as the bits do.
pub fn base32(id: Uuid) -> String {
    let mut rest = id.as_u128();
    let mut digits = [0_u8; TEXT_LEN];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(rest & 31) as usize];
        rest >>= 5;
    }
    digits.iter().map(|&d| char::from(d)).collect()
}

/// The uuid of an id of any kind there is.
pub fn uuid_of_any(text: &str) -> Option<Uuid> {
    let (prefix, digits) = text.split_once('_')?;
    PREFIXES.contains(&prefix).then(|| from_base32(digits)).flatten()
}

fn from_base32(text: &str) -> Option<Uuid> {
    if text.len() != TEXT_LEN {
        return None;
    }
    let mut value: u128 = 0;
    for (i, byte) in text.bytes().enumerate() {
        let digit = DIGITS.iter().position(|&d| d == byte)? as u128;
        if i == 0 && digit > 7 {
            return None;
        }
        value = (value << 5) | digit;
    }
    Some(Uuid::from_u128(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_and_back(value: u128) {
            let id = OrderId(Uuid::from_u128(value));
            prop_assert_eq!(id.to_string().parse::<OrderId>(), Ok(id));
            prop_assert_eq!(uuid_of_any(&id.to_string()), Some(id.0));
            prop_assert_eq!(uuid_of_any(&id.to_string().replace("ord", "xyz")), None);
        }

        #[test]
        fn order_of_texts_is_order_of_ids(a: u128, b: u128) {
            let (a, b) = (OrderId(Uuid::from_u128(a)), OrderId(Uuid::from_u128(b)));
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn no_text_panics(text in ".*") {
            let _ = text.parse::<OrderId>();
        }
    }

    #[test]
    fn refuses_what_is_not_this_kind() {
        let order = OrderId(Uuid::from_u128(7)).to_string();
        for text in [
            "",
            "ord_",
            "ord_1",
            &order.replace("ord", "shp"),
            &order.replace("ord_0", "ord_z"),
        ] {
            assert!(text.parse::<OrderId>().is_err(), "{text}");
        }
    }

    #[test]
    fn prefixes_are_unique() {
        let mut seen = PREFIXES.to_vec();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), PREFIXES.len());
    }
}
