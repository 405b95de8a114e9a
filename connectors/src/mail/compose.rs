//! Messages put together: every header from a typed value, so that no text can become another header.

use std::time::{Duration, SystemTime};

use domain::Instant;
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_template::pictures_in;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, Mailboxes, MultiPart, SinglePart, header};
use lettre::{Address, Message};

/// A message to one recipient.
pub struct Letter<'a> {
    /// Without its brackets; of our own making.
    pub message_id: &'a str,
    pub at: Instant,
    pub from: (&'a HeaderText, &'a MailAddress),
    pub reply_to: Option<&'a MailAddress>,
    pub to: (&'a HeaderText, &'a MailAddress),
    pub subject: &'a HeaderText,
    pub text: &'a str,
    pub html: Option<&'a str>,
    /// One click there and no more comes (RFC 8058).
    pub unsubscribe: Option<&'a str>,
    pub images: &'a [Image],
}

pub struct Image {
    /// What the HTML says after `cid:` where it shows the picture.
    pub id: String,
    pub name: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// It cannot be a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the message cannot be put together")]
pub struct ComposeError;

/// The message and whom it goes to. The sender takes what comes back.
pub fn compose(letter: &Letter<'_>) -> Result<(Envelope, Vec<u8>), ComposeError> {
    let from = address(letter.from.1)?;
    let to = address(letter.to.1)?;
    let envelope = Envelope::new(Some(from.clone()), vec![to.clone()]).map_err(|_| ComposeError)?;
    let millis = u64::try_from(letter.at.millis()).map_err(|_| ComposeError)?;
    let mut builder = Message::builder()
        .envelope(envelope.clone())
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
        .message_id(Some(format!("<{}>", letter.message_id)))
        .header(header::From::from(Mailboxes::from(mailbox(letter.from.0, from))))
        .header(header::To::from(Mailboxes::from(mailbox(letter.to.0, to))))
        .subject(letter.subject.as_str());
    if let Some(reply_to) = letter.reply_to {
        builder = builder.reply_to(Mailbox::new(None, address(reply_to)?));
    }
    if let Some(link) = letter.unsubscribe {
        let is_link = link
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"<>\"".contains(&byte));
        if !is_link {
            return Err(ComposeError);
        }
        let raw = |name, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
        builder = builder
            .raw_header(raw("List-Unsubscribe", format!("<{link}>")))
            .raw_header(raw(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click".to_owned(),
            ));
    }
    let message = with_body(letter, builder)?;
    Ok((envelope, message.formatted()))
}

/// Pictures that the HTML shows are parts of it; the others go along.
fn with_body(letter: &Letter<'_>, builder: lettre::message::MessageBuilder) -> Result<Message, ComposeError> {
    let text = || SinglePart::plain(letter.text.to_owned());
    let shown = letter.html.map(pictures_in).unwrap_or_default();
    let (inside, beside): (Vec<&Image>, Vec<&Image>) = letter
        .images
        .iter()
        .partition(|image| shown.contains(&image.id.as_str()));
    let alternatives = letter
        .html
        .map(|html| alternatives(letter, html, &inside))
        .transpose()?;
    if beside.is_empty() {
        let message = match alternatives {
            None => builder.singlepart(text()),
            Some(alternatives) => builder.multipart(alternatives),
        };
        return message.map_err(|_| ComposeError);
    }
    let mixed = MultiPart::mixed();
    let mut mixed = match alternatives {
        None => mixed.singlepart(text()),
        Some(alternatives) => mixed.multipart(alternatives),
    };
    for image in beside {
        let attachment = Attachment::new(file_name(image));
        mixed = mixed.singlepart(attachment.body(image.bytes.clone(), media_type(image)?));
    }
    builder.multipart(mixed).map_err(|_| ComposeError)
}

fn alternatives(letter: &Letter<'_>, html: &str, inside: &[&Image]) -> Result<MultiPart, ComposeError> {
    let (text, mut html) = (letter.text.to_owned(), html.to_owned());
    if inside.is_empty() {
        return Ok(MultiPart::alternative_plain_html(text, html));
    }
    // A part is known by an address of its own (RFC 2392).
    let address = |image: &Image| format!("{}@{}", image.id, letter.from.1.domain());
    for image in inside {
        html = html.replace(&format!("cid:{}", image.id), &format!("cid:{}", address(image)));
    }
    let mut related = MultiPart::related().singlepart(SinglePart::html(html));
    for image in inside {
        let inline = Attachment::new_inline_with_name(address(image), file_name(image));
        related = related.singlepart(inline.body(image.bytes.clone(), media_type(image)?));
    }
    Ok(MultiPart::alternative()
        .singlepart(SinglePart::plain(text))
        .multipart(related))
}

fn file_name(image: &Image) -> String {
    HeaderText::new(&image.name).as_str().to_owned()
}

fn media_type(image: &Image) -> Result<ContentType, ComposeError> {
    ContentType::parse(&image.media_type).map_err(|_| ComposeError)
}

fn mailbox(name: &HeaderText, address: Address) -> Mailbox {
    let name = Some(name.as_str()).filter(|name| !name.is_empty());
    Mailbox::new(name.map(str::to_owned), address)
}

/// A local part that breaks the rules of dots is quoted, as its provider wants it.
fn address(address: &MailAddress) -> Result<Address, ComposeError> {
    let (local, domain) = (address.local(), address.domain());
    if let Ok(address) = Address::new(local, domain) {
        return Ok(address);
    }
    let breaks_dots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
    // Its letters are those of an atom, so that the quotes are all there is to it.
    let quoted = || Address::new_dangerous(format!("\"{local}\""), domain);
    breaks_dots.then(quoted).ok_or(ComposeError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{MessageParser, MimeHeaders as _};
    use proptest::prelude::*;

    fn letter_of(subject: &str, name: &str, text: &str, link: Option<&str>) -> Vec<u8> {
        let at = Instant::from_millis(1_795_309_200_123).unwrap();
        let from = (
            HeaderText::new("猫の店"),
            MailAddress::parse("neko@example.com").unwrap(),
        );
        let to = (
            HeaderText::new(name),
            MailAddress::parse("a..b.@docomo.ne.jp").unwrap(),
        );
        let letter = Letter {
            message_id: "mal_1@example.com",
            at,
            from: (&from.0, &from.1),
            reply_to: None,
            to: (&to.0, &to.1),
            subject: &HeaderText::new(subject),
            text,
            html: None,
            unsubscribe: link,
            images: &[],
        };
        compose(&letter).unwrap().1
    }

    #[test]
    fn reads_back_as_it_was_meant() {
        let link = "https://example.com/v1/unsubscriptions?token=abc";
        let bytes = letter_of(
            "ご注文ありがとうございます【猫の店】",
            "山田 花子 様",
            "本文です。\n二行目",
            Some(link),
        );
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.subject(), Some("ご注文ありがとうございます【猫の店】"));
        let to = message.to().unwrap().first().unwrap();
        assert_eq!(to.name(), Some("山田 花子 様"));
        assert_eq!(
            to.address().map(|to| to.replace('"', "")).as_deref(),
            Some("a..b.@docomo.ne.jp")
        );
        assert_eq!(message.message_id(), Some("mal_1@example.com"));
        assert_eq!(
            message.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "本文です。\n二行目"
        );
        let raw = String::from_utf8(bytes).unwrap();
        assert!(
            raw.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"),
            "{raw}"
        );
        assert!(raw.contains(link), "{raw}");
        assert!(raw.is_ascii());
    }

    #[test]
    fn pictures_and_html_go_along() {
        let from = (
            HeaderText::new(""),
            MailAddress::parse("neko@example.com").unwrap(),
        );
        let images = [Image {
            id: "mim_1".into(),
            name: "猫\r\nX-Evil: 1.png".into(),
            media_type: "image/png".into(),
            bytes: vec![0x89, b'P', b'N', b'G', 0, 1, 2],
        }];
        let letter = Letter {
            message_id: "mal_2@example.com",
            at: Instant::from_millis(0).unwrap(),
            from: (&from.0, &from.1),
            reply_to: Some(&from.1),
            to: (&from.0, &from.1),
            subject: &HeaderText::new("x"),
            text: "text",
            html: Some("<p>html</p>"),
            unsubscribe: None,
            images: &images,
        };
        let bytes = compose(&letter).unwrap().1;
        let message = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(message.body_text(0).unwrap().trim_end(), "text");
        assert_eq!(message.body_html(0).unwrap().trim_end(), "<p>html</p>");
        assert_eq!(message.attachment(0).unwrap().contents(), images[0].bytes);
        assert!(!String::from_utf8_lossy(&bytes).contains("\nX-Evil"));
    }

    #[test]
    fn pictures_that_the_html_shows_are_parts_of_it() {
        let from = (
            HeaderText::new(""),
            MailAddress::parse("neko@example.com").unwrap(),
        );
        let image = |id: &str, byte: u8| Image {
            id: id.into(),
            name: format!("{id}.png"),
            media_type: "image/png".into(),
            bytes: vec![0x89, b'P', b'N', b'G', byte],
        };
        let images = [image("mim_1", 1), image("mim_2", 2)];
        for (images, attached) in [(&images[..], 1), (&images[..1], 0)] {
            let letter = Letter {
                message_id: "mal_2@example.com",
                at: Instant::from_millis(0).unwrap(),
                from: (&from.0, &from.1),
                reply_to: None,
                to: (&from.0, &from.1),
                subject: &HeaderText::new("x"),
                text: "text",
                html: Some("<img src=\"cid:mim_1\">"),
                unsubscribe: None,
                images,
            };
            let bytes = compose(&letter).unwrap().1;
            let message = MessageParser::default().parse(&bytes).unwrap();
            assert_eq!(message.body_text(0).unwrap().trim_end(), "text");
            let html = message.body_html(0).unwrap();
            assert_eq!(html.trim_end(), "<img src=\"cid:mim_1@example.com\">");
            let shown = message
                .parts
                .iter()
                .find(|part| part.content_id() == Some("mim_1@example.com"));
            assert_eq!(shown.unwrap().contents(), images[0].bytes);
            let raw = String::from_utf8(bytes).unwrap();
            assert_eq!(
                raw.matches("Content-Disposition: attachment").count(),
                attached,
                "{raw}"
            );
            assert_eq!(raw.contains("multipart/mixed"), attached > 0, "{raw}");
            assert_eq!(raw.matches("Content-Disposition: inline").count(), 1, "{raw}");
        }
    }

    fn headers(bytes: &[u8]) -> Vec<String> {
        let text = String::from_utf8_lossy(bytes);
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        lines
            .filter_map(|line| Some(line.split_once(':')?.0.to_owned()))
            .collect()
    }

    proptest! {
        #[test]
        fn no_text_becomes_a_header(
            subject in prop_oneof![any::<String>(), "[a-z\r\n: あ<>@=?\u{85}\u{2028}]{0,80}"],
            name in prop_oneof![any::<String>(), "[a-z\r\n:\", あ<>@=?]{0,80}"],
            text in any::<String>(),
        ) {
            let plain = headers(&letter_of("s", "n", "t", None));
            let bytes = letter_of(&subject, &name, &text, None);
            let mut all = headers(&bytes);
            // An empty subject is none.
            if HeaderText::new(&subject).as_str().is_empty() && !all.contains(&"Subject".to_owned()) {
                all.insert(plain.iter().position(|name| name == "Subject").unwrap_or(0), "Subject".into());
            }
            prop_assert_eq!(all, plain);
            prop_assert!(!bytes.windows(2).any(|pair| pair[1] == b'\n' && pair[0] != b'\r'));
        }
    }
}
