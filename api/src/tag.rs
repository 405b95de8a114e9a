//! The areas that operations are grouped in.

use poem_openapi::Tags;

#[derive(Clone, Copy, Debug, Tags)]
#[oai(rename_all = "snake_case")]
pub enum Tag {
    /// Who may call: tokens, keys, staff, roles, the audit log.
    Access,
    /// Settings of the tenant, and the routes that orders come from and go through.
    Settings,
    /// 受注: orders and their history.
    Orders,
    /// 伝票: what goes to one recipient together.
    Shipments,
    /// 同梱: orders sent as one.
    Bundling,
    /// Many orders at once.
    OrderMoves,
    /// アラート: what needs a person's eye before an order goes on.
    Alerts,
    /// Orders from files.
    OrderImports,
    /// 入金: what was received for orders, and 入金消込.
    Payments,
    /// Files of orders, and what they look like.
    OrderExports,
    /// Files for carriers' programs, and tracking numbers back from them.
    Shipping,
    /// 倉庫連携: warehouses run by others that ship for the shop.
    Fulfillment,
    /// 店舗: malls and carts whose orders are fetched.
    Shops,
    /// メール: what buyers are told.
    Mail,
    /// フォローメール: what is sent some days after the parcel, and who wants no such mail.
    FollowMail,
    /// 受信メール: what buyers write back, and mails that bring orders.
    InboundMail,
    /// What was sold.
    Reports,
    /// 顧客: who buys, how often, and whom not to sell to.
    Customers,
    /// 商品: what the shop sells, and what sales routes call it.
    Products,
    /// 在庫: how many there are, and why.
    Stock,
    /// 倉庫: where goods lie.
    Warehouses,
    /// 在庫連携: telling malls how many there are, and whether they show it.
    StockPublication,
    /// What happened, to be read and to be sent.
    Events,
    /// オートロボ: rules that work on orders by themselves.
    Automation,
    /// お知らせ, and incidents with personal data.
    Notices,
    /// Work in the background.
    Jobs,
}
