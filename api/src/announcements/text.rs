//! What an announcement of the platform says, in the reader's language.

use domain::announcement::AnnouncementKind;
use serde_json::Value;

use crate::language::Language;

/// Title and body. What people wrote is not asked here.
pub(super) fn text(kind: AnnouncementKind, data: &Value, language: Language) -> (String, String) {
    let of = |name: &str| match &data[name] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    let (title, body) = match language {
        Language::En => english(kind, of),
        Language::Ja => japanese(kind, of),
    };
    (title.to_owned(), body)
}

#[expect(clippy::too_many_lines, reason = "one text after the other")]
fn english(kind: AnnouncementKind, of: impl Fn(&str) -> String) -> (&'static str, String) {
    match kind {
        AnnouncementKind::Message => ("", String::new()),
        AnnouncementKind::JobDead => (
            "Work in the background was given up",
            format!(
                "The job {} ({}) failed too often. Look into it, then retry it.",
                of("job"),
                of("kind")
            ),
        ),
        AnnouncementKind::WebhookDisabled => (
            "An endpoint for webhooks was switched off",
            format!(
                "The endpoint {} ({}). Mend it, switch it on again, and replay what failed.",
                of("webhook_endpoint"),
                of("reason")
            ),
        ),
        AnnouncementKind::CredentialExpiring => (
            "A credential of a shop runs out",
            format!(
                "Shop {}: {} runs out at {}.",
                of("shop"),
                of("what"),
                of("expires_at")
            ),
        ),
        AnnouncementKind::RuleLoop => (
            "Rules set each other off",
            format!(
                "The rules stopped for order {}: the last was {}.",
                of("order"),
                of("rule")
            ),
        ),
        AnnouncementKind::RuleFailed => (
            "A rule failed",
            format!(
                "With order {}, rule {} failed again and again.",
                of("order"),
                of("rule")
            ),
        ),
        AnnouncementKind::IncidentRecorded => (
            "An incident was recorded",
            format!(
                "Incident {}, noticed at {}. The clocks run.",
                of("incident"),
                of("noticed_at")
            ),
        ),
        AnnouncementKind::IncidentDeadline => (
            "A deadline of an incident",
            format!(
                "Incident {}: {} is due at {} ({}).",
                of("incident"),
                of("duty"),
                of("due_at"),
                of("state")
            ),
        ),
        AnnouncementKind::ShipRequestFailed => (
            "A linked warehouse does not send a shipment",
            format!(
                "Ship request {} of order {} ({}). Mend what is wrong, then retry it.",
                of("ship_request"),
                of("order"),
                of("reason")
            ),
        ),
        AnnouncementKind::ShipRequestAstray => (
            "A linked warehouse sends what the order does not",
            format!(
                "Ship request {} of order {} ({}): the warehouse goes on with it, or has sent it, and the order says otherwise. Look at both.",
                of("ship_request"),
                of("order"),
                of("reason")
            ),
        ),
        AnnouncementKind::ShopFailing => (
            "Orders of a shop cannot be fetched",
            format!(
                "Shop {} failed {} times one after the other ({}). Its health says more.",
                of("shop"),
                of("failures"),
                of("reason")
            ),
        ),
        AnnouncementKind::MailboxFailing => (
            "Messages of a mailbox cannot be fetched",
            format!(
                "Mailbox {} failed {} times one after the other ({}). Test it to see more.",
                of("mailbox"),
                of("failures"),
                of("reason")
            ),
        ),
        AnnouncementKind::WarehouseFailing => (
            "A linked warehouse does not let us in",
            format!(
                "The warehouse of link {} takes no ship requests ({}). Give the link new credentials.",
                of("warehouse_link"),
                of("reason")
            ),
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "one text after the other")]
fn japanese(kind: AnnouncementKind, of: impl Fn(&str) -> String) -> (&'static str, String) {
    match kind {
        AnnouncementKind::Message => ("", String::new()),
        AnnouncementKind::JobDead => (
            "バックグラウンド処理が中断されました",
            format!(
                "ジョブ {}（{}）が繰り返し失敗しました。原因を確認し、再実行してください。",
                of("job"),
                of("kind")
            ),
        ),
        AnnouncementKind::WebhookDisabled => (
            "Webhookの送信先を停止しました",
            format!(
                "送信先 {}（{}）。復旧後に有効化し、失敗した通知を再送してください。",
                of("webhook_endpoint"),
                of("reason")
            ),
        ),
        AnnouncementKind::CredentialExpiring => (
            "店舗の認証情報の期限が近づいています",
            format!(
                "店舗 {}：{} の期限は {} です。",
                of("shop"),
                of("what"),
                of("expires_at")
            ),
        ),
        AnnouncementKind::RuleLoop => (
            "オートロボのルールが繰り返し実行されました",
            format!(
                "受注 {} の自動処理を止めました。最後のルールは {} です。",
                of("order"),
                of("rule")
            ),
        ),
        AnnouncementKind::RuleFailed => (
            "オートロボのルールが失敗しました",
            format!(
                "受注 {} でルール {} が繰り返し失敗しました。",
                of("order"),
                of("rule")
            ),
        ),
        AnnouncementKind::IncidentRecorded => (
            "事案が記録されました",
            format!(
                "事案 {}（認識日時 {}）。通知・報告の期限を確認してください。",
                of("incident"),
                of("noticed_at")
            ),
        ),
        AnnouncementKind::IncidentDeadline => (
            "事案の期限",
            format!(
                "事案 {}：{} の期限は {} です（{}）。",
                of("incident"),
                of("duty"),
                of("due_at"),
                of("state")
            ),
        ),
        AnnouncementKind::ShipRequestFailed => (
            "連携倉庫が出荷できない依頼があります",
            format!(
                "出荷依頼 {}（受注 {}、{}）。原因を解消し、再依頼してください。",
                of("ship_request"),
                of("order"),
                of("reason")
            ),
        ),
        AnnouncementKind::ShipRequestAstray => (
            "連携倉庫の出荷が受注と食い違っています",
            format!(
                "出荷依頼 {}（受注 {}、{}）：倉庫は出荷を進めているか、出荷済みですが、受注の状態と合いません。受注と倉庫の両方を確認してください。",
                of("ship_request"),
                of("order"),
                of("reason")
            ),
        ),
        AnnouncementKind::ShopFailing => (
            "店舗の受注を取得できません",
            format!(
                "店舗 {} の受注取得が{}回続けて失敗しました（{}）。店舗の状態を確認してください。",
                of("shop"),
                of("failures"),
                of("reason")
            ),
        ),
        AnnouncementKind::MailboxFailing => (
            "受信メールを取得できません",
            format!(
                "受信サーバー {} の取得が{}回続けて失敗しました（{}）。接続テストで確認してください。",
                of("mailbox"),
                of("failures"),
                of("reason")
            ),
        ),
        AnnouncementKind::WarehouseFailing => (
            "連携倉庫に接続できません",
            format!(
                "倉庫連携 {} の倉庫が出荷依頼を受け付けません（{}）。認証情報を登録し直してください。",
                of("warehouse_link"),
                of("reason")
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_says_what_it_is_about() {
        let data = serde_json::json!({ "job": "job_1", "kind": "import_orders" });
        for language in [Language::En, Language::Ja] {
            let (title, body) = text(AnnouncementKind::JobDead, &data, language);
            assert!(!title.is_empty());
            assert!(body.contains("job_1") && body.contains("import_orders"), "{body}");
        }
    }
}
