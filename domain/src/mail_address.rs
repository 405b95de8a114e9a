//! メールアドレス as mail is sent to it: typed, so that no line break and no second recipient gets into a
//! message by way of an address.

use std::fmt;

/// An address that a message can be sent to: ASCII, one `@`, nothing that ends a line or a path.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MailAddress {
    local: String,
    domain: String,
}

/// RFC 5321 4.5.3.1.
const LONGEST_LOCAL: usize = 64;
const LONGEST: usize = 254;

/// Domains of the carriers of mobile phones, whose addresses ring in a pocket.
const MOBILE: [&str; 16] = [
    "docomo.ne.jp",
    "mopera.net",
    "ezweb.ne.jp",
    "au.com",
    "uqmobile.jp",
    "softbank.ne.jp",
    "i.softbank.jp",
    "vodafone.ne.jp",
    "disney.ne.jp",
    "ymobile.ne.jp",
    "y-mobile.ne.jp",
    "emobile.ne.jp",
    "willcom.com",
    "pdx.ne.jp",
    "wcm.ne.jp",
    "rakumail.jp",
];

impl MailAddress {
    /// Lenient where old mobile addresses break the rules (`a..b.@docomo.ne.jp`), strict where a letter
    /// could mean something to a mail server.
    pub fn parse(text: &str) -> Option<MailAddress> {
        let normal = crate::email::normalize_email(text)?;
        if is_cut_at_quote(text, &normal) {
            return None;
        }
        let (local, domain) = normal.rsplit_once('@')?;
        let local_fits = !local.is_empty() && local.len() <= LONGEST_LOCAL && local.bytes().all(is_local);
        let domain_fits = domain.split('.').all(is_label);
        (local_fits && domain_fits && normal.len() <= LONGEST).then(|| MailAddress {
            local: local.to_owned(),
            domain: domain.to_owned(),
        })
    }

    pub fn local(&self) -> &str {
        &self.local
    }

    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// In the spelling that lookups compare.
    pub fn text(&self) -> String {
        format!("{}@{}", self.local, self.domain)
    }

    /// Whether it is one of a mobile phone (携帯メール).
    pub fn is_mobile(&self) -> bool {
        let within = |domain: &str| self.domain.strip_suffix(domain);
        MOBILE
            .iter()
            .any(|domain| within(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
    }
}

/// Whether a quote stands in the middle of what was written: what is behind it would be somebody else.
fn is_cut_at_quote(text: &str, address: &str) -> bool {
    let folded = crate::text::fold(text);
    folded.split_once(address).is_some_and(|(before, after)| {
        let (opens, closes) = (before.ends_with('"'), after.starts_with('"'));
        opens != closes
    })
}

/// RFC 5322's atext and the dot: never a quote, a bracket, a blank or a control.
fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte)
}

fn is_label(label: &str) -> bool {
    let inner = label
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (1..=63).contains(&label.len()) && inner && !label.starts_with('-') && !label.ends_with('-')
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailAddress(…)")
    }
}

/// A text for a header: one line, whatever it was made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderText(String);

impl HeaderText {
    /// Line breaks and other controls become single blanks.
    pub fn new(text: &str) -> HeaderText {
        let mut line = String::with_capacity(text.len());
        for c in text.chars() {
            let c = if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                ' '
            } else {
                c
            };
            if c != ' ' || !line.ends_with(' ') {
                line.push(c);
            }
        }
        HeaderText(line.trim().to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn table() {
        for (text, address, mobile) in [
            ("Hanako@Example.com", Some("hanako@example.com"), false),
            ("山田 <a@example.jp>", Some("a@example.jp"), false),
            ("neko..nyan.@docomo.ne.jp", Some("neko..nyan.@docomo.ne.jp"), true),
            ("a@t.vodafone.ne.jp", Some("a@t.vodafone.ne.jp"), true),
            ("a@notdocomo.ne.jp", Some("a@notdocomo.ne.jp"), false),
            ("a\"b@example.com", None, false),
            ("a@example.com\"b", None, false),
            ("\"a@example.com\"", Some("a@example.com"), false),
            ("猫@example.com", None, false),
            ("a@例え.jp", None, false),
            ("a@-x.jp", None, false),
            ("", None, false),
        ] {
            let parsed = MailAddress::parse(text);
            assert_eq!(
                parsed.as_ref().map(MailAddress::text).as_deref(),
                address,
                "{text}"
            );
            assert_eq!(
                parsed.is_some_and(|address| address.is_mobile()),
                mobile,
                "{text}"
            );
        }
        let local = "a".repeat(65);
        assert_eq!(MailAddress::parse(&format!("{local}@example.com")), None);
    }

    proptest! {
        #[test]
        fn no_address_breaks_a_line(text in prop_oneof![any::<String>(), "[a-z<>\"\r\n ,;:@.\\\\]{0,24}@[a-z\r\n.>]{1,9}"]) {
            if let Some(address) = MailAddress::parse(&text) {
                let text = address.text();
                prop_assert!(text.is_ascii());
                prop_assert!(!text.bytes().any(|b| b.is_ascii_control() || b"<>\"\\,;: ()[]".contains(&b)));
                prop_assert_eq!(text.matches('@').count(), 1);
            }
        }

        #[test]
        fn no_header_breaks_a_line(text in any::<String>()) {
            let line = HeaderText::new(&text);
            let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
            prop_assert!(!line.as_str().contains(breaks));
        }
    }
}
