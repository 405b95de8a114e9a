//! The GraphQL texts. Pages are small where orders carry their lines, because a query's cost is the product.

/// `first` of orders and lines together stays under the cost that one query may have.
pub(super) const ORDERS: &str = "query Orders($query: String!, $after: String) {
  orders(first: 10, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id name createdAt updatedAt cancelledAt displayFinancialStatus displayFulfillmentStatus
      email phone note taxesIncluded paymentGatewayNames
      customAttributes { key value }
      totalPriceSet { shopMoney { amount currencyCode } }
      currentTotalPriceSet { shopMoney { amount currencyCode } }
      totalShippingPriceSet { shopMoney { amount } }
      totalDiscountsSet { shopMoney { amount } }
      billingAddress { firstName lastName company address1 address2 city province zip phone }
      shippingAddress { firstName lastName company address1 address2 city province zip phone }
      lineItems(first: 25) {
        nodes {
          id name sku quantity currentQuantity variantTitle
          customAttributes { key value }
          originalUnitPriceSet { shopMoney { amount } }
          taxLines { ratePercentage }
          variant { inventoryItem { id } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}";

/// The lines of an order that has more than a page of them.
pub(super) const LINES: &str = "query Lines($id: ID!, $after: String!) {
  order(id: $id) {
    lineItems(first: 100, after: $after) {
      nodes {
        id name sku quantity currentQuantity variantTitle
        customAttributes { key value }
        originalUnitPriceSet { shopMoney { amount } }
        taxLines { ratePercentage }
        variant { inventoryItem { id } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}";

/// What is left to ship of an order, and what has been shipped.
pub(super) const FULFILLMENTS: &str = "query Fulfillments($query: String!) {
  orders(first: 5, query: $query) {
    nodes {
      id name cancelledAt
      fulfillments(first: 50) { id trackingInfo { number } }
      fulfillmentOrders(first: 10) {
        nodes {
          id status
          lineItems(first: 50) { nodes { id remainingQuantity lineItem { id } } }
        }
      }
    }
  }
}";

pub(super) const VARIANTS: &str = "query Variants($after: String) {
  productVariants(first: 100, after: $after) {
    nodes {
      id sku barcode title price inventoryQuantity
      inventoryItem { id }
      product { title status }
    }
    pageInfo { hasNextPage endCursor }
  }
}";

/// Until 2025-01 under another name.
pub(super) fn fulfillment_create(is_renamed: bool) -> &'static str {
    if is_renamed {
        "mutation Ship($fulfillment: FulfillmentInput!) {
  fulfillmentCreate(fulfillment: $fulfillment) {
    fulfillment { id }
    userErrors { field message }
  }
}"
    } else {
        "mutation Ship($fulfillment: FulfillmentV2Input!) {
  fulfillmentCreate: fulfillmentCreateV2(fulfillment: $fulfillment) {
    fulfillment { id }
    userErrors { field message }
  }
}"
    }
}

/// Until 2025-01 under another name.
pub(super) fn tracking_update(is_renamed: bool) -> &'static str {
    if is_renamed {
        "mutation Correct($fulfillment: ID!, $tracking: FulfillmentTrackingInput!, $notify: Boolean) {
  fulfillmentTrackingInfoUpdate(fulfillmentId: $fulfillment, trackingInfoInput: $tracking, notifyCustomer: $notify) {
    fulfillment { id }
    userErrors { field message }
  }
}"
    } else {
        "mutation Correct($fulfillment: ID!, $tracking: FulfillmentTrackingInput!, $notify: Boolean) {
  fulfillmentTrackingInfoUpdate: fulfillmentTrackingInfoUpdateV2(fulfillmentId: $fulfillment, trackingInfoInput: $tracking, notifyCustomer: $notify) {
    fulfillment { id }
    userErrors { field message }
  }
}"
    }
}

/// From 2026-04 on with an idempotency key.
pub(super) fn set_quantities(is_idempotent: bool) -> &'static str {
    if is_idempotent {
        "mutation Stock($input: InventorySetQuantitiesInput!, $key: String!) {
  inventorySetQuantities(input: $input) @idempotent(key: $key) {
    inventoryAdjustmentGroup { id }
    userErrors { field message code }
  }
}"
    } else {
        "mutation Stock($input: InventorySetQuantitiesInput!) {
  inventorySetQuantities(input: $input) {
    inventoryAdjustmentGroup { id }
    userErrors { field message code }
  }
}"
    }
}

/// `refund` became `refundMethod`.
pub(super) fn order_cancel(has_refund_method: bool) -> &'static str {
    if has_refund_method {
        "mutation Cancel($orderId: ID!, $reason: OrderCancelReason!, $restock: Boolean!, $notifyCustomer: Boolean, $staffNote: String) {
  orderCancel(orderId: $orderId, reason: $reason, restock: $restock, notifyCustomer: $notifyCustomer, staffNote: $staffNote, refundMethod: { originalPaymentMethodsRefund: false }) {
    job { id }
    orderCancelUserErrors { field message code }
  }
}"
    } else {
        "mutation Cancel($orderId: ID!, $reason: OrderCancelReason!, $restock: Boolean!, $notifyCustomer: Boolean, $staffNote: String) {
  orderCancel(orderId: $orderId, reason: $reason, restock: $restock, notifyCustomer: $notifyCustomer, staffNote: $staffNote, refund: false) {
    job { id }
    orderCancelUserErrors { field message code }
  }
}"
    }
}

/// A search for one order, quoted.
pub(super) fn by_name(number: &str) -> String {
    let quoted = number.replace('\\', "\\\\").replace('\'', "\\'");
    format!("name:'{quoted}' status:any")
}
