//! メールテンプレート: written, checked as they are saved, and tried on any order.

use connectors::mail::{Part, TemplateError, TemplateFault, check as check_template};
use domain::mail::{MailDevice, MailPersonal, MailStage};
use domain::mail_template::{Considered, MailTemplate, RankMessage, pictures_in};
use domain::{FieldError, Json, MailImageId, MailTemplateId, OrderId, SalesRouteId};
use store::Tx;

use crate::mails::{Press, Wish, prepare, refused};
use crate::{App, Caller, Result, new_id};

/// `None` leaves a thing as it is, or as it usually is.
#[derive(Clone, Debug, Default)]
pub struct TemplateEdit {
    pub name: Option<String>,
    pub payment_method: Option<Option<String>>,
    pub sales_route: Option<Option<SalesRouteId>>,
    pub device: Option<Option<MailDevice>>,
    pub subject: Option<String>,
    pub salutation: Option<String>,
    pub body: Option<String>,
    pub html: Option<Option<String>>,
    pub order_block: Option<bool>,
    pub rank_messages: Option<Vec<RankMessage>>,
    pub images: Option<Vec<MailImageId>>,
    pub transactional: Option<bool>,
    pub active: Option<bool>,
}

pub async fn list(app: &App, caller: &Caller) -> Result<Vec<MailTemplate>> {
    Ok(store::mail_templates::list(&app.store.db, caller.tenant).await?)
}

pub async fn get(app: &App, caller: &Caller, id: MailTemplateId) -> Result<MailTemplate> {
    let template = store::mail_templates::get(&app.store.db, caller.tenant, id).await?;
    Ok(template.ok_or(domain::Error::NotFound)?)
}

pub async fn create(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    stage: MailStage,
    new: TemplateEdit,
) -> Result<MailTemplate> {
    let mut template = blank(app, caller, stage);
    change(tx, &mut template, new).await?;
    store::mail_templates::insert(tx, &template)
        .await
        .map_err(explain)?;
    Ok(template)
}

fn blank(app: &App, caller: &Caller, stage: MailStage) -> MailTemplate {
    let now = app.now();
    MailTemplate {
        tenant_id: caller.tenant,
        id: MailTemplateId(new_id()),
        name: String::new(),
        stage,
        payment_method: None,
        sales_route_id: None,
        device: None,
        subject: String::new(),
        salutation: "{{ buyer.name }} 様".to_owned(),
        body: String::new(),
        html: None,
        order_block: !matches!(stage, MailStage::Free | MailStage::Follow),
        rank_messages: Json(Vec::new()),
        images: Json(Vec::new()),
        // A follow mail usually promotes something.
        transactional: stage != MailStage::Follow,
        active: true,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// `expected` is the version the caller has seen. Mail in line keeps its words.
pub async fn edit(
    app: &App,
    tx: &mut Tx,
    caller: &Caller,
    id: MailTemplateId,
    expected: Option<i64>,
    edit: TemplateEdit,
) -> Result<MailTemplate> {
    let mut template = store::mail_templates::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(template.version);
    change(tx, &mut template, edit).await?;
    template.updated_at = app.now();
    let template = store::mail_templates::update(tx, &template, expected)
        .await
        .map_err(explain)?;
    Ok(template.ok_or(domain::Error::Stale)?)
}

pub async fn remove(tx: &mut Tx, caller: &Caller, id: MailTemplateId, expected: Option<i64>) -> Result<()> {
    let template = store::mail_templates::get(&mut *tx, caller.tenant, id)
        .await?
        .ok_or(domain::Error::NotFound)?;
    let expected = expected.unwrap_or(template.version);
    if store::mail_templates::remove(tx, caller.tenant, id, expected).await? {
        Ok(())
    } else {
        Err(domain::Error::Stale.into())
    }
}

async fn change(tx: &mut Tx, template: &mut MailTemplate, edit: TemplateEdit) -> Result<()> {
    macro_rules! take {
        ($($field:ident),*) => { $(if let Some(value) = edit.$field { template.$field = value; })* };
    }
    take!(
        name,
        payment_method,
        device,
        subject,
        salutation,
        body,
        html,
        order_block,
        transactional,
        active
    );
    if let Some(route) = edit.sales_route {
        template.sales_route_id = route;
    }
    if let Some(messages) = edit.rank_messages {
        template.rank_messages = Json(messages);
    }
    if let Some(images) = edit.images {
        template.images = Json(images);
    }
    let mut errors = wrong(template);
    let tenant = template.tenant_id;
    for (place, id) in template.images.iter().enumerate() {
        if store::mail_templates::image(&mut *tx, tenant, *id)
            .await?
            .is_none()
        {
            errors.push(FieldError::new(
                format!("/image_ids/{place}"),
                "unknown_reference",
            ));
        }
    }
    let shown = template.html.as_deref().map(pictures_in).unwrap_or_default();
    for picture in shown {
        if template.images.iter().all(|id| id.to_string() != picture) {
            errors.push(FieldError::new("/html", "unknown_picture").hint(picture));
        }
    }
    let ranks = store::customer_ranks::all(tx, tenant).await?;
    for (place, message) in template.rank_messages.iter().enumerate() {
        if ranks.iter().all(|rank| rank.id != message.rank) {
            errors.push(FieldError::new(
                format!("/rank_messages/{place}/rank_id"),
                "unknown_reference",
            ));
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(domain::Error::Invalid(errors).into())
    }
}

/// All that is wrong with its words, each with its line.
fn wrong(template: &MailTemplate) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if template.name.trim().is_empty() {
        errors.push(FieldError::new("/name", "required"));
    }
    if template.subject.trim().is_empty() {
        errors.push(FieldError::new("/subject", "required"));
    }
    let mut texts = vec![
        ("/subject".to_owned(), template.subject.as_str(), Part::Text),
        ("/salutation".to_owned(), &template.salutation, Part::Text),
        ("/body".to_owned(), &template.body, Part::Text),
    ];
    if let Some(html) = &template.html {
        texts.push(("/html".to_owned(), html, Part::Html));
    }
    for (place, message) in template.rank_messages.iter().enumerate() {
        texts.push((format!("/rank_messages/{place}/text"), &message.text, Part::Text));
    }
    for (pointer, text, part) in texts {
        errors.extend(
            check_template(text, part)
                .err()
                .map(|error| told(pointer, &error)),
        );
    }
    errors
}

fn told(pointer: String, error: &TemplateError) -> FieldError {
    let code = match error.fault {
        TemplateFault::Syntax => "template_syntax",
        TemplateFault::UnknownPlaceholder => "unknown_placeholder",
        TemplateFault::UnknownFunction => "unknown_function",
        TemplateFault::TooMuch => "template_too_much",
        TemplateFault::Failed => "template_failed",
    };
    FieldError::new(pointer, code).hint(format!("{}: {}", error.line, error.name))
}

/// A mail as it would be.
#[derive(Clone, Debug)]
pub struct Preview {
    pub personal: MailPersonal,
    pub device: MailDevice,
    pub advertising: bool,
    pub considered: Vec<Considered>,
}

/// What a template makes of an order; with `edit`, as if it were saved already.
pub async fn preview(
    app: &App,
    caller: &Caller,
    id: MailTemplateId,
    order: OrderId,
    message: &str,
) -> Result<Preview> {
    let template = get(app, caller, id).await?;
    let press = Press::open(app, caller.tenant).await?;
    let stage = template.stage;
    let press = press.with_template(MailTemplate {
        active: true,
        ..template
    });
    let wish = |_| Wish {
        stage,
        key: "preview",
        template: Some(id),
        message,
        insists: true,
    };
    let prepared = prepare(app, &press, caller, &[order], wish).await?;
    match prepared.into_iter().next() {
        Some(Ok(prepared)) => Ok(Preview {
            device: prepared.mail.device,
            advertising: prepared.mail.advertising,
            personal: prepared.personal,
            considered: prepared.considered,
        }),
        Some(Err(error)) => Err(refused("/order_id", &error).into()),
        None => Err(domain::Error::NotFound.into()),
    }
}

fn explain(error: store::Error) -> crate::Error {
    match error {
        store::Error::Taken { .. } => domain::Error::Taken { field: "/name" }.into(),
        store::Error::Reference => FieldError::new("/sales_route_id", "unknown_reference").into(),
        other => other.into(),
    }
}
