//! The operations on customers.

use domain::access::Scope;
use domain::order::Order;
use domain::{CustomerId, CustomerRankId, Instant, OrderId};
use poem::http::StatusCode;
use poem_openapi::OpenApi;
use poem_openapi::param::{Path, Query};
use workflows::customers::{self, Looked, View};

use super::view::{CustomerMerge, CustomerOrderView, CustomerPatch, CustomerView};
use crate::answer::{Answer, Found, Listed};
use crate::auth::{Auth, CustomersRead, CustomersWrite};
use crate::body::{Body, Patch};
use crate::etag::IfMatch;
use crate::failure::Failure;
use crate::idempotency::{Idempotency, Idempotent};
use crate::orders::RecipientView;
use crate::paging::{Page, Paging, default_limit};
use crate::state::{Api, Start};
use crate::tag::Tag;
use crate::wire::{At, Id};

pub struct CustomersApi(pub Api);

#[OpenApi(prefix_path = "/v1", tag = "Tag::Customers")]
impl CustomersApi {
    /// List customers
    ///
    /// Newest first; by mail address, phone number or name, however they are written, to look somebody
    /// up while the telephone rings. Different filters must all hold.
    #[oai(path = "/customers", method = "get", operation_id = "list_customers")]
    #[expect(clippy::too_many_arguments, reason = "one for every query parameter")]
    async fn list_customers(
        &self,
        auth: Auth<CustomersRead>,
        /// A mail address. Needs `pii:read`.
        #[oai(validator(max_length = 256))]
        email: Query<Option<String>>,
        /// A phone number. Needs `pii:read`.
        #[oai(validator(max_length = 50))]
        phone: Query<Option<String>>,
        /// The whole name of the buyer on an order. Needs `pii:read`.
        #[oai(validator(max_length = 100))]
        name: Query<Option<String>>,
        /// 顧客ランク: the id of a rank.
        rank_id: Query<Option<Id<CustomerRankId>>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before, with the same filters.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<CustomerView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let looked = Looked {
            email: email.0,
            phone: phone.0,
            name: name.0,
            rank: rank_id.0.map(|id| id.0),
        };
        let paging: Paging<CustomerId> = Paging::new(Some(limit.0), cursor.0.as_deref(), &looked)?;
        let fetch = i64::from(paging.fetch());
        let found = customers::list(app, caller, &looked, paging.after, fetch).await?;
        let (found, next_cursor) = paging.cut(found, |read| read.customer.id)?;
        self.note(&auth, "customers.list", &found).await?;
        let items = found.into_iter().map(CustomerView::from).collect();
        Ok(Answer::ok(&Page { items, next_cursor }).into())
    }

    /// Read a customer
    ///
    /// With the version that a change of it has to name.
    #[oai(path = "/customers/:id", method = "get", operation_id = "get_customer")]
    async fn get_customer(
        &self,
        auth: Auth<CustomersRead>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
    ) -> Result<Found<CustomerView>, Failure> {
        let found = customers::get(&self.0.app, auth.caller(), id.0.0).await?;
        self.note(&auth, "customers.get", std::slice::from_ref(&found))
            .await?;
        Ok(answer(found).into())
    }

    /// Change a customer
    ///
    /// The person, tags and the memo. A JSON merge patch: what is left out stays, also of the
    /// person; a customer that has a name keeps one. Send the version read as `If-Match`.
    #[oai(path = "/customers/:id", method = "patch", operation_id = "update_customer")]
    async fn update_customer(
        &self,
        auth: Auth<CustomersWrite>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
        if_match: IfMatch,
        body: Patch<CustomerPatch>,
    ) -> Result<Found<CustomerView>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let expected = if_match.required()?.version()?;
        let mut tx = self.0.begin().await?;
        let customer = customers::edit(app, &mut tx, caller, id.0.0, expected, body.0.into()).await?;
        tx.commit().await?;
        self.note(&auth, "customers.update", std::slice::from_ref(&customer))
            .await?;
        Ok(answer(customer).into())
    }

    /// List a customer's orders
    ///
    /// Ordered last first, with those of customers merged into it.
    #[oai(
        path = "/customers/:id/orders",
        method = "get",
        operation_id = "list_customer_orders"
    )]
    async fn list_customer_orders(
        &self,
        auth: Auth<CustomersRead>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
        /// How many a page, 1 to 200.
        #[oai(
            default = "default_limit",
            validator(minimum(value = "1"), maximum(value = "200"))
        )]
        limit: Query<u32>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Listed<Page<CustomerOrderView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let paging: Paging<(Instant, OrderId)> =
            Paging::new(Some(limit.0), cursor.0.as_deref(), &id.0.to_string())?;
        let first = customers::get(app, caller, id.0.0)
            .await?
            .customer
            .first_ordered_at;
        let fetch = i64::from(paging.fetch());
        let orders = customers::orders(app, caller, id.0.0, paging.after, fetch).await?;
        let view = |order: Order| CustomerOrderView {
            id: Id(order.id),
            number: order.number,
            status: order.status.into(),
            ordered_at: At(order.ordered_at),
            billed: order.billed.0,
            first: Some(order.ordered_at) == first,
        };
        let key = |order: &Order| (order.ordered_at, order.id);
        Ok(Answer::ok(&paging.page(orders, key, view)?).into())
    }

    /// List a customer's last recipients
    ///
    /// To whom the customer sent before, latest first, each once and at most ten: suggestions for the next order. Needs the scope `pii:read`.
    #[oai(
        path = "/customers/:id/recipients",
        method = "get",
        operation_id = "list_customer_recipients"
    )]
    async fn list_customer_recipients(
        &self,
        auth: Auth<CustomersRead>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
    ) -> Result<Listed<Page<RecipientView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        caller.require(Scope::PiiRead)?;
        let recipients = customers::recipients(app, caller, id.0.0).await?;
        auth.note_read(app, "customers.recipients", [id.0]).await?;
        let page = Page {
            items: recipients.into_iter().map(RecipientView::from).collect(),
            next_cursor: None,
        };
        Ok(Answer::ok(&page).into())
    }

    /// Merge a customer into another
    ///
    /// 名寄せ: its orders, also those to come, count for the other from now on. It can be taken back.
    #[oai(
        path = "/customers/:id/merge",
        method = "post",
        operation_id = "merge_customer"
    )]
    async fn merge_customer(
        &self,
        auth: Auth<CustomersWrite>,
        idempotency: Idempotency,
        /// The id of the customer that goes.
        id: Path<Id<CustomerId>>,
        body: Body<CustomerMerge>,
    ) -> Result<Idempotent<Found<CustomerView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let into = body.0.into.0;
        let mut once = match self.0.once(caller, &idempotency, "merge_customer").await? {
            Start::Again(answer) => return self.again(&auth, "customers.merge", into, answer).await,
            Start::First(once) => once,
        };
        let customer = customers::merge(app, &mut once.tx, caller, id.0.0, into).await?;
        let merged = once.finish(answer(customer.clone()).into()).await?;
        self.note(&auth, "customers.merge", &[customer]).await?;
        Ok(merged)
    }

    /// Take a merge of customers back
    ///
    /// Both are as they would be without it.
    #[oai(
        path = "/customers/:id/unmerge",
        method = "post",
        operation_id = "unmerge_customer"
    )]
    async fn unmerge_customer(
        &self,
        auth: Auth<CustomersWrite>,
        idempotency: Idempotency,
        /// The id of the customer that was merged into another.
        id: Path<Id<CustomerId>>,
    ) -> Result<Idempotent<Found<CustomerView>>, Failure> {
        let (app, caller) = (&self.0.app, auth.caller());
        let mut once = match self.0.once(caller, &idempotency, "unmerge_customer").await? {
            Start::Again(answer) => return self.again(&auth, "customers.unmerge", id.0.0, answer).await,
            Start::First(once) => once,
        };
        let customer = customers::unmerge(app, &mut once.tx, caller, id.0.0).await?;
        let unmerged = once.finish(answer(customer.clone()).into()).await?;
        self.note(&auth, "customers.unmerge", &[customer]).await?;
        Ok(unmerged)
    }

    /// Delete a customer's personal data
    ///
    /// Person and memo are gone for good, and nobody finds the customer any more; so is what mail to and
    /// from them says, and mail that waits goes no more. Counters stay, and that mail went. What stands on
    /// orders is not touched, and a later order makes a new customer.
    #[oai(
        path = "/customers/:id/personal-data",
        method = "delete",
        operation_id = "delete_customer_personal_data"
    )]
    async fn delete_customer_personal_data(
        &self,
        auth: Auth<CustomersWrite>,
        /// The id of the customer.
        id: Path<Id<CustomerId>>,
    ) -> Result<Found<CustomerView>, Failure> {
        let mut tx = self.0.begin().await?;
        let customer = customers::erase(&self.0.app, &mut tx, auth.caller(), id.0.0).await?;
        tx.commit().await?;
        Ok(answer(customer).into())
    }
}

impl CustomersApi {
    /// Gives the answer to a change once more: who is shown by it is shown again, and that is noted again.
    async fn again<N, R>(
        &self,
        auth: &Auth<N>,
        operation: &'static str,
        id: CustomerId,
        answer: Idempotent<R>,
    ) -> Result<Idempotent<R>, Failure> {
        if auth.caller().may(Scope::PiiRead) {
            auth.note_read(&self.0.app, operation, [id]).await?;
        }
        Ok(answer)
    }

    async fn note<N>(&self, auth: &Auth<N>, operation: &'static str, read: &[View]) -> Result<(), Failure> {
        let personal = read.iter().filter(|read| read.personal.is_some());
        let ids: Vec<CustomerId> = personal.map(|read| read.customer.id).collect();
        if ids.is_empty() {
            return Ok(());
        }
        auth.note_read(&self.0.app, operation, ids).await
    }
}

fn answer(read: View) -> Answer {
    let view = CustomerView::from(read);
    Answer::new(StatusCode::OK, &view).version(view.version)
}
