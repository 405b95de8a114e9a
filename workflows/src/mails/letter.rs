//! The words of one mail, in the order that shops are used to: header of the route, salutation, what this
//! buyer is told, what the rank is told, body, the order, signature, and what the law wants. What a body
//! names itself is not said a second time.

use connectors::mail::{MailContext, Part, TemplateError, render};
use domain::mail::{Mail, MailDevice, MailDirection, MailPersonal, MailRefusal, MailStatus};
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_profile::MailProfile;
use domain::mail_template::{Considered, MailTemplate};
use domain::order::OrderPersonal;
use domain::{Json, MailId};

use super::press::{Prepared, Press, Refused, Wish};
use super::{context, footer, unsubscribe};
use crate::orders::OrderView;
use crate::{Caller, Result, new_id};

/// What one mail is made of.
pub(super) struct Words<'a> {
    pub view: &'a OrderView,
    pub personal: &'a OrderPersonal,
    pub profile: &'a MailProfile,
    pub template: &'a MailTemplate,
    pub message: &'a str,
    pub rank_message: &'a str,
    pub address: &'a MailAddress,
    pub blind: &'a [u8],
    pub device: MailDevice,
}

pub(super) fn write(
    press: &Press,
    caller: &Caller,
    wish: &Wish<'_>,
    words: &Words<'_>,
    considered: Vec<Considered>,
) -> Result<std::result::Result<Prepared, Refused>> {
    let id = MailId(new_id());
    let advertising = !words.template.transactional;
    let link = press.public_url.as_deref().filter(|_| advertising);
    let links = link.map(|url| unsubscribe::links(url, &press.keys, press.tenant, id));
    let page = links.as_ref().map(|links| links.page.as_str());
    let said = match say(press, words, page) {
        Ok(said) => said,
        Err(error) => {
            return Ok(Err(Refused {
                refusal: MailRefusal::TemplateFailed,
                hint: Some(format!("{}:{} {}", words.template.name, error.line, error.name)),
            }));
        }
    };
    let personal = MailPersonal {
        address: words.address.text(),
        name: words.personal.buyer.full_name(),
        subject: said.subject,
        text: said.text,
        html: said.html,
        images: words.template.images.0.clone(),
        unsubscribe: links.map(|links| links.operation),
    };
    let sender = MailAddress::parse(&words.profile.sender_address);
    let domain = sender.as_ref().map_or("localhost", MailAddress::domain);
    let mail = Mail {
        tenant_id: press.tenant,
        id,
        direction: MailDirection::Outbound,
        status: MailStatus::Queued,
        stage: wish.stage,
        order_id: Some(words.view.order.id),
        profile_id: Some(words.profile.id),
        template_id: Some(words.template.id),
        batch_id: None,
        send_key: Some(wish.key.to_owned()),
        device: words.device,
        advertising,
        message_id: format!("{id}@{domain}"),
        address: Some(words.blind.to_vec()),
        attempts: 0,
        next_at: words.profile.not_before(words.device, press.now),
        failure: None,
        reason: None,
        maybe_sent: false,
        sealed: store::mails::seal(&press.keys, id, &personal)?,
        actor: Json(caller.actor.clone()),
        created_at: press.now,
        sent_at: None,
        erased_at: None,
    };
    Ok(Ok(Prepared {
        mail,
        personal,
        considered,
    }))
}

struct Said {
    subject: String,
    text: String,
    html: Option<String>,
}

fn say(press: &Press, words: &Words<'_>, link: Option<&str>) -> std::result::Result<Said, TemplateError> {
    let template = words.template;
    let mut told = context::of(words.view, words.personal, words.profile);
    words.message.clone_into(&mut told.message);
    told.rank_message = render(words.rank_message, Part::Text, &told)?;
    link.unwrap_or_default().clone_into(&mut told.unsubscribe_url);
    let subject = render(&template.subject, Part::Text, &told)?;
    let text = text(press, words, &told, link)?;
    let html = match &template.html {
        None => None,
        Some(html) => {
            let mut html = render(html, Part::Html, &told)?;
            if let Some(link) = link {
                html.push_str(&footer::html(&press.follow, link));
            }
            Some(html)
        }
    };
    Ok(Said {
        subject: HeaderText::new(&subject).as_str().to_owned(),
        text,
        html,
    })
}

fn text(
    press: &Press,
    words: &Words<'_>,
    told: &MailContext,
    link: Option<&str>,
) -> std::result::Result<String, TemplateError> {
    let (template, profile) = (words.template, words.profile);
    let body = render(&template.body, Part::Text, told)?;
    let unsaid = |name: &str, text: &str| {
        let words = template.body.split(|c: char| !c.is_alphanumeric() && c != '_');
        if words.into_iter().any(|word| word == name) {
            String::new()
        } else {
            text.to_owned()
        }
    };
    let order_block = if template.order_block {
        unsaid("order_block", &told.order_block)
    } else {
        String::new()
    };
    let parts = [
        profile.header.clone(),
        render(&template.salutation, Part::Text, told)?,
        unsaid("message", &told.message),
        unsaid("rank_message", &told.rank_message),
        body,
        order_block,
        unsaid("signature", &profile.signature),
        unsaid("footer", &profile.footer),
        link.map(|link| footer::text(&press.follow, link))
            .unwrap_or_default(),
    ];
    let parts = parts
        .iter()
        .map(|part| part.trim_end())
        .filter(|part| !part.is_empty());
    Ok(parts.collect::<Vec<_>>().join("\n\n") + "\n")
}
