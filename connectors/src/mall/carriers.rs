//! 配送会社 as 楽天 (`deliveryCompany`) and Yahoo! (`ShipCompanyCode`) count them: one list for both, with
//! a few codes of their own.

/// その他.
pub(super) const OTHER: &str = "1000";

/// 日本郵便.
pub(super) const JAPAN_POST: &str = "1003";

const BOTH: [(&str, &str); 26] = [
    ("1001", "ヤマト運輸"),
    ("1002", "佐川急便"),
    ("1003", "日本郵便"),
    ("1004", "西濃運輸"),
    ("1006", "福山通運"),
    ("1007", "名鉄運輸"),
    ("1008", "トナミ運輸"),
    ("1009", "第一貨物"),
    ("1010", "新潟運輸"),
    ("1011", "中越運送"),
    ("1012", "岡山県貨物運送"),
    ("1013", "久留米運送"),
    ("1014", "山陽自動車運送"),
    ("1016", "エコ配"),
    ("1017", "EMS"),
    ("1018", "DHL"),
    ("1019", "FedEx"),
    ("1020", "UPS"),
    ("1021", "日本通運"),
    ("1022", "TNT"),
    ("1023", "OCS"),
    ("1024", "USPS"),
    ("1025", "SFエクスプレス"),
    ("1026", "Aramex"),
    ("1027", "SGHグローバル・ジャパン"),
    ("1000", "その他"),
];

/// The code for a carrier by its name, by whatever name [`domain::carrier::Carrier`] knows it.
pub(super) fn code_of(name: &str) -> &'static str {
    use domain::carrier::Carrier;
    if let Some((code, _)) = BOTH.iter().find(|(_, known)| *known == name) {
        return code;
    }
    match Carrier::of(name) {
        Some(Carrier::Yamato) => "1001",
        Some(Carrier::Sagawa) => "1002",
        Some(Carrier::JapanPost) => "1003",
        Some(Carrier::Seino) => "1004",
        Some(Carrier::Fukuyama) => "1006",
        None => OTHER,
    }
}

/// The name behind a code; the code itself where it is not in the list.
pub(super) fn name_of(code: &str) -> &str {
    let known = BOTH.iter().find(|(known, _)| *known == code);
    known.map_or(code, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes() {
        for (name, code) in [
            ("ヤマト運輸", "1001"),
            ("クロネコ宅急便", "1001"),
            ("佐川急便", "1002"),
            ("ゆうパック", "1003"),
            ("カンガルー便", "1004"),
            ("エコ配", "1016"),
            ("自社便", "1000"),
            ("", "1000"),
        ] {
            assert_eq!(code_of(name), code, "{name}");
        }
        assert_eq!(name_of("1003"), "日本郵便");
        assert_eq!(name_of("9999"), "9999");
    }
}
