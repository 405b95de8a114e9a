//! The words of one mail, in the order that shops are used to: header of the route, salutation, what this
//! buyer is told, what the rank is told, body, the order, signature, and what the law wants. What a body
//! names itself is not said a second time. The HTML is the same around a body of its own.

use std::collections::HashSet;

use connectors::mail::{MailContext, Part, TemplateError, placeholders, render};
use domain::mail::{Mail, MailDevice, MailDirection, MailPersonal, MailRefusal, MailStatus};
use domain::mail_address::{HeaderText, MailAddress};
use domain::mail_profile::MailProfile;
use domain::mail_template::{Considered, MailTemplate};
use domain::order::OrderPersonal;
use domain::{Json, MailId};

use super::press::{Prepared, Press, Refused, Wish};
use super::{context, footer, html, unsubscribe};
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
                considered,
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
    let salutation = render(&template.salutation, Part::Text, &told)?;
    let text = text(press, words, &told, &salutation, link)?;
    let html = template
        .html
        .as_deref()
        .map(|html| html_text(press, words, html, &told, &salutation, link));
    Ok(Said {
        subject: HeaderText::new(&subject).as_str().to_owned(),
        text,
        html: html.transpose()?,
    })
}

/// What stands before and after a body, but for what it names itself.
fn around<'t>(
    words: &Words<'t>,
    told: &'t MailContext,
    salutation: &'t str,
    named: &HashSet<String>,
) -> ([&'t str; 4], [&'t str; 3]) {
    let unsaid = |name: &str, text: &'t str| if named.contains(name) { "" } else { text };
    let order_block = if words.template.order_block {
        told.order_block.as_str()
    } else {
        ""
    };
    (
        [
            words.profile.header.as_str(),
            salutation,
            unsaid("message", &told.message),
            unsaid("rank_message", &told.rank_message),
        ],
        [
            unsaid("order_block", order_block),
            unsaid("signature", &told.signature),
            unsaid("footer", &told.footer),
        ],
    )
}

fn text(
    press: &Press,
    words: &Words<'_>,
    told: &MailContext,
    salutation: &str,
    link: Option<&str>,
) -> std::result::Result<String, TemplateError> {
    let source = &words.template.body;
    let body = render(source, Part::Text, told)?;
    let (before, after) = around(words, told, salutation, &placeholders(source, Part::Text));
    let legal = link.map(|link| footer::text(&press.follow, link));
    let parts = before
        .into_iter()
        .chain([body.as_str()])
        .chain(after)
        .chain(legal.as_deref());
    let parts = parts.map(str::trim_end).filter(|part| !part.is_empty());
    Ok(parts.collect::<Vec<_>>().join("\n\n") + "\n")
}

fn html_text(
    press: &Press,
    words: &Words<'_>,
    source: &str,
    told: &MailContext,
    salutation: &str,
    link: Option<&str>,
) -> std::result::Result<String, TemplateError> {
    let body = render(source, Part::Html, told)?;
    let (before, after) = around(words, told, salutation, &placeholders(source, Part::Html));
    let before: String = before.into_iter().map(html::paragraph).collect();
    let mut after: String = after.into_iter().map(html::paragraph).collect();
    if let Some(link) = link {
        after.push_str(&footer::html(&press.follow, link));
    }
    Ok(html::around(&body, &before, &after))
}
