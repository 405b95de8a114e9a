//! Mail templates on the wire.

use domain::mail::{MailDevice, MailStage};
use domain::mail_template::{Considered, MailTemplate, RankMessage, Verdict};
use domain::{CustomerRankId, MailImageId, MailTemplateId, OrderId, SalesRouteId};
use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use workflows::mail_templates::{Preview, TemplateEdit};

use crate::wire::{At, Id, maybe};

/// メールテンプレート: what is written at a stage. Texts name what stands in the order by placeholders,
/// `{{ order.number }}`.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailTemplate")]
pub struct MailTemplateView {
    pub id: Id<MailTemplateId>,
    name: String,
    stage: StageView,
    /// 支払方法 that it is for, as orders name it; null: all.
    #[oai(nullable)]
    payment_method: Option<String>,
    /// 受注ルート that it is for; null: all.
    #[oai(nullable)]
    sales_route_id: Option<Id<SalesRouteId>>,
    /// Null: both.
    #[oai(nullable)]
    device: Option<DeviceView>,
    /// The subject.
    subject: String,
    /// The line that addresses the buyer.
    salutation: String,
    /// The body, in plain text.
    body: String,
    /// The same for programs that show HTML; null: there is only text. A picture of `image_ids` is shown
    /// where `cid:` and its id stand as an address: `<img src="cid:mim_…">`.
    #[oai(nullable)]
    html: Option<String>,
    /// Whether the order is listed below the body.
    order_block: bool,
    /// What customers of a rank are told besides.
    rank_messages: Vec<RankMessageView>,
    /// Pictures that go with it.
    image_ids: Vec<Id<MailImageId>>,
    /// It says nothing but what the order needs, so that no consent is needed.
    transactional: bool,
    active: bool,
    created_at: At,
    updated_at: At,
    /// Counts changes; the `ETag`.
    pub version: i64,
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailStage", remote = "MailStage", rename_all = "snake_case")]
pub enum StageView {
    /// 新規受注: thanks for the order.
    NewOrder,
    /// 入金確認.
    PaymentConfirmed,
    /// 発送完了.
    Shipped,
    /// フォローメール.
    Follow,
    /// Anything else.
    Free,
}

/// What an address is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailDevice", remote = "MailDevice", rename_all = "snake_case")]
pub enum DeviceView {
    Pc,
    /// 携帯: an address of a mobile carrier.
    Mobile,
}

/// What customers of a rank are told.
#[derive(Clone, Debug, Object)]
#[oai(rename = "RankMessage", deny_unknown_fields)]
pub struct RankMessageView {
    /// 顧客ランク.
    rank_id: Id<CustomerRankId>,
    /// What they are told; may hold placeholders.
    #[oai(validator(max_length = 2000))]
    text: String,
}

/// A template to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewMailTemplate", deny_unknown_fields)]
pub struct NewMailTemplate {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    pub stage: StageView,
    /// 支払方法 that it is for, as orders name it; left out: all.
    #[oai(nullable, validator(min_length = 1, max_length = 100))]
    payment_method: Option<String>,
    /// 受注ルート that it is for; left out: all.
    #[oai(nullable)]
    sales_route_id: Option<Id<SalesRouteId>>,
    /// Left out: both.
    #[oai(nullable)]
    device: Option<DeviceView>,
    /// The subject.
    #[oai(validator(min_length = 1, max_length = 500))]
    subject: String,
    /// The line that addresses the buyer; left out: `{{ buyer.name }} 様`.
    #[oai(validator(max_length = 500))]
    salutation: Option<String>,
    /// The body, in plain text.
    #[oai(validator(min_length = 1, max_length = 50000))]
    body: String,
    /// The same for programs that show HTML. A picture of `image_ids` is shown where `cid:` and its id
    /// stand as an address: `<img src="cid:mim_…">`.
    #[oai(nullable, validator(max_length = 100000))]
    html: Option<String>,
    /// Whether the order is listed below the body; left out: yes, but for follow and free mails.
    order_block: Option<bool>,
    /// What customers of a rank are told besides.
    #[oai(default, validator(max_items = 50))]
    rank_messages: Vec<RankMessageView>,
    /// Pictures that go with it.
    #[oai(default, validator(max_items = 5))]
    image_ids: Vec<Id<MailImageId>>,
    /// It says nothing but what the order needs; left out: yes, but for follow mails.
    transactional: Option<bool>,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct MailTemplatePatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// Null: all.
    #[oai(nullable, validator(min_length = 1, max_length = 100))]
    payment_method: MaybeUndefined<String>,
    /// Null: all.
    #[oai(nullable)]
    sales_route_id: MaybeUndefined<Id<SalesRouteId>>,
    /// Null: both.
    #[oai(nullable)]
    device: MaybeUndefined<DeviceView>,
    /// The subject.
    #[oai(validator(min_length = 1, max_length = 500))]
    subject: Option<String>,
    /// The line that addresses the buyer.
    #[oai(validator(max_length = 500))]
    salutation: Option<String>,
    /// The body, in plain text.
    #[oai(validator(min_length = 1, max_length = 50000))]
    body: Option<String>,
    /// Null: there is only text.
    #[oai(nullable, validator(max_length = 100000))]
    html: MaybeUndefined<String>,
    /// Whether the order is listed below the body.
    order_block: Option<bool>,
    /// In place of all before.
    #[oai(validator(max_items = 50))]
    rank_messages: Option<Vec<RankMessageView>>,
    /// In place of all before.
    #[oai(validator(max_items = 5))]
    image_ids: Option<Vec<Id<MailImageId>>>,
    /// It says nothing but what the order needs.
    transactional: Option<bool>,
    active: Option<bool>,
}

/// On which order a template is tried.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewMailPreview", deny_unknown_fields)]
pub struct NewMailPreview {
    /// The order.
    pub order_id: Id<OrderId>,
    /// 個別メッセージ.
    #[oai(default, validator(max_length = 5000))]
    pub message: String,
}

/// A mail as it would be.
#[derive(Clone, Debug, Object)]
#[oai(rename = "MailPreview")]
pub struct MailPreviewView {
    /// Where it would go.
    to: String,
    /// The subject.
    subject: String,
    /// The text.
    text: String,
    /// The same in HTML, if the template has it.
    #[oai(nullable)]
    html: Option<String>,
    device: DeviceView,
    /// Whether it is advertising, which needs consent.
    advertising: bool,
}

/// A template of the stage, and what spoke for or against it.
#[derive(Clone, Copy, Debug, Object)]
#[oai(rename = "ConsideredMailTemplate")]
pub struct ConsideredView {
    /// The template.
    template_id: Id<MailTemplateId>,
    verdict: VerdictView,
}

/// What was found about a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[oai(rename = "MailTemplateVerdict", remote = "Verdict", rename_all = "snake_case")]
pub enum VerdictView {
    /// It is the one.
    Chosen,
    /// It would do; another says more exactly what it is for.
    LessExact,
    /// It would do as well; the one chosen is older.
    Younger,
    OtherRoute,
    OtherPaymentMethod,
    OtherDevice,
    Inactive,
}

impl From<Considered> for ConsideredView {
    fn from(considered: Considered) -> ConsideredView {
        ConsideredView {
            template_id: Id(considered.template),
            verdict: considered.verdict.into(),
        }
    }
}

impl From<Preview> for MailPreviewView {
    fn from(preview: Preview) -> MailPreviewView {
        MailPreviewView {
            to: preview.personal.address,
            subject: preview.personal.subject,
            text: preview.personal.text,
            html: preview.personal.html,
            device: preview.device.into(),
            advertising: preview.advertising,
        }
    }
}

impl From<MailTemplate> for MailTemplateView {
    fn from(template: MailTemplate) -> MailTemplateView {
        let messages = template.rank_messages.0.into_iter();
        MailTemplateView {
            id: Id(template.id),
            name: template.name,
            stage: template.stage.into(),
            payment_method: template.payment_method,
            sales_route_id: template.sales_route_id.map(Id),
            device: template.device.map(Into::into),
            subject: template.subject,
            salutation: template.salutation,
            body: template.body,
            html: template.html,
            order_block: template.order_block,
            rank_messages: messages
                .map(|message| RankMessageView {
                    rank_id: Id(message.rank),
                    text: message.text,
                })
                .collect(),
            image_ids: template.images.0.into_iter().map(Id).collect(),
            transactional: template.transactional,
            active: template.active,
            created_at: At(template.created_at),
            updated_at: At(template.updated_at),
            version: template.version,
        }
    }
}

fn messages(views: Vec<RankMessageView>) -> Vec<RankMessage> {
    let message = |view: RankMessageView| RankMessage {
        rank: view.rank_id.0,
        text: view.text,
    };
    views.into_iter().map(message).collect()
}

fn images(ids: Vec<Id<MailImageId>>) -> Vec<MailImageId> {
    ids.into_iter().map(|id| id.0).collect()
}

impl From<NewMailTemplate> for TemplateEdit {
    fn from(new: NewMailTemplate) -> TemplateEdit {
        TemplateEdit {
            name: Some(new.name),
            payment_method: Some(new.payment_method),
            sales_route: Some(new.sales_route_id.map(|id| id.0)),
            device: Some(new.device.map(Into::into)),
            subject: Some(new.subject),
            salutation: new.salutation,
            body: Some(new.body),
            html: Some(new.html),
            order_block: new.order_block,
            rank_messages: Some(messages(new.rank_messages)),
            images: Some(images(new.image_ids)),
            transactional: new.transactional,
            active: None,
        }
    }
}

impl From<MailTemplatePatch> for TemplateEdit {
    fn from(patch: MailTemplatePatch) -> TemplateEdit {
        TemplateEdit {
            name: patch.name,
            payment_method: maybe(patch.payment_method, |method| method),
            sales_route: maybe(patch.sales_route_id, |id| id.0),
            device: maybe(patch.device, Into::into),
            subject: patch.subject,
            salutation: patch.salutation,
            body: patch.body,
            html: maybe(patch.html, |html| html),
            order_block: patch.order_block,
            rank_messages: patch.rank_messages.map(messages),
            images: patch.image_ids.map(images),
            transactional: patch.transactional,
            active: patch.active,
        }
    }
}
