//! What the law wants below advertising (特定電子メール法): who sends it, from where, and how it ends.

use domain::follow_mail::FollowMailChoice;

use super::html::escaped;

pub(super) fn text(choice: &FollowMailChoice, link: &str) -> String {
    rows(choice, link)
        .map(|(label, text)| format!("{label}：{text}"))
        .join("\n")
}

pub(super) fn html(choice: &FollowMailChoice, link: &str) -> String {
    let rows = rows(choice, link).map(|(label, text)| format!("{label}：{}", escaped(text)));
    format!("<hr><p>{}</p>", rows.join("<br>"))
}

fn rows<'t>(choice: &'t FollowMailChoice, link: &'t str) -> [(&'static str, &'t str); 4] {
    [
        ("送信者", &choice.sender_name),
        ("住所", &choice.sender_address),
        ("お問い合わせ", &choice.contact),
        ("配信停止", link),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_who_sends_it_and_how_it_ends() {
        let choice = FollowMailChoice {
            sender_name: "猫<商会>".into(),
            sender_address: "東京都渋谷区1-1".into(),
            contact: "neko@example.com".into(),
            ..FollowMailChoice::default()
        };
        let link = "https://example.com/?a=1&b=2";
        assert_eq!(
            text(&choice, link),
            "送信者：猫<商会>\n住所：東京都渋谷区1-1\nお問い合わせ：neko@example.com\n配信停止：https://example.com/?a=1&b=2"
        );
        let html = html(&choice, link);
        assert!(
            html.contains("猫&lt;商会&gt;") && html.contains("?a=1&amp;b=2"),
            "{html}"
        );
    }
}
