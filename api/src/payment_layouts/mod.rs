//! `/v1/payment-layouts`: where files of payments have what.

use domain::PaymentLayoutId;
use domain::payment_import::{LayoutColumns, PaymentLayout};
use poem::http::StatusCode;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use workflows::payment_imports::layouts::{self, LayoutEdit, NewLayout};

use crate::answer::{Answer, Created, Found, Listed, NoContent};
use crate::auth::{Auth, PaymentsRead, PaymentsWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::paging::Page;
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id, Merge};

/// Where a file of payments has what. A layout that comes with the platform has neither id nor columns
/// here and cannot be changed; one of the same header that the shop makes is taken first.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentLayout")]
struct LayoutView {
    /// Null for those that come with the platform.
    #[oai(nullable)]
    id: Option<Id<PaymentLayoutId>>,
    /// What imports name it by.
    code: String,
    name: String,
    /// Null for those that come with the platform.
    #[oai(nullable)]
    columns: Option<ColumnsView>,
    #[oai(nullable)]
    created_at: Option<At>,
    #[oai(nullable)]
    updated_at: Option<At>,
    /// Counts changes; the `ETag`.
    #[oai(nullable)]
    version: Option<i64>,
}

/// Columns by the name in the file's header, or by number (from 1) in files without a header.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentLayoutColumns", deny_unknown_fields)]
struct ColumnsView {
    /// Whether the file has a row of names.
    header: bool,
    /// 入金日: one column, or three for year, month and day.
    #[oai(validator(min_items = 1, max_items = 3, max_length = 100))]
    date: Vec<String>,
    /// 入金額. Rows with nothing, zero or less here are passed over.
    #[oai(validator(min_length = 1, max_length = 100))]
    amount: String,
    /// 振込依頼人: columns with the payer's name, and maybe more.
    #[oai(default, validator(max_items = 5, max_length = 100))]
    payer: Vec<String>,
    /// 受注番号, where the file has it in a column of its own.
    #[oai(nullable, validator(max_length = 100))]
    order_number: Option<String>,
    /// How what the file tells of was paid: the method of the payments made from it.
    #[oai(default, validator(max_length = 50))]
    method: String,
}

/// A layout to be made.
#[derive(Clone, Debug, Object)]
#[oai(rename = "NewPaymentLayout", deny_unknown_fields)]
struct NewLayoutView {
    /// At most 20 characters, unique in the tenant, none of those that come with the platform.
    #[oai(validator(min_length = 1, max_length = 20))]
    code: String,
    #[oai(validator(min_length = 1, max_length = 100))]
    name: String,
    columns: ColumnsView,
}

/// Fields left out stay as they are.
#[derive(Clone, Debug, Object)]
#[oai(rename = "PaymentLayoutPatch", deny_unknown_fields)]
struct LayoutPatch {
    #[oai(validator(min_length = 1, max_length = 100))]
    name: Option<String>,
    /// What is left out of them stays.
    columns: Option<Merge<ColumnsView>>,
}

pub struct PaymentLayoutsApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Payments")]
impl PaymentLayoutsApi {
    /// Make a layout of payment files
    ///
    /// For banks, malls and payment agencies whose files are not known by themselves.
    #[oai(
        path = "/payment-layouts",
        method = "post",
        operation_id = "create_payment_layout"
    )]
    async fn create_payment_layout(
        &self,
        auth: Auth<PaymentsWrite>,
        idempotency: Idempotency,
        body: Body<NewLayoutView>,
    ) -> Result<Idempotent<Created<LayoutView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "create_payment_layout").await? {
            Start::Again(answer) => return Ok(answer),
            Start::First(once) => once,
        };
        let new = NewLayout {
            code: body.0.code,
            name: body.0.name,
            columns: body.0.columns.into(),
        };
        let layout = layouts::create(app, &mut once.tx, caller, new).await?;
        once.finish(answer(layout, StatusCode::CREATED).into()).await
    }

    /// List layouts of payment files
    ///
    /// All of them: the shop's own by code, then those that come with the platform.
    #[oai(
        path = "/payment-layouts",
        method = "get",
        operation_id = "list_payment_layouts"
    )]
    async fn list_payment_layouts(
        &self,
        auth: Auth<PaymentsRead>,
    ) -> Result<Listed<Page<LayoutView>>, Failure> {
        let (built_in, own) = layouts::list(&self.0.app, auth.caller()).await?;
        let built_in = built_in.iter().map(|layout| LayoutView {
            id: None,
            code: layout.code.to_owned(),
            name: layout.name.to_owned(),
            columns: None,
            created_at: None,
            updated_at: None,
            version: None,
        });
        let items = own.into_iter().map(LayoutView::from).chain(built_in).collect();
        Ok(Answer::ok(&Page {
            items,
            next_cursor: None,
        })
        .into())
    }

    /// Read a layout of payment files
    ///
    /// One of the shop's own, with the version that a change of it has to name.
    #[oai(
        path = "/payment-layouts/:id",
        method = "get",
        operation_id = "get_payment_layout"
    )]
    async fn get_payment_layout(
        &self,
        auth: Auth<PaymentsRead>,
        /// The id of the layout.
        id: Path<Id<PaymentLayoutId>>,
    ) -> Result<Found<LayoutView>, Failure> {
        let layout = layouts::get(&self.0.app, auth.caller(), id.0.0).await?;
        Ok(answer(layout, StatusCode::OK).into())
    }

    /// Change a layout of payment files
    ///
    /// A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
    #[oai(
        path = "/payment-layouts/:id",
        method = "patch",
        operation_id = "update_payment_layout"
    )]
    async fn update_payment_layout(
        &self,
        auth: Auth<PaymentsWrite>,
        /// The id of the layout.
        id: Path<Id<PaymentLayoutId>>,
        if_match: IfMatch,
        body: Patch<LayoutPatch>,
    ) -> Result<Found<LayoutView>, Failure> {
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let (app, caller) = (&self.0.app, auth.caller());
        let edit = LayoutEdit {
            name: body.0.name,
            columns: body.0.columns.map(|columns| columns.amend("/columns")),
        };
        let layout = layouts::edit(app, &mut tx, caller, id.0.0, expected, edit).await?;
        tx.commit().await?;
        Ok(answer(layout, StatusCode::OK).into())
    }

    /// Remove a layout of payment files
    ///
    /// Imports made with it stay as they are.
    #[oai(
        path = "/payment-layouts/:id",
        method = "delete",
        operation_id = "delete_payment_layout"
    )]
    async fn delete_payment_layout(
        &self,
        auth: Auth<PaymentsWrite>,
        /// The id of the layout.
        id: Path<Id<PaymentLayoutId>>,
    ) -> Result<NoContent, Failure> {
        let mut tx = self.0.begin().await?;
        layouts::delete(&mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(NoContent)
    }
}

fn answer(layout: PaymentLayout, status: StatusCode) -> Answer {
    let location = format!("/v1/payment-layouts/{}", layout.id);
    let version = layout.version;
    Answer::new(status, &LayoutView::from(layout))
        .version(version)
        .location(location)
}

impl From<PaymentLayout> for LayoutView {
    fn from(layout: PaymentLayout) -> LayoutView {
        LayoutView {
            id: Some(Id(layout.id)),
            code: layout.code,
            name: layout.name,
            columns: Some(layout.columns.0.into()),
            created_at: Some(At(layout.created_at)),
            updated_at: Some(At(layout.updated_at)),
            version: Some(layout.version),
        }
    }
}

/// Both ways, field by field.
macro_rules! same_fields {
    ($($field:ident),*) => {
        impl From<LayoutColumns> for ColumnsView {
            fn from(columns: LayoutColumns) -> ColumnsView {
                ColumnsView { $($field: columns.$field),* }
            }
        }

        impl From<ColumnsView> for LayoutColumns {
            fn from(view: ColumnsView) -> LayoutColumns {
                LayoutColumns { $($field: view.$field),* }
            }
        }
    };
}

same_fields!(header, date, amount, payer, order_number, method);
