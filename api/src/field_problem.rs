//! What can be wrong with one field, in one table: code and sentence in two languages.
//!
//! `{hint}` stands for what is allowed (a length, a list, a scope), never for what was sent.

use domain::FieldError;
use poem_openapi::Object;

use crate::language::Language;

/// One field that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Object)]
pub struct FieldProblem {
    /// Where: a JSON pointer into the body (empty for the whole body), `?name` for a query
    /// parameter, `{name}` for a path parameter, or a header's name.
    pub pointer: String,
    /// Stable, for programs.
    pub code: String,
    /// For people, in the language asked for.
    pub detail: String,
    /// What is allowed: a length, a list, a pattern.
    #[oai(skip_serializing_if_is_none)]
    pub hint: Option<String>,
}

impl FieldProblem {
    /// The error as it is told to the caller.
    pub fn of(error: &FieldError, language: Language) -> FieldProblem {
        FieldProblem {
            pointer: error.pointer.clone(),
            code: error.code.to_owned(),
            detail: sentence(error.code, error.hint.as_deref(), language),
            hint: error.hint.clone(),
        }
    }
}

/// One line of the table.
pub struct FieldCode {
    pub code: &'static str,
    en: &'static str,
    ja: &'static str,
}

impl FieldCode {
    /// The sentence without its hint, for the documents.
    pub fn summary(&self, language: Language) -> String {
        fill(language.pick(self.en, self.ja), None)
    }
}

macro_rules! field_codes {
    ($($code:literal, $en:literal, $ja:literal;)*) => {
        /// Every field code. Append only: a published code is a promise.
        pub const FIELD_CODES: &[FieldCode] = &[$(FieldCode { code: $code, en: $en, ja: $ja }),*];
    };
}

field_codes! {
    "required", "This field is required.", "必須項目です。";
    "wrong_type", "This is of the wrong type. Expected: {hint}", "型が違います。期待する型：{hint}";
    "unknown_field", "There is no such field.", "存在しない項目です。";
    "unknown_parameter", "This operation has no such parameter. It has: {hint}", "この操作に存在しないパラメーターです。使えるもの：{hint}";
    "duplicate_parameter", "This parameter may be given only once.", "このパラメーターは1回だけ指定できます。";
    "read_only", "This field cannot be written.", "書き込めない項目です。";
    "not_nullable", "This field cannot be removed.", "この項目は消せません。";
    "not_in_list", "This value is not in the list. Allowed: {hint}", "選択肢にない値です。使えるもの：{hint}";
    "out_of_range", "The number is out of range. Allowed: {hint}", "数値が範囲外です。範囲：{hint}";
    "not_a_multiple", "The number is not a multiple. Step: {hint}", "倍数ではありません。単位：{hint}";
    "too_long", "The text is too long. At most (characters): {hint}", "文字数が上限を超えています。上限：{hint}";
    "too_short", "The text is too short. At least (characters): {hint}", "文字数が足りません。下限：{hint}";
    "too_many_items", "There are too many items. At most: {hint}", "要素が多すぎます。上限：{hint}";
    "too_few_items", "There are too few items. At least: {hint}", "要素が足りません。下限：{hint}";
    "duplicate_item", "The same item is there twice.", "同じ要素が2回あります。";
    "bad_format", "The format is wrong. Expected: {hint}", "書式が違います。期待する書式：{hint}";
    "weak_tag", "A weak tag (W/…) never matches here. Send the tag as it was read, without W/.", "弱いタグ（W/…）は一致しません。W/を付けずに送ってください。";
    "bad_character", "This contains a character that cannot be stored (NUL).", "保存できない文字（NUL）が含まれています。";
    "bad_cursor", "This cursor is not one that was given out.", "発行されたカーソルではありません。";
    "cursor_mismatch", "This cursor belongs to another filter or sort order.", "このカーソルは別の絞り込み・並び順のものです。";
    "not_found", "What this refers to does not exist.", "参照先が見つかりません。";
    "unknown_reference", "What this refers to does not exist.", "参照先が見つかりません。";
    "nothing_left", "Something must stay in the shipment that is split.", "分割元の伝票に明細が残りません。";
    "goes_with_set", "This is a component of a set, and goes where the set goes: name the line of the set.", "セットの内訳商品はセットと一緒に動きます。セット商品の明細を指定してください。";
    "not_open", "This order cannot be bundled any more: its goods are being packed or have left, or it is canceled.", "発送作業以降またはキャンセルの受注は同梱できません。";
    "other_route", "This order came from another sales route.", "受注ルートが異なります。";
    "not_of_status", "This step belongs to another status or processing route, or is not in use.", "このサブステータスは別のステータス・処理ルートのものか、使われていません。";
    "no_such_move", "The status does not allow this move. {hint}", "この状態からは移せません。{hint}";
    "on_hold", "This order is on hold.", "保留中の受注です。";
    "bundled", "This order is bundled into another.", "ほかの受注に同梱されています。";
    "unknown_column", "There is no such column. They are listed at /v1/export-columns.", "存在しない項目です。一覧は /v1/export-columns にあります。";
    "unknown_route", "No route has this code.", "登録されていないルートです。";
    "no_calendar", "This processing route has no calendar, and there is none for all.", "この処理ルートの休日設定も、共通の休日設定もありません。";
    "sender_not_registered", "Mail to buyers of 楽天市場 goes only by a mail profile that says that its sender's address is registered in RMS as the shop's, signs in and uses TLS. The profile is: {hint}", "楽天市場の購入者へのメールは、RMSに登録した店舗アドレスを送信元とし、認証とTLSを使うメールプロファイルからのみ送れます。対象のメールプロファイル：{hint}";
    "login_needs_tls", "Credentials may not go without TLS.", "認証情報を暗号化なしでは送れません。";
    "template_syntax", "The template cannot be read. Line: {hint}", "テンプレートを読み取れません。行：{hint}";
    "unknown_placeholder", "There is no such placeholder. Line: {hint}", "存在しない差込項目です。行：{hint}";
    "unknown_function", "There is no such filter or function. Line: {hint}", "存在しない関数・フィルターです。行：{hint}";
    "unknown_picture", "The HTML shows a picture that is not among the template's. It is: {hint}", "HTMLが参照する画像がテンプレートの画像にありません。参照：{hint}";
    "template_too_much", "The template works too long or writes too much. Line: {hint}", "テンプレートの処理または出力が大きすぎます。行：{hint}";
    "template_failed", "The template cannot be filled in. Line: {hint}", "テンプレートに差し込めません。行：{hint}";
    "no_mail_address", "The buyer has no mail address that mail can be sent to.", "送信できるメールアドレスがありません。";
    "no_mail_profile", "The route has no mail profile in use, and there is no default.", "この受注ルートの（または既定の）メールプロファイルがありません。";
    "no_mail_template", "No template in use fits.", "該当するメールテンプレートがありません。";
    "suppressed", "Mail to this address has been stopped.", "配信停止のアドレスです。";
    "no_consent", "The recipient has not agreed to advertising.", "広告メールの受信に同意していないアドレスです。";
    "mail_not_allowed", "This route does not allow such mail, or follow mails are off.", "この受注ルートでは送れないメール、またはフォローメールが無効です。";
    "follow_mail_skipped", "Somebody has said that this order gets no follow mail.", "フォローメールを送らないとされた受注です。";
    "no_mail_sender", "Advertising needs a sender, a contact and a public address to unsubscribe at.", "広告メールには送信者・問い合わせ先・配信停止用の公開URLの設定が必要です。";
    "order_cancelled", "The order is canceled.", "キャンセルされた受注です。";
    "not_paid", "The order is not paid in full.", "入金が完了していません。";
    "not_shipped", "The order has not been shipped.", "発送が完了していません。";
    "default_required", "One of them must be the default, and active.", "有効な既定のものが1つ必要です。";
    "taken", "This value is used already.", "すでに使われている値です。";
    "conflicts", "This does not go together with something else. Namely: {hint}", "同時に指定できません。相手：{hint}";
    "unknown_scope", "There is no such scope. Allowed: {hint}", "存在しない権限です。使えるもの：{hint}";
    "too_weak", "This password is too easy to guess. {hint}", "パスワードが弱すぎます。{hint}";
    "in_the_past", "This lies in the past.", "過去の日時です。";
    "in_the_future", "This lies in the future.", "未来の日時です。";
    "not_an_address", "This is not an IP address or network.", "IPアドレスまたはネットワークではありません。";
    "not_a_rate", "This is not a tax rate in basis points: 1000, 800 or 0.", "税率（1000・800・0）ではありません。";
    "negative_quantity", "Only discount lines may have a negative quantity.", "マイナスの個数は値引き行のみ使えます。";
    "too_many_lines", "The order has too many lines. At most: {hint}", "1受注の明細数が上限を超えています。上限：{hint}";
    "undecodable_text", "This contains a character that cannot be stored.", "保存できない文字が含まれています。";
    "card_number", "This looks like a card number, which may not be kept here.", "カード番号と思われる値は保存できません。";
    "more_than_paid", "This is more than was received. At most: {hint}", "入金済みの額を超えています。上限：{hint}";
    "nothing_to_find_by", "Nobody can be found by this: give a mail address, name, phone number or address.", "メールアドレス・氏名・電話番号・住所のいずれかが必要です。";
    "no_layout_fits", "The columns of this file are not those of any known layout, or of the one asked for. This seems to be: {hint}", "列の並びがどのレイアウト（または指定のレイアウト）にも合いません。ファイルの形式：{hint}";
    "unknown_condition_field", "There is no such field to ask about; see /v1/condition-fields.", "条件に使えない項目名です。使える項目は /v1/condition-fields にあります。";
    "operator_not_allowed", "This operator does not go with this field. Allowed: {hint}", "この項目には使えない演算子です。使えるもの：{hint}";
    "not_searchable", "Orders cannot be searched by this: it is kept encrypted without an index, or only looked up as an order comes in.", "索引なしで暗号化されている項目、または取込時にだけ調べる項目のため、検索条件には使えません。";
    "not_at_the_door", "This is not known yet when an order comes in.", "取込時にはまだ決まっていない項目です。";
    "too_deep", "The conditions are nested too deeply. Levels allowed: {hint}", "条件の入れ子が深すぎます。上限：{hint}";
    "too_many_conditions", "There are too many conditions. At most: {hint}", "条件が多すぎます。上限：{hint}";
    "bad_check_digit", "The last digit of this bar code does not check the others.", "JANコードのチェックデジットが合いません。";
    "set_in_set", "A set cannot be a component of a set; list what is in it instead.", "セット商品をセット商品の構成品にはできません。中の商品を並べてください。";
    "set_without_stock", "A set has no stock of its own; move its components.", "セット商品は在庫を持ちません。構成品で指定してください。";
    "not_enough_stock", "There are not so many in this warehouse.", "この倉庫の在庫が足りません。";
    "frozen", "This warehouse is being counted; nothing is moved in it by hand until the count is closed.", "棚卸中の倉庫です。締めるまで入出庫できません。";
    "warehouse_not_ready", "This warehouse is switched off, or has no credentials yet.", "この連携倉庫は無効か、認証情報が未登録です。";
    "not_by_file", "This warehouse is not asked by file.", "ファイルで依頼する倉庫ではありません。";
    "nothing_queued", "Nothing waits for this warehouse.", "この倉庫への未送信の依頼がありません。";
    "not_to_ship_yet", "The order is not to be shipped yet.", "発送待ち・発送作業の受注ではありません。";
    "already_shipped", "The shipment has left.", "発送済みの伝票です。";
    "no_address", "The recipient's name or address is missing.", "お届け先の氏名または住所がありません。";
    "no_goods", "There is nothing in the shipment that could be sent.", "発送する商品がありません。";
    "no_warehouse_code", "The warehouse has no code for a product. It is: {hint}", "倉庫の商品コードが未登録です。商品：{hint}";
    "no_cash_on_delivery", "This warehouse does not collect money at the door.", "この倉庫では代引を扱えません。";
    "no_scheduled_delivery", "This warehouse is not told of delivery dates and times, or not of this one; its setting `delivery_dates` says what becomes of them.", "この倉庫にはお届け指定日・時間帯（またはこの指定）を伝えられません。連携設定の delivery_dates で扱いを選べます。";
    "requested_elsewhere", "Another warehouse was asked for this shipment.", "別の倉庫に出荷依頼済みの伝票です。";
    "waybill_made", "A waybill of the shipment was made: whoever throws it away asks with `despite_waybill`.", "送り状を作成済みの伝票です。送り状を破棄する場合は despite_waybill を指定してください。";
    "nothing_shipped", "Nothing of the order has left yet.", "この受注はまだ1件も発送されていません。";
    "nothing_to_ship", "No shipment of the order is to be sent now.", "いま発送すべき伝票がありません。";
    "unmappable_character", "The encoding of the file lacks a character. It is: {hint}", "ファイルの文字コードで表せない文字があります。文字：{hint}";
    "header_not_found", "No header row of a known format was found. This seems to be: {hint}", "見出し行が見つかりません。ファイルの形式：{hint}";
    "duplicate_column", "A column of the file appears twice.", "同じ列が2回あります。";
    "bad_quote", "A quoted field of the header is not closed, or text follows its closing quote.", "見出しの引用符が閉じていないか、閉じた引用符の後に文字があります。";
    "record_too_long", "The header is longer than allowed.", "見出しが長すぎます。";
    "invalid", "This value is not valid. {hint}", "正しくない値です。{hint}";
}

fn sentence(code: &str, hint: Option<&str>, language: Language) -> String {
    let template = FIELD_CODES
        .iter()
        .find(|line| line.code == code)
        .map_or("", |line| language.pick(line.en, line.ja));
    fill(template, hint)
}

/// Puts the hint in; without one, the half sentence that leads to it goes too.
pub(crate) fn fill(template: &str, hint: Option<&str>) -> String {
    match (hint, template.find("{hint}")) {
        (Some(hint), Some(_)) => template.replace("{hint}", hint),
        (None, Some(at)) => {
            let end = template[..at].rfind(['.', '。']).map_or(0, |dot| {
                dot + template[dot..].chars().next().map_or(0, char::len_utf8)
            });
            template[..end].to_owned()
        }
        (_, None) => template.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use domain::order_import::RowIssueCode;

    use super::*;

    #[test]
    fn codes_are_unique_and_speak_both_languages() {
        for (i, line) in FIELD_CODES.iter().enumerate() {
            assert!(
                FIELD_CODES[..i].iter().all(|other| other.code != line.code),
                "{}",
                line.code
            );
            assert_eq!(
                line.en.contains("{hint}"),
                line.ja.contains("{hint}"),
                "{}",
                line.code
            );
            assert!(!line.ja.is_ascii(), "{}", line.code);
            for language in [Language::En, Language::Ja] {
                assert!(!line.summary(language).is_empty(), "{}", line.code);
            }
        }
    }

    #[test]
    fn the_half_sentence_goes_with_the_hint() {
        let template = "It is too long. At most: {hint}";
        assert_eq!(fill(template, Some("5")), "It is too long. At most: 5");
        assert_eq!(fill(template, None), "It is too long.");
        assert_eq!(fill("長すぎます。上限：{hint}", None), "長すぎます。");
        assert_eq!(fill("{hint}の倍数", None), "");
    }

    /// Rules anywhere in the workspace make field errors; each code they use has its sentence here.
    #[test]
    fn every_code_used_in_the_workspace_is_in_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut unknown = Vec::new();
        for member in ["domain", "connectors", "store", "workflows", "jobs", "api"] {
            each_source(&root.join(member).join("src"), &mut |text| {
                for call in text.split("FieldError::new(").skip(1) {
                    let code = last_argument(call);
                    if let Some(code) = code.strip_prefix('"').and_then(|code| code.strip_suffix('"'))
                        && FIELD_CODES.iter().all(|line| line.code != code)
                    {
                        unknown.push(code.to_owned());
                    }
                }
            });
        }
        assert!(unknown.is_empty(), "not in the table: {unknown:?}");
    }

    /// Orders are checked by the rules that rows of files are checked by, which have codes of their own.
    #[test]
    fn every_code_of_the_order_check_is_in_the_table() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let source = fs::read_to_string(root.join("domain/src/order_check/mod.rs")).unwrap();
        let used = |code: &&RowIssueCode| source.contains(&format!("RowIssueCode::{code:?}"));
        let used: Vec<&RowIssueCode> = RowIssueCode::ALL.iter().filter(used).collect();
        assert!(used.contains(&&RowIssueCode::NotARate));
        for code in used {
            assert!(
                FIELD_CODES.iter().any(|line| line.code == code.code()),
                "{code:?} has no sentence"
            );
        }
    }

    /// The last argument of a call whose opening parenthesis has been read.
    fn last_argument(call: &str) -> &str {
        let (mut depth, mut start) = (0, 0);
        for (at, c) in call.char_indices() {
            match c {
                '(' => depth += 1,
                ')' if depth == 0 => return call[start..at].trim(),
                ')' => depth -= 1,
                ',' if depth == 0 => start = at + 1,
                _ => {}
            }
        }
        ""
    }

    fn each_source(folder: &Path, visit: &mut dyn FnMut(&str)) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                each_source(&path, visit);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                visit(&fs::read_to_string(&path).unwrap());
            }
        }
    }
}
