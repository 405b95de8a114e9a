import { Nekonote } from "nekonote";

declare const client: Nekonote;

export async function Access_createApiKey(): Promise<void> {
  const answer = await client.access.createApiKey({ body: {
    name: "基幹システム",
    scopes: ["settings:read", "orders:read", "orders:write"],
    networks: ["203.0.113.0/24"],
    expires_at: "2027-11-22T00:00:00.000Z",
  } });
  console.log(answer);
}

export async function Access_createApiKeyGrant(): Promise<void> {
  const answer = await client.access.createApiKeyGrant({ body: { key_id: "key_01m823vpxqe6ftm6b2z4h8c0wd", scopes: ["orders:read"] } });
  console.log(answer);
}

export async function Access_createRole(): Promise<void> {
  const answer = await client.access.createRole({ body: { name: "出荷担当", scopes: ["orders:read", "orders:write", "pii:read"] } });
  console.log(answer);
}

export async function Access_createStaff(): Promise<void> {
  const answer = await client.access.createStaff({ body: {
    name: "佐藤 花子",
    email: "hanako@example.jp",
    role_id: "rol_01m823vpxbf5y8mxyzq4n1dg7c",
    password: "neko no te mo karitai",
  } });
  console.log(answer);
}

export async function Access_createToken(): Promise<void> {
  const answer = await client.access.createToken({ body: {
    grant_type: "password",
    username: "hanako@example.jp",
    password: "neko no te mo karitai",
  } });
  console.log(answer);
}

export async function Access_deleteApiKeyGrant(): Promise<void> {
  await client.access.deleteApiKeyGrant({ key_id: "key_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Access_deleteRole(): Promise<void> {
  await client.access.deleteRole({ id: "rol_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Access_getApiKey(): Promise<void> {
  const answer = await client.access.getApiKey({ id: "key_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Access_getMe(): Promise<void> {
  const answer = await client.access.getMe();
  console.log(answer);
}

export async function Access_getRole(): Promise<void> {
  const answer = await client.access.getRole({ id: "rol_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Access_getStaff(): Promise<void> {
  const answer = await client.access.getStaff({ id: "stf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Access_listApiKeyGrants(): Promise<void> {
  for await (const item of client.access.listApiKeyGrants()) {
    console.log(item);
  }
}

export async function Access_listApiKeys(): Promise<void> {
  for await (const item of client.access.listApiKeys()) {
    console.log(item);
  }
}

export async function Access_listAuditLog(): Promise<void> {
  for await (const item of client.access.listAuditLog()) {
    console.log(item);
  }
}

export async function Access_listRoles(): Promise<void> {
  for await (const item of client.access.listRoles()) {
    console.log(item);
  }
}

export async function Access_listSigningKeys(): Promise<void> {
  const answer = await client.access.listSigningKeys();
  console.log(answer);
}

export async function Access_listStaff(): Promise<void> {
  for await (const item of client.access.listStaff()) {
    console.log(item);
  }
}

export async function Access_revokeApiKey(): Promise<void> {
  const answer = await client.access.revokeApiKey({ id: "key_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Access_revokeToken(): Promise<void> {
  const answer = await client.access.revokeToken({ body: { token: "nk_refresh_AZqI…" } });
  console.log(answer);
}

export async function Access_updateApiKey(): Promise<void> {
  const answer = await client.access.updateApiKey({ id: "key_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { networks: ["203.0.113.0/24", "2001:db8::/32"], expires_at: null } });
  console.log(answer);
}

export async function Access_updateOwnPassword(): Promise<void> {
  await client.access.updateOwnPassword({ body: { present_password: "neko no te mo karitai", password: "kyou mo ii tenki desu" } });
}

export async function Access_updateRole(): Promise<void> {
  const answer = await client.access.updateRole({ id: "rol_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { scopes: ["orders:read", "pii:read"] } });
  console.log(answer);
}

export async function Access_updateStaff(): Promise<void> {
  const answer = await client.access.updateStaff({ id: "stf_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function Access_updateStaffPassword(): Promise<void> {
  await client.access.updateStaffPassword({ id: "stf_01kb2v5m8qe4n9r7t3w6x0y1za", body: { password: "neko no te mo karitai" } });
}

export async function Alerts_count(): Promise<void> {
  const answer = await client.alerts.count();
  console.log(answer);
}

export async function Alerts_list(): Promise<void> {
  for await (const item of client.alerts.list()) {
    console.log(item);
  }
}

export async function Alerts_listOrderAlerts(): Promise<void> {
  const answer = await client.alerts.listOrderAlerts({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Alerts_reopen(): Promise<void> {
  const answer = await client.alerts.reopen({ id: "alr_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Alerts_resolve(): Promise<void> {
  const answer = await client.alerts.resolve({ body: { alert_ids: ["alr_01m823vq8ae1vtc8d1v6bxq5gt"] } });
  console.log(answer);
}

export async function Alerts_resolveAlert(): Promise<void> {
  const answer = await client.alerts.resolveAlert({ id: "alr_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Automation_backtestRule(): Promise<void> {
  const answer = await client.automation.backtestRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Automation_createRule(): Promise<void> {
  const answer = await client.automation.createRule({ body: {
    name: "小口は発送待ちへ",
    position: 10,
    active: true,
    trigger: "imported",
    processing_route: null,
    status: "new",
    times: [],
    where: { field: "totals.billed", op: "lt", value: 30000 },
    guards: {
        no_alerts: true,
        no_hold: true,
        no_buyer_note: true,
        from: "08:00",
        until: "20:00",
        max_per_minute: 500,
      },
    retry: { attempts: 5, pause_seconds: 20 },
    actions: [{ add_tags: ["自動"] }, { move_status: { to: "awaiting_shipment", sub_status: null } }],
  } });
  console.log(answer);
}

export async function Automation_deleteRule(): Promise<void> {
  await client.automation.deleteRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Automation_getRule(): Promise<void> {
  const answer = await client.automation.getRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Automation_getRuleRun(): Promise<void> {
  const answer = await client.automation.getRuleRun({ id: "rrn_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Automation_getRuleSwitch(): Promise<void> {
  const answer = await client.automation.getRuleSwitch();
  console.log(answer);
}

export async function Automation_listRuleRuns(): Promise<void> {
  for await (const item of client.automation.listRuleRuns()) {
    console.log(item);
  }
}

export async function Automation_listRules(): Promise<void> {
  const answer = await client.automation.listRules();
  console.log(answer);
}

export async function Automation_runRule(): Promise<void> {
  const answer = await client.automation.runRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za", body: { among: { field: "ordered_on", op: "within_days", value: -7 }, limit: 200 } });
  console.log(answer);
}

export async function Automation_simulateNewRule(): Promise<void> {
  const answer = await client.automation.simulateNewRule({ body: {
    rule: {
        name: "小口は発送待ちへ",
        position: 10,
        active: true,
        trigger: "imported",
        processing_route: null,
        status: "new",
        times: [],
        where: { field: "totals.billed", op: "lt", value: 30000 },
        guards: {
              no_alerts: true,
              no_hold: true,
              no_buyer_note: true,
              from: "08:00",
              until: "20:00",
              max_per_minute: 500,
            },
        actions: [{ add_tags: ["自動"] }, { move_status: { to: "awaiting_shipment", sub_status: null } }],
      },
    over: { among: { field: "ordered_on", op: "within_days", value: -7 }, limit: 200 },
  } });
  console.log(answer);
}

export async function Automation_simulateRule(): Promise<void> {
  const answer = await client.automation.simulateRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za", body: { among: { field: "ordered_on", op: "within_days", value: -7 }, limit: 200 } });
  console.log(answer);
}

export async function Automation_updateRule(): Promise<void> {
  const answer = await client.automation.updateRule({ id: "rul_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function Automation_updateRuleSwitch(): Promise<void> {
  const answer = await client.automation.updateRuleSwitch({ body: { stopped: true, reason: "設定を確認するため", discard_waiting: false } });
  console.log(answer);
}

export async function Bundling_createBundle(): Promise<void> {
  const answer = await client.bundling.createBundle({ body: {
    parent: "ord_01m823vq75eyj8fgng5q2j6bg0",
    children: ["ord_01m823vq75eyj8fgng6k2x8cwh"],
    allow_across_routes: false,
    fees: "drop",
  } });
  console.log(answer);
}

export async function Bundling_getBundle(): Promise<void> {
  const answer = await client.bundling.getBundle({ id: "bdl_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Bundling_listBundleCandidates(): Promise<void> {
  for await (const item of client.bundling.listBundleCandidates()) {
    console.log(item);
  }
}

export async function Bundling_listBundles(): Promise<void> {
  for await (const item of client.bundling.listBundles()) {
    console.log(item);
  }
}

export async function Bundling_undoBundle(): Promise<void> {
  const answer = await client.bundling.undoBundle({ id: "bdl_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_checkBlacklist(): Promise<void> {
  const answer = await client.customers.checkBlacklist({ body: {
    family_name: "",
    given_name: "",
    family_kana: "",
    given_kana: "",
    company: "",
    department: "",
    postal_code: "",
    prefecture: "",
    city: "",
    street: "",
    building: "",
    phone: "",
    email: "",
  } });
  console.log(answer);
}

export async function Customers_createBlacklistEntry(): Promise<void> {
  const answer = await client.customers.createBlacklistEntry({ body: {
    name: "山田 太郎",
    phone: "090-0000-1234",
    address: "東京都渋谷区神宮前1-2-3",
    reason: "代引の受取拒否が続いたため",
    expires_on: "2027-11-22",
  } });
  console.log(answer);
}

export async function Customers_createCustomerRank(): Promise<void> {
  const answer = await client.customers.createCustomerRank({ body: {
    code: "GOLD",
    name: "ゴールド",
    position: 2,
    min_orders: 5,
    min_amount: 50000,
    within_days: 365,
  } });
  console.log(answer);
}

export async function Customers_deleteBlacklistEntry(): Promise<void> {
  await client.customers.deleteBlacklistEntry({ id: "blk_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Customers_deleteCustomerPersonalData(): Promise<void> {
  const answer = await client.customers.deleteCustomerPersonalData({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_deleteCustomerRank(): Promise<void> {
  await client.customers.deleteCustomerRank({ id: "rnk_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Customers_downloadBlacklist(): Promise<void> {
  const file = await client.customers.downloadBlacklist();
  console.log(await file.bytes());
}

export async function Customers_get(): Promise<void> {
  const answer = await client.customers.get({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_getBlacklistEntry(): Promise<void> {
  const answer = await client.customers.getBlacklistEntry({ id: "blk_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_getCustomerRank(): Promise<void> {
  const answer = await client.customers.getCustomerRank({ id: "rnk_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_importBlacklistEntries(): Promise<void> {
  const answer = await client.customers.importBlacklistEntries({ body: new Uint8Array() });
  console.log(answer);
}

export async function Customers_list(): Promise<void> {
  for await (const item of client.customers.list()) {
    console.log(item);
  }
}

export async function Customers_listBlacklistEntries(): Promise<void> {
  for await (const item of client.customers.listBlacklistEntries()) {
    console.log(item);
  }
}

export async function Customers_listCustomerOrders(): Promise<void> {
  for await (const item of client.customers.listCustomerOrders({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Customers_listCustomerRanks(): Promise<void> {
  const answer = await client.customers.listCustomerRanks();
  console.log(answer);
}

export async function Customers_listCustomerRecipients(): Promise<void> {
  const answer = await client.customers.listCustomerRecipients({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_merge(): Promise<void> {
  const answer = await client.customers.merge({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za", body: { into: "cus_01m823vq75eyj8fgng5q2j6bg0" } });
  console.log(answer);
}

export async function Customers_unmerge(): Promise<void> {
  const answer = await client.customers.unmerge({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Customers_update(): Promise<void> {
  const answer = await client.customers.update({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { memo: "お得意様", tags: ["VIP"] } });
  console.log(answer);
}

export async function Customers_updateBlacklistEntry(): Promise<void> {
  const answer = await client.customers.updateBlacklistEntry({ id: "blk_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { reason: "電話で確認済み", expires_on: "2027-05-31" } });
  console.log(answer);
}

export async function Customers_updateCustomerRank(): Promise<void> {
  const answer = await client.customers.updateCustomerRank({ id: "rnk_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { min_amount: 60000 } });
  console.log(answer);
}

export async function Events_createWebhookEndpoint(): Promise<void> {
  const answer = await client.events.createWebhookEndpoint({ body: {
    url: "https://hooks.example.com/nekonote",
    description: "倉庫システム",
    events: ["order.created", "shipment.shipped"],
    active: true,
  } });
  console.log(answer);
}

export async function Events_deleteWebhookEndpoint(): Promise<void> {
  await client.events.deleteWebhookEndpoint({ id: "whe_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Events_getWebhookDelivery(): Promise<void> {
  const answer = await client.events.getWebhookDelivery({ id: "whd_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Events_getWebhookEndpoint(): Promise<void> {
  const answer = await client.events.getWebhookEndpoint({ id: "whe_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Events_list(): Promise<void> {
  for await (const item of client.events.list()) {
    console.log(item);
  }
}

export async function Events_listWebhookDeliveries(): Promise<void> {
  for await (const item of client.events.listWebhookDeliveries()) {
    console.log(item);
  }
}

export async function Events_listWebhookEndpoints(): Promise<void> {
  const answer = await client.events.listWebhookEndpoints();
  console.log(answer);
}

export async function Events_replayWebhookDeliveries(): Promise<void> {
  const answer = await client.events.replayWebhookDeliveries({ body: { status: "failed", from: "2026-11-21T00:00:00.000Z", missed: false } });
  console.log(answer);
}

export async function Events_replayWebhookDelivery(): Promise<void> {
  const answer = await client.events.replayWebhookDelivery({ id: "whd_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Events_rotateWebhookSecret(): Promise<void> {
  const answer = await client.events.rotateWebhookSecret({ id: "whe_01kb2v5m8qe4n9r7t3w6x0y1za", body: { overlap_hours: 24 } });
  console.log(answer);
}

export async function Events_testWebhookEndpoint(): Promise<void> {
  const answer = await client.events.testWebhookEndpoint({ id: "whe_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Events_updateWebhookEndpoint(): Promise<void> {
  const answer = await client.events.updateWebhookEndpoint({ id: "whe_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function FollowMail_cancel(): Promise<void> {
  const answer = await client.followMail.cancel({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function FollowMail_createMailConsent(): Promise<void> {
  const answer = await client.followMail.createMailConsent({ body: {
    email: "hanako@example.com",
    granted: true,
    source: "checkout",
    text_version: "2026-04",
  } });
  console.log(answer);
}

export async function FollowMail_createSuppression(): Promise<void> {
  const answer = await client.followMail.createSuppression({ body: { email: "taro@example.com", scope: "advertising" } });
  console.log(answer);
}

export async function FollowMail_createUnsubscription(): Promise<void> {
  await client.followMail.createUnsubscription({ token: "text" });
}

export async function FollowMail_deleteSuppression(): Promise<void> {
  await client.followMail.deleteSuppression({ id: "sup_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function FollowMail_getFollowMailSettings(): Promise<void> {
  const answer = await client.followMail.getFollowMailSettings();
  console.log(answer);
}

export async function FollowMail_getSuppression(): Promise<void> {
  const answer = await client.followMail.getSuppression({ id: "sup_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function FollowMail_list(): Promise<void> {
  for await (const item of client.followMail.list()) {
    console.log(item);
  }
}

export async function FollowMail_listMailConsents(): Promise<void> {
  for await (const item of client.followMail.listMailConsents()) {
    console.log(item);
  }
}

export async function FollowMail_listSuppressions(): Promise<void> {
  for await (const item of client.followMail.listSuppressions()) {
    console.log(item);
  }
}

export async function FollowMail_updateFollowMailSettings(): Promise<void> {
  const answer = await client.followMail.updateFollowMailSettings({ ifMatch: "\"3\"", body: {
    enabled: true,
    days: 7,
    sender_name: "猫の店",
    sender_address: "東京都渋谷区神宮前1-1-1",
    contact: "neko@example.com",
  } });
  console.log(answer);
}

export async function Fulfillment_acknowledgeShipRequestFile(): Promise<void> {
  const answer = await client.fulfillment.acknowledgeShipRequestFile({ id: "srf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Fulfillment_cancelShipRequest(): Promise<void> {
  const answer = await client.fulfillment.cancelShipRequest({ id: "srq_01kb2v5m8qe4n9r7t3w6x0y1za", body: { agreed: false } });
  console.log(answer);
}

export async function Fulfillment_createShipRequestFile(): Promise<void> {
  const answer = await client.fulfillment.createShipRequestFile({ body: { warehouse: "EAST" } });
  console.log(answer);
}

export async function Fulfillment_createShipRequests(): Promise<void> {
  const answer = await client.fulfillment.createShipRequests({ body: { warehouse: "EAST", shipment_ids: ["shp_01m823vpxwe8yrsgz6h3axm14s"] } });
  console.log(answer);
}

export async function Fulfillment_createShipResults(): Promise<void> {
  const answer = await client.fulfillment.createShipResults({ body: {
    warehouse: "EAST",
    results: [{
          key: "S8YRSGZ6H3AXM14S",
          state: "shipped",
          tracking_numbers: ["1234-5678-9012"],
          carrier: "ヤマト運輸",
          shipped_on: "2026-11-22",
          reference: "W-20261122-0001",
          message: "",
        }],
  } });
  console.log(answer);
}

export async function Fulfillment_createWarehouseLink(): Promise<void> {
  const answer = await client.fulfillment.createWarehouseLink({ body: {
    warehouse: "EAST",
    kind: "generic_http",
    settings: { base_url: "https://warehouse.example.com/api" },
    active: true,
  } });
  console.log(answer);
}

export async function Fulfillment_deleteWarehouseLink(): Promise<void> {
  await client.fulfillment.deleteWarehouseLink({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Fulfillment_downloadShipRequestFile(): Promise<void> {
  const file = await client.fulfillment.downloadShipRequestFile({ id: "srf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function Fulfillment_getShipRequest(): Promise<void> {
  const answer = await client.fulfillment.getShipRequest({ id: "srq_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Fulfillment_getShipRequestFile(): Promise<void> {
  const answer = await client.fulfillment.getShipRequestFile({ id: "srf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Fulfillment_getWarehouseLink(): Promise<void> {
  const answer = await client.fulfillment.getWarehouseLink({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Fulfillment_importShipResults(): Promise<void> {
  const answer = await client.fulfillment.importShipResults({ warehouse: "text", body: new Uint8Array() });
  console.log(answer);
}

export async function Fulfillment_listShipRequestFiles(): Promise<void> {
  for await (const item of client.fulfillment.listShipRequestFiles()) {
    console.log(item);
  }
}

export async function Fulfillment_listShipRequests(): Promise<void> {
  for await (const item of client.fulfillment.listShipRequests()) {
    console.log(item);
  }
}

export async function Fulfillment_listWarehouseCodes(): Promise<void> {
  for await (const item of client.fulfillment.listWarehouseCodes({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Fulfillment_listWarehouseLinks(): Promise<void> {
  const answer = await client.fulfillment.listWarehouseLinks();
  console.log(answer);
}

export async function Fulfillment_replaceWarehouseLinkCredentials(): Promise<void> {
  const answer = await client.fulfillment.replaceWarehouseLinkCredentials({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za", body: { credentials: { token: "xxxxxxxxxxxxxxxx" } } });
  console.log(answer);
}

export async function Fulfillment_retryShipRequest(): Promise<void> {
  const answer = await client.fulfillment.retryShipRequest({ id: "srq_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Fulfillment_updateWarehouseCodes(): Promise<void> {
  const answer = await client.fulfillment.updateWarehouseCodes({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za", body: { items: [{ variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt", code: "4901234567894" }] } });
  console.log(answer);
}

export async function Fulfillment_updateWarehouseLink(): Promise<void> {
  const answer = await client.fulfillment.updateWarehouseLink({ id: "whl_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function InboundMail_create(): Promise<void> {
  const answer = await client.inboundMail.create({ body: new Uint8Array() });
  console.log(answer);
}

export async function InboundMail_createMailbox(): Promise<void> {
  const answer = await client.inboundMail.createMailbox({ body: {
    name: "本店",
    host: "localhost",
    login: { user: "neko@example.com", password: "kuroneko-no-hige" },
    afterwards: "move",
    done_folder: "取込済",
  } });
  console.log(answer);
}

export async function InboundMail_createOrderMailSource(): Promise<void> {
  const answer = await client.inboundMail.createOrderMailSource({ body: {
    name: "楽天市場",
    sales_route_id: "srt_01m823vpxwe8yrsgz6h3axm14s",
    sender: "order@rakuten.co.jp",
    subject: "注文内容ご確認",
  } });
  console.log(answer);
}

export async function InboundMail_deleteMailbox(): Promise<void> {
  await client.inboundMail.deleteMailbox({ id: "mbx_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function InboundMail_download(): Promise<void> {
  const file = await client.inboundMail.download({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function InboundMail_get(): Promise<void> {
  const answer = await client.inboundMail.get({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_getMailbox(): Promise<void> {
  const answer = await client.inboundMail.getMailbox({ id: "mbx_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_getOrderMailSource(): Promise<void> {
  const answer = await client.inboundMail.getOrderMailSource({ id: "oms_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_list(): Promise<void> {
  for await (const item of client.inboundMail.list()) {
    console.log(item);
  }
}

export async function InboundMail_listMailboxes(): Promise<void> {
  const answer = await client.inboundMail.listMailboxes();
  console.log(answer);
}

export async function InboundMail_listOrderMailSources(): Promise<void> {
  const answer = await client.inboundMail.listOrderMailSources();
  console.log(answer);
}

export async function InboundMail_move(): Promise<void> {
  const answer = await client.inboundMail.move({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za", body: { order_id: null } });
  console.log(answer);
}

export async function InboundMail_pollMailbox(): Promise<void> {
  const answer = await client.inboundMail.pollMailbox({ id: "mbx_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_resolve(): Promise<void> {
  const answer = await client.inboundMail.resolve({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_retry(): Promise<void> {
  const answer = await client.inboundMail.retry({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_testMailbox(): Promise<void> {
  const answer = await client.inboundMail.testMailbox({ id: "mbx_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function InboundMail_testOrderMailSource(): Promise<void> {
  const answer = await client.inboundMail.testOrderMailSource({ id: "oms_01kb2v5m8qe4n9r7t3w6x0y1za", body: { text: "[受注番号] 402853-20260612-0220534167\n" } });
  console.log(answer);
}

export async function InboundMail_updateMailbox(): Promise<void> {
  const answer = await client.inboundMail.updateMailbox({ id: "mbx_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { poll_seconds: 300 } });
  console.log(answer);
}

export async function InboundMail_updateOrderMailSource(): Promise<void> {
  const answer = await client.inboundMail.updateOrderMailSource({ id: "oms_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { subject: "ご注文内容" } });
  console.log(answer);
}

export async function Jobs_get(): Promise<void> {
  const answer = await client.jobs.get({ id: "job_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Jobs_list(): Promise<void> {
  for await (const item of client.jobs.list()) {
    console.log(item);
  }
}

export async function Jobs_retry(): Promise<void> {
  const answer = await client.jobs.retry({ id: "job_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_cancel(): Promise<void> {
  const answer = await client.mail.cancel({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_create(): Promise<void> {
  const answer = await client.mail.create({ body: { order_id: "ord_01m823vpxwe8yrsgz6h3axm14s", stage: "new_order" } });
  console.log(answer);
}

export async function Mail_createMailBatch(): Promise<void> {
  const answer = await client.mail.createMailBatch({ body: { order_ids: ["ord_01m823vpxwe8yrsgz6h3axm14s"], stage: "new_order" } });
  console.log(answer);
}

export async function Mail_createMailImage(): Promise<void> {
  const answer = await client.mail.createMailImage({ body: new Uint8Array() });
  console.log(answer);
}

export async function Mail_createMailProfile(): Promise<void> {
  const answer = await client.mail.createMailProfile({ body: {
    name: "本店",
    host: "localhost",
    port: 25,
    tls: "none",
    sender_address: "neko@example.com",
    sender_name: "猫の店",
    mobile_hours: { from: "09:00", until: "20:00" },
    signature: "猫の店\nhttps://neko.example.com/",
    is_default: true,
  } });
  console.log(answer);
}

export async function Mail_createMailTemplate(): Promise<void> {
  const answer = await client.mail.createMailTemplate({ body: {
    name: "サンクスメール",
    stage: "new_order",
    subject: "ご注文ありがとうございます（{{ order.number }}）",
    body: "このたびはご注文いただき、誠にありがとうございます。",
  } });
  console.log(answer);
}

export async function Mail_deleteMailTemplate(): Promise<void> {
  await client.mail.deleteMailTemplate({ id: "mtp_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Mail_get(): Promise<void> {
  const answer = await client.mail.get({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_getMailBatch(): Promise<void> {
  const answer = await client.mail.getMailBatch({ id: "mba_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_getMailImage(): Promise<void> {
  const answer = await client.mail.getMailImage({ id: "mim_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_getMailProfile(): Promise<void> {
  const answer = await client.mail.getMailProfile({ id: "mpr_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_getMailTemplate(): Promise<void> {
  const answer = await client.mail.getMailTemplate({ id: "mtp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_list(): Promise<void> {
  for await (const item of client.mail.list()) {
    console.log(item);
  }
}

export async function Mail_listMailBatchIssues(): Promise<void> {
  for await (const item of client.mail.listMailBatchIssues({ id: "mba_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Mail_listMailBatches(): Promise<void> {
  for await (const item of client.mail.listMailBatches()) {
    console.log(item);
  }
}

export async function Mail_listMailImages(): Promise<void> {
  for await (const item of client.mail.listMailImages()) {
    console.log(item);
  }
}

export async function Mail_listMailProfiles(): Promise<void> {
  const answer = await client.mail.listMailProfiles();
  console.log(answer);
}

export async function Mail_listMailTemplates(): Promise<void> {
  const answer = await client.mail.listMailTemplates();
  console.log(answer);
}

export async function Mail_previewMailTemplate(): Promise<void> {
  const answer = await client.mail.previewMailTemplate({ id: "mtp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { order_id: "ord_01m823vpxwe8yrsgz6h3axm14s" } });
  console.log(answer);
}

export async function Mail_retry(): Promise<void> {
  const answer = await client.mail.retry({ id: "mal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Mail_testMailProfile(): Promise<void> {
  const answer = await client.mail.testMailProfile({ id: "mpr_01kb2v5m8qe4n9r7t3w6x0y1za", body: { to: "tencho@neko.example.com" } });
  console.log(answer);
}

export async function Mail_updateMailProfile(): Promise<void> {
  const answer = await client.mail.updateMailProfile({ id: "mpr_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { per_minute: 120 } });
  console.log(answer);
}

export async function Mail_updateMailTemplate(): Promise<void> {
  const answer = await client.mail.updateMailTemplate({ id: "mtp_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { subject: "ご注文の確認（{{ order.number }}）" } });
  console.log(answer);
}

export async function Notices_createAnnouncement(): Promise<void> {
  const answer = await client.notices.createAnnouncement({ body: { level: "info", title: "年末年始の営業について", body: "12月30日から1月3日まで発送を休みます。" } });
  console.log(answer);
}

export async function Notices_createIncident(): Promise<void> {
  const answer = await client.notices.createIncident({ body: {
    kind: "leak",
    malicious: false,
    sensitive: false,
    financial: false,
    encrypted: false,
    persons: 1,
    occurred_at: null,
    noticed_at: null,
    report: {
        title: "誤送信",
        outline: "発送完了メールを別の注文者へ送った。",
        data_items: "氏名、住所",
        cause: "",
        secondary_damage: "",
        response: "",
        publication: "",
        prevention: "",
      },
  } });
  console.log(answer);
}

export async function Notices_getAnnouncement(): Promise<void> {
  const answer = await client.notices.getAnnouncement({ id: "ann_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Notices_getIncident(): Promise<void> {
  const answer = await client.notices.getIncident({ id: "inc_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Notices_listAnnouncements(): Promise<void> {
  for await (const item of client.notices.listAnnouncements()) {
    console.log(item);
  }
}

export async function Notices_listIncidents(): Promise<void> {
  for await (const item of client.notices.listIncidents()) {
    console.log(item);
  }
}

export async function Notices_markAnnouncementRead(): Promise<void> {
  const answer = await client.notices.markAnnouncementRead({ id: "ann_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Notices_updateIncident(): Promise<void> {
  const answer = await client.notices.updateIncident({ id: "inc_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { persons: 2 } });
  console.log(answer);
}

export async function OrderExports_cancel(): Promise<void> {
  const answer = await client.orderExports.cancel({ id: "exp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderExports_create(): Promise<void> {
  const answer = await client.orderExports.create({ body: { preset: "sukeneko_export", orders: { filter: { status: ["awaiting_shipment"] } } } });
  console.log(answer);
}

export async function OrderExports_createExportTemplate(): Promise<void> {
  const answer = await client.orderExports.createExportTemplate({ body: {
    name: "出荷確認用",
    layout: {
        columns: [{ label: "受注番号", field: "order.number" }, { label: "お届け先", fields: ["recipient.family_name", "recipient.given_name"] }, { label: "商品コード", field: "line.sku" }, { label: "個数", field: "line.quantity" }],
      },
  } });
  console.log(answer);
}

export async function OrderExports_deleteExportTemplate(): Promise<void> {
  await client.orderExports.deleteExportTemplate({ id: "ext_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function OrderExports_download(): Promise<void> {
  const file = await client.orderExports.download({ id: "exp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function OrderExports_exportOrders(): Promise<void> {
  const file = await client.orderExports.exportOrders({ body: { preset: "sukeneko_export", orders: { filter: { status: ["awaiting_shipment"] } } } });
  console.log(await file.bytes());
}

export async function OrderExports_get(): Promise<void> {
  const answer = await client.orderExports.get({ id: "exp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderExports_getExportTemplate(): Promise<void> {
  const answer = await client.orderExports.getExportTemplate({ id: "ext_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderExports_list(): Promise<void> {
  for await (const item of client.orderExports.list()) {
    console.log(item);
  }
}

export async function OrderExports_listExportColumns(): Promise<void> {
  const answer = await client.orderExports.listExportColumns();
  console.log(answer);
}

export async function OrderExports_listExportPresets(): Promise<void> {
  const answer = await client.orderExports.listExportPresets();
  console.log(answer);
}

export async function OrderExports_listExportTemplates(): Promise<void> {
  for await (const item of client.orderExports.listExportTemplates()) {
    console.log(item);
  }
}

export async function OrderExports_updateExportTemplate(): Promise<void> {
  const answer = await client.orderExports.updateExportTemplate({ id: "ext_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "出荷確認用（新）" } });
  console.log(answer);
}

export async function OrderImports_cancel(): Promise<void> {
  const answer = await client.orderImports.cancel({ id: "imp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderImports_create(): Promise<void> {
  const answer = await client.orderImports.create({ body: new Uint8Array() });
  console.log(answer);
}

export async function OrderImports_downloadOrderImportErrors(): Promise<void> {
  const file = await client.orderImports.downloadOrderImportErrors({ id: "imp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function OrderImports_get(): Promise<void> {
  const answer = await client.orderImports.get({ id: "imp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderImports_list(): Promise<void> {
  for await (const item of client.orderImports.list()) {
    console.log(item);
  }
}

export async function OrderImports_listOrderImportOrders(): Promise<void> {
  for await (const item of client.orderImports.listOrderImportOrders({ id: "imp_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function OrderImports_listOrderImportRows(): Promise<void> {
  for await (const item of client.orderImports.listOrderImportRows({ id: "imp_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function OrderMoves_create(): Promise<void> {
  const answer = await client.orderMoves.create({ body: {
    order_ids: null,
    filter: {
        route: ["JS"],
        processing_route: [],
        status: ["new"],
        sub_status: [],
        ordered_from: null,
        ordered_to: null,
        sku: null,
        has_alerts: null,
        on_hold: false,
      },
    to: "awaiting_shipment",
    sub_status: null,
    reason: "入金確認",
  } });
  console.log(answer);
}

export async function OrderMoves_get(): Promise<void> {
  const answer = await client.orderMoves.get({ id: "mov_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function OrderMoves_list(): Promise<void> {
  for await (const item of client.orderMoves.list()) {
    console.log(item);
  }
}

export async function OrderMoves_listOrderMoveIssues(): Promise<void> {
  for await (const item of client.orderMoves.listOrderMoveIssues({ id: "mov_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function OrderMoves_undo(): Promise<void> {
  for await (const item of client.orderMoves.undo({ id: "mov_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Orders_cancel(): Promise<void> {
  const answer = await client.orders.cancel({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: { reason: "お客様都合" } });
  console.log(answer);
}

export async function Orders_count(): Promise<void> {
  const answer = await client.orders.count();
  console.log(answer);
}

export async function Orders_countSavedSearch(): Promise<void> {
  const answer = await client.orders.countSavedSearch({ id: "sea_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_create(): Promise<void> {
  const answer = await client.orders.create({ body: {
    route: "JS",
    number: "261122-0001",
    ordered_at: "2026-11-22T01:02:03Z",
    buyer: {
        family_name: "山本",
        given_name: "直樹",
        family_kana: "ヤマモト",
        given_kana: "ナオキ",
        company: "",
        department: "",
        postal_code: "1940013",
        prefecture: "東京都",
        city: "町田市",
        street: "原町田6-7-12",
        building: "",
        phone: "090-0406-1141",
        email: "naoki.yamamoto30870@example.jp",
      },
    recipients: [{
          person: {
                  family_name: "山本",
                  given_name: "直樹",
                  family_kana: "ヤマモト",
                  given_kana: "ナオキ",
                  company: "",
                  department: "",
                  postal_code: "1940013",
                  prefecture: "東京都",
                  city: "町田市",
                  street: "原町田6-7-12",
                  building: "",
                  phone: "090-0406-1141",
                  email: "",
                },
          sender: null,
          note: "",
          staff_note: "",
        }],
    shipments: [{
          temperature: "ambient",
          deliver_on: "2026-11-25",
          delivery_window: "16時～18時",
          shipping_fee: 660,
          lines: [{ sku: "CUP-1", name: "湯呑", options: "色:藍", quantity: 1, unit_price: 700, rate_bp: 1000 }],
          parcels: 1,
          ship_on: "2026-11-30",
        }],
    payment: { method: "クレジットカード", fee: 0 },
    tags: ["初回"],
    notes: { buyer: "不在のときは宅配ボックスへお願いします。" },
  } });
  console.log(answer);
}

export async function Orders_createMallCancellation(): Promise<void> {
  const answer = await client.orders.createMallCancellation({ body: {
    order_id: "ord_01k9zxw5q3e8v7m2n4p6r8t0ad",
    reason: "out_of_stock",
    detail: "申し訳ございません。欠品のためキャンセルいたします。",
    restore_stock: false,
  } });
  console.log(answer);
}

export async function Orders_createSavedSearch(): Promise<void> {
  const answer = await client.orders.createSavedSearch({ body: {
    name: "入金待ち・高額",
    where: {
        all: [{ field: "status", op: "eq", value: "awaiting_payment" }, { field: "totals.unpaid", op: "gte", value: 30000 }],
      },
  } });
  console.log(answer);
}

export async function Orders_deleteCustomerOrdersPersonalData(): Promise<void> {
  for await (const item of client.orders.deleteCustomerOrdersPersonalData({ id: "cus_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Orders_deleteOrderPersonalData(): Promise<void> {
  const answer = await client.orders.deleteOrderPersonalData({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_deleteSavedSearch(): Promise<void> {
  await client.orders.deleteSavedSearch({ id: "sea_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Orders_get(): Promise<void> {
  const answer = await client.orders.get({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_getSavedSearch(): Promise<void> {
  const answer = await client.orders.getSavedSearch({ id: "sea_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_hold(): Promise<void> {
  const answer = await client.orders.hold({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: { reason: "お客様に電話確認中", until: "2099-12-31" } });
  console.log(answer);
}

export async function Orders_list(): Promise<void> {
  for await (const item of client.orders.list()) {
    console.log(item);
  }
}

export async function Orders_listConditionFields(): Promise<void> {
  const answer = await client.orders.listConditionFields();
  console.log(answer);
}

export async function Orders_listMallCancellations(): Promise<void> {
  for await (const item of client.orders.listMallCancellations()) {
    console.log(item);
  }
}

export async function Orders_listOrderEvents(): Promise<void> {
  for await (const item of client.orders.listOrderEvents({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Orders_listSavedSearches(): Promise<void> {
  for await (const item of client.orders.listSavedSearches()) {
    console.log(item);
  }
}

export async function Orders_move(): Promise<void> {
  const answer = await client.orders.move({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: { to: "awaiting_shipment", sub_status: null, reason: "入金確認" } });
  console.log(answer);
}

export async function Orders_release(): Promise<void> {
  const answer = await client.orders.release({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_search(): Promise<void> {
  for await (const item of client.orders.search({ body: {
    where: {
        all: [{ field: "status", op: "in", value: ["new", "awaiting_payment"] }, {
                any: [{ field: "totals.billed", op: "gte", value: 10000 }, { field: "lines.sku", op: "starts_with", value: "TEA-" }],
              }],
      },
    sort: "-ordered_at",
    include: ["shipments"],
    limit: 50,
    explain: true,
  } })) {
    console.log(item);
  }
}

export async function Orders_undo(): Promise<void> {
  const answer = await client.orders.undo({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_update(): Promise<void> {
  const answer = await client.orders.update({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { notes: { staff: "ギフト箱を同送" }, tags: ["初回", "ギフト"], processing_route: "MAIN" } });
  console.log(answer);
}

export async function Orders_updateOrderPlan(): Promise<void> {
  const answer = await client.orders.updateOrderPlan({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Orders_updateSavedSearch(): Promise<void> {
  const answer = await client.orders.updateSavedSearch({ id: "sea_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "入金待ち・3万円以上" } });
  console.log(answer);
}

export async function Payments_confirmPaymentImport(): Promise<void> {
  const answer = await client.payments.confirmPaymentImport({ id: "pim_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    rows: [{ row: 2, proposal: 1 }, { row: 3, orders: [{ order_id: "ord_01m823vq75eyj8fgng5q2j6bg0", amount: 1360 }] }],
  } });
  console.log(answer);
}

export async function Payments_create(): Promise<void> {
  const answer = await client.payments.create({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    kind: "payment",
    amount: 1360,
    received_on: "2026-11-22",
    method: "銀行振込",
    reference: "2026112200017",
  } });
  console.log(answer);
}

export async function Payments_createPaymentImport(): Promise<void> {
  const answer = await client.payments.createPaymentImport({ body: new Uint8Array() });
  console.log(answer);
}

export async function Payments_createPaymentLayout(): Promise<void> {
  const answer = await client.payments.createPaymentLayout({ body: {
    code: "RAKUTEN_PAY",
    name: "楽天ペイ 入金明細",
    columns: {
        header: true,
        date: ["入金日"],
        amount: "入金額",
        payer: [],
        order_number: "注文番号",
        method: "楽天ペイ",
      },
  } });
  console.log(answer);
}

export async function Payments_deletePaymentLayout(): Promise<void> {
  await client.payments.deletePaymentLayout({ id: "ply_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Payments_get(): Promise<void> {
  const answer = await client.payments.get({ id: "pay_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Payments_getPaymentImport(): Promise<void> {
  const answer = await client.payments.getPaymentImport({ id: "pim_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Payments_getPaymentLayout(): Promise<void> {
  const answer = await client.payments.getPaymentLayout({ id: "ply_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Payments_list(): Promise<void> {
  for await (const item of client.payments.list()) {
    console.log(item);
  }
}

export async function Payments_listOrderPayments(): Promise<void> {
  const answer = await client.payments.listOrderPayments({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Payments_listPaymentImportRows(): Promise<void> {
  for await (const item of client.payments.listPaymentImportRows({ id: "pim_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Payments_listPaymentImports(): Promise<void> {
  for await (const item of client.payments.listPaymentImports()) {
    console.log(item);
  }
}

export async function Payments_listPaymentLayouts(): Promise<void> {
  const answer = await client.payments.listPaymentLayouts();
  console.log(answer);
}

export async function Payments_undo(): Promise<void> {
  const answer = await client.payments.undo({ id: "pay_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Payments_undoPaymentImport(): Promise<void> {
  const answer = await client.payments.undoPaymentImport({ id: "pim_01kb2v5m8qe4n9r7t3w6x0y1za", body: { rows: [2] } });
  console.log(answer);
}

export async function Payments_updatePaymentLayout(): Promise<void> {
  const answer = await client.payments.updatePaymentLayout({ id: "ply_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "楽天ペイ 入金明細（2026年）" } });
  console.log(answer);
}

export async function Products_create(): Promise<void> {
  const answer = await client.products.create({ body: {
    code: "TEA-8",
    name: "煎茶 100g",
    description: "静岡のお茶です。",
    categories: ["食品", "お茶"],
    images: [{ url: "https://img.example.jp/tea-8.jpg", caption: "茶畑" }],
    first_axis: "色",
    position: 1000,
    variants: [{
          sku: "TEA-8-G",
          jan: "4901085614679",
          first_option: "緑",
          price: 1080,
          cost: 500,
          tax_rate_bp: 800,
          weight_grams: 120,
        }],
  } });
  console.log(answer);
}

export async function Products_createListing(): Promise<void> {
  const answer = await client.products.createListing({ body: {
    route: "JS",
    code: "tea-8-3pack",
    variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt",
    multiplier: 3,
  } });
  console.log(answer);
}

export async function Products_createVariant(): Promise<void> {
  const answer = await client.products.createVariant({ body: {
    product_id: "prd_01m823vq8ae1vtc8d1v6bxq5gt",
    variant: {
        sku: "TEA-8-R",
        jan: "4902102072618",
        first_option: "赤",
        price: 1080,
        cost: 500,
        tax_rate_bp: 800,
        weight_grams: 120,
      },
  } });
  console.log(answer);
}

export async function Products_delete(): Promise<void> {
  await client.products.delete({ id: "prd_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Products_deleteListing(): Promise<void> {
  await client.products.deleteListing({ id: "lst_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Products_deleteVariant(): Promise<void> {
  await client.products.deleteVariant({ id: "var_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Products_download(): Promise<void> {
  const file = await client.products.download();
  console.log(await file.bytes());
}

export async function Products_get(): Promise<void> {
  const answer = await client.products.get({ id: "prd_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Products_getListing(): Promise<void> {
  const answer = await client.products.getListing({ id: "lst_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Products_getVariant(): Promise<void> {
  const answer = await client.products.getVariant({ id: "var_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Products_import(): Promise<void> {
  const answer = await client.products.import({ body: new Uint8Array() });
  console.log(answer);
}

export async function Products_list(): Promise<void> {
  for await (const item of client.products.list()) {
    console.log(item);
  }
}

export async function Products_listListings(): Promise<void> {
  for await (const item of client.products.listListings()) {
    console.log(item);
  }
}

export async function Products_listVariants(): Promise<void> {
  for await (const item of client.products.listVariants()) {
    console.log(item);
  }
}

export async function Products_update(): Promise<void> {
  const answer = await client.products.update({ id: "prd_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "煎茶 120g", sold_until: "2027-03-31T14:59:00.000Z" } });
  console.log(answer);
}

export async function Products_updateListing(): Promise<void> {
  const answer = await client.products.updateListing({ id: "lst_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { multiplier: 2 } });
  console.log(answer);
}

export async function Products_updateVariant(): Promise<void> {
  const answer = await client.products.updateVariant({ id: "var_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { price: 1200, weight_grams: 130 } });
  console.log(answer);
}

export async function Reports_downloadSalesByProduct(): Promise<void> {
  const file = await client.reports.downloadSalesByProduct();
  console.log(await file.bytes());
}

export async function Reports_getSalesByProduct(): Promise<void> {
  for await (const item of client.reports.getSalesByProduct()) {
    console.log(item);
  }
}

export async function Settings_createCalendar(): Promise<void> {
  const answer = await client.settings.createCalendar({ body: {
    name: "本倉庫",
    processing_route_id: null,
    weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
    works_on_holidays: false,
    closed_on: ["2026-12-31"],
    open_on: ["2026-12-26"],
    cutoff: "15:00",
    origin: "東京都",
  } });
  console.log(answer);
}

export async function Settings_createImportRule(): Promise<void> {
  const answer = await client.settings.createImportRule({ body: {
    name: "お茶は冷蔵で",
    position: 10,
    active: true,
    stop: false,
    where: { field: "lines.sku", op: "starts_with", value: "TEA" },
    actions: {
        processing_route: null,
        carrier: "ヤマト運輸",
        waybill_kind: "発払い",
        temperature: "chilled",
        parcels: { fixed: null, pieces_each: 12 },
        ship_in_days: 1,
        gifts: [],
        inserts: [{ sku: "LEAFLET", name: "お茶のいれ方", quantity: 1, per_pieces: null }],
        tags: ["お茶"],
        hold_reason: null,
      },
  } });
  console.log(answer);
}

export async function Settings_createProcessingRoute(): Promise<void> {
  const answer = await client.settings.createProcessingRoute({ body: { code: "COLD", name: "冷蔵倉庫", is_default: false } });
  console.log(answer);
}

export async function Settings_createSalesRoute(): Promise<void> {
  const answer = await client.settings.createSalesRoute({ body: { code: "YAHOO", kind: "yahoo", name: "ヤフー店", processing_route_id: null } });
  console.log(answer);
}

export async function Settings_createSubStatus(): Promise<void> {
  const answer = await client.settings.createSubStatus({ body: {
    status: "shipping_work",
    processing_route: null,
    code: "PRINTED",
    name: "帳票印刷済",
    position: 1,
  } });
  console.log(answer);
}

export async function Settings_deleteCalendar(): Promise<void> {
  await client.settings.deleteCalendar({ id: "cal_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Settings_deleteImportRule(): Promise<void> {
  await client.settings.deleteImportRule({ id: "iru_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Settings_deleteSubStatus(): Promise<void> {
  await client.settings.deleteSubStatus({ id: "sub_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Settings_getAlertSettings(): Promise<void> {
  const answer = await client.settings.getAlertSettings();
  console.log(answer);
}

export async function Settings_getCalendar(): Promise<void> {
  const answer = await client.settings.getCalendar({ id: "cal_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Settings_getDeliveryAreas(): Promise<void> {
  const answer = await client.settings.getDeliveryAreas();
  console.log(answer);
}

export async function Settings_getImportRule(): Promise<void> {
  const answer = await client.settings.getImportRule({ id: "iru_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Settings_getPostalCode(): Promise<void> {
  const answer = await client.settings.getPostalCode({ code: "text" });
  console.log(answer);
}

export async function Settings_getProcessingRoute(): Promise<void> {
  const answer = await client.settings.getProcessingRoute({ id: "prt_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Settings_getSalesRoute(): Promise<void> {
  const answer = await client.settings.getSalesRoute({ id: "srt_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Settings_getSubStatus(): Promise<void> {
  const answer = await client.settings.getSubStatus({ id: "sub_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Settings_getTenant(): Promise<void> {
  const answer = await client.settings.getTenant();
  console.log(answer);
}

export async function Settings_listCalendars(): Promise<void> {
  const answer = await client.settings.listCalendars();
  console.log(answer);
}

export async function Settings_listHolidays(): Promise<void> {
  const answer = await client.settings.listHolidays();
  console.log(answer);
}

export async function Settings_listImportRules(): Promise<void> {
  const answer = await client.settings.listImportRules();
  console.log(answer);
}

export async function Settings_listProcessingRoutes(): Promise<void> {
  const answer = await client.settings.listProcessingRoutes();
  console.log(answer);
}

export async function Settings_listSalesRoutes(): Promise<void> {
  const answer = await client.settings.listSalesRoutes();
  console.log(answer);
}

export async function Settings_listSubStatuses(): Promise<void> {
  const answer = await client.settings.listSubStatuses();
  console.log(answer);
}

export async function Settings_replaceDeliveryAreas(): Promise<void> {
  const answer = await client.settings.replaceDeliveryAreas({ ifMatch: "\"3\"", body: { areas: [{ area: "952", carrier: "seino", island: true, lead_days: 5 }] } });
  console.log(answer);
}

export async function Settings_simulateImportRule(): Promise<void> {
  const answer = await client.settings.simulateImportRule({ id: "iru_01kb2v5m8qe4n9r7t3w6x0y1za", body: { among: { field: "ordered_on", op: "within_days", value: -7 }, limit: 200 } });
  console.log(answer);
}

export async function Settings_simulateNewImportRule(): Promise<void> {
  const answer = await client.settings.simulateNewImportRule({ body: {
    rule: {
        name: "お茶は冷蔵倉庫",
        where: { field: "lines.sku", op: "starts_with", value: "TEA" },
        actions: {
              processing_route: null,
              carrier: "ヤマト運輸",
              waybill_kind: "発払い",
              temperature: "chilled",
              parcels: { fixed: null, pieces_each: 12 },
              ship_in_days: 1,
              gifts: [],
              inserts: [{ sku: "LEAFLET", name: "お茶のいれ方", quantity: 1, per_pieces: null }],
              tags: ["お茶"],
              hold_reason: null,
            },
      },
    over: { among: { field: "ordered_on", op: "within_days", value: -7 }, limit: 200 },
  } });
  console.log(answer);
}

export async function Settings_updateAlertSettings(): Promise<void> {
  const answer = await client.settings.updateAlertSettings({ ifMatch: "\"3\"", body: {
    rules: [{ kind: "gift", enabled: false, severity: null }, { kind: "buyer_note", enabled: true, severity: "stop" }],
  } });
  console.log(answer);
}

export async function Settings_updateCalendar(): Promise<void> {
  const answer = await client.settings.updateCalendar({ id: "cal_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { closed_on: ["2026-12-30", "2026-12-31"], cutoff: "14:00" } });
  console.log(answer);
}

export async function Settings_updateImportRule(): Promise<void> {
  const answer = await client.settings.updateImportRule({ id: "iru_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function Settings_updateProcessingRoute(): Promise<void> {
  const answer = await client.settings.updateProcessingRoute({ id: "prt_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "第二倉庫" } });
  console.log(answer);
}

export async function Settings_updateSalesRoute(): Promise<void> {
  const answer = await client.settings.updateSalesRoute({ id: "srt_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "ヤフー2号店" } });
  console.log(answer);
}

export async function Settings_updateSubStatus(): Promise<void> {
  const answer = await client.settings.updateSubStatus({ id: "sub_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "帳票・送り状印刷済" } });
  console.log(answer);
}

export async function Settings_updateTenant(): Promise<void> {
  const answer = await client.settings.updateTenant({ ifMatch: "\"3\"", body: { rounding: "half_up" } });
  console.log(answer);
}

export async function Shipments_create(): Promise<void> {
  const answer = await client.shipments.create({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    copy_of: "shp_01m823vq75eyj8fgng5v51x7bd",
    recipient: null,
    to_buyer: false,
    new_recipient: null,
  } });
  console.log(answer);
}

export async function Shipments_createShipmentLine(): Promise<void> {
  const answer = await client.shipments.createShipmentLine({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { sku: "TEA-8", quantity: 1, unit_price: 1620 } });
  console.log(answer);
}

export async function Shipments_createShipmentReport(): Promise<void> {
  const answer = await client.shipments.createShipmentReport({ body: { shop_id: null, order_id: null } });
  console.log(answer);
}

export async function Shipments_delete(): Promise<void> {
  await client.shipments.delete({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Shipments_get(): Promise<void> {
  const answer = await client.shipments.get({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shipments_list(): Promise<void> {
  for await (const item of client.shipments.list()) {
    console.log(item);
  }
}

export async function Shipments_listShipmentReports(): Promise<void> {
  for await (const item of client.shipments.listShipmentReports()) {
    console.log(item);
  }
}

export async function Shipments_move(): Promise<void> {
  const answer = await client.shipments.move({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { to: "shipping_work" } });
  console.log(answer);
}

export async function Shipments_moveShipmentLines(): Promise<void> {
  const answer = await client.shipments.moveShipmentLines({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    lines: [{ line_id: "lin_01m823vq75eyj8fgng5zk1p5mc", quantity: 1 }],
    to: "shp_01m823vq75eyj8fgng6k2x8cwh",
  } });
  console.log(answer);
}

export async function Shipments_removeShipmentLines(): Promise<void> {
  const answer = await client.shipments.removeShipmentLines({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { line_ids: ["lin_01m823vq75eyj8fgng5zk1p5mc"] } });
  console.log(answer);
}

export async function Shipments_replaceShipmentParcels(): Promise<void> {
  const answer = await client.shipments.replaceShipmentParcels({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { tracking_numbers: ["1234-5678-9013"] } });
  console.log(answer);
}

export async function Shipments_ship(): Promise<void> {
  const answer = await client.shipments.ship({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { shipped_on: "2026-11-22", tracking_numbers: ["1234-5678-9013"] } });
  console.log(answer);
}

export async function Shipments_splitOrder(): Promise<void> {
  const answer = await client.shipments.splitOrder({ id: "ord_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    shipment_id: "shp_01m823vq75eyj8fgng5v51x7bd",
    by: "temperature",
    parts: [{
          lines: [{ line_id: "lin_01m823vq75eyj8fgng5zk1p5mc", quantity: null }],
          temperature: "frozen",
          deliver_on: null,
          ship_on: null,
        }],
  } });
  console.log(answer);
}

export async function Shipments_update(): Promise<void> {
  const answer = await client.shipments.update({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: {
    carrier: "ヤマト運輸",
    temperature: "chilled",
    deliver_on: "2026-12-05",
    delivery_window: "午前中",
    parcels: 2,
    ship_on: "2026-12-03",
  } });
  console.log(answer);
}

export async function Shipments_updateShipmentLines(): Promise<void> {
  const answer = await client.shipments.updateShipmentLines({ id: "shp_01kb2v5m8qe4n9r7t3w6x0y1za", body: { lines: [{ line_id: "lin_01m823vq75eyj8fgng5zk1p5mc", quantity: 3 }] } });
  console.log(answer);
}

export async function Shipping_createCarrierProfile(): Promise<void> {
  const answer = await client.shipping.createCarrierProfile({ body: {
    name: "ヤマト（本倉庫）",
    format: "yamato_b2",
    settings: {
        carriers: ["ヤマト運輸"],
        customer_code: "090123456789",
        freight_code: "01",
        item_name: "食品（お茶）",
      },
    sender: {
        family_name: "ねこ商店",
        postal_code: "1940013",
        prefecture: "東京都",
        city: "町田市",
        street: "原町田6-7-12",
        building: "ねこビル2F",
        phone: "042-000-0000",
      },
  } });
  console.log(answer);
}

export async function Shipping_createTrackingImport(): Promise<void> {
  const answer = await client.shipping.createTrackingImport({ body: new Uint8Array() });
  console.log(answer);
}

export async function Shipping_createWaybillFile(): Promise<void> {
  const answer = await client.shipping.createWaybillFile({ body: {
    profile_id: "car_01m823vpxwe8yrsgz6h3axm14s",
    shipments: { ship_on_to: "2026-11-22" },
    overflow: "split",
  } });
  console.log(answer);
}

export async function Shipping_downloadTrackingImportErrors(): Promise<void> {
  const file = await client.shipping.downloadTrackingImportErrors({ id: "tri_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function Shipping_downloadWaybillFile(): Promise<void> {
  const file = await client.shipping.downloadWaybillFile({ id: "wbf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(await file.bytes());
}

export async function Shipping_getCarrierProfile(): Promise<void> {
  const answer = await client.shipping.getCarrierProfile({ id: "car_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shipping_getTrackingImport(): Promise<void> {
  const answer = await client.shipping.getTrackingImport({ id: "tri_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shipping_getWaybillFile(): Promise<void> {
  const answer = await client.shipping.getWaybillFile({ id: "wbf_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shipping_listCarrierProfiles(): Promise<void> {
  const answer = await client.shipping.listCarrierProfiles();
  console.log(answer);
}

export async function Shipping_listTrackingImportRows(): Promise<void> {
  for await (const item of client.shipping.listTrackingImportRows({ id: "tri_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Shipping_listTrackingImports(): Promise<void> {
  for await (const item of client.shipping.listTrackingImports()) {
    console.log(item);
  }
}

export async function Shipping_listWaybillFields(): Promise<void> {
  const answer = await client.shipping.listWaybillFields();
  console.log(answer);
}

export async function Shipping_listWaybillFileShipments(): Promise<void> {
  for await (const item of client.shipping.listWaybillFileShipments({ id: "wbf_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Shipping_listWaybillFiles(): Promise<void> {
  for await (const item of client.shipping.listWaybillFiles()) {
    console.log(item);
  }
}

export async function Shipping_listWaybillFormats(): Promise<void> {
  const answer = await client.shipping.listWaybillFormats();
  console.log(answer);
}

export async function Shipping_updateCarrierProfile(): Promise<void> {
  const answer = await client.shipping.updateCarrierProfile({ id: "car_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "ヤマト（第二倉庫）" } });
  console.log(answer);
}

export async function Shops_create(): Promise<void> {
  const answer = await client.shops.create({ body: {
    name: "楽天市場店",
    kind: "rakuten",
    sales_route_id: "srt_01k9zxw5q3e8v7m2n4p6r8t0ab",
    settings: {},
    poll_seconds: 60,
    orders_from: "2026-11-22T00:00:00Z",
  } });
  console.log(answer);
}

export async function Shops_get(): Promise<void> {
  const answer = await client.shops.get({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shops_getShopHealth(): Promise<void> {
  const answer = await client.shops.getShopHealth({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shops_list(): Promise<void> {
  const answer = await client.shops.list();
  console.log(answer);
}

export async function Shops_listMallCodes(): Promise<void> {
  for await (const item of client.shops.listMallCodes({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function Shops_poll(): Promise<void> {
  const answer = await client.shops.poll({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shops_replaceShopCredentials(): Promise<void> {
  const answer = await client.shops.replaceShopCredentials({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za", body: {
    credentials: {
        service_secret: "SP000000_xxxxxxxxxxxxxxxx",
        license_key: "SL000000_xxxxxxxxxxxxxxxx",
        license_key_expires_at: "2027-02-20T14:59:59Z",
      },
  } });
  console.log(answer);
}

export async function Shops_test(): Promise<void> {
  const answer = await client.shops.test({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Shops_update(): Promise<void> {
  const answer = await client.shops.update({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { active: false } });
  console.log(answer);
}

export async function Shops_updateMallCodes(): Promise<void> {
  const answer = await client.shops.updateMallCodes({ id: "sho_01kb2v5m8qe4n9r7t3w6x0y1za", body: { codes: [{ code: "tea-8-3pack", item: "tea-8", variant: "3pack" }] } });
  console.log(answer);
}

export async function Stock_addStockCountLines(): Promise<void> {
  const answer = await client.stock.addStockCountLines({ id: "stc_01kb2v5m8qe4n9r7t3w6x0y1za", body: { lines: [{ variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt", counted: 11 }] } });
  console.log(answer);
}

export async function Stock_closeStockCount(): Promise<void> {
  const answer = await client.stock.closeStockCount({ id: "stc_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Stock_createExpectedReceipt(): Promise<void> {
  const answer = await client.stock.createExpectedReceipt({ body: {
    variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt",
    quantity: 100,
    expected_on: "2026-12-01",
    note: "追加発注",
  } });
  console.log(answer);
}

export async function Stock_createStockCount(): Promise<void> {
  const answer = await client.stock.createStockCount({ body: { mode: "delta", note: "11月棚卸" } });
  console.log(answer);
}

export async function Stock_createStockMovement(): Promise<void> {
  const answer = await client.stock.createStockMovement({ body: {
    kind: "receive",
    variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt",
    quantity: 12,
    reference: "納品書 1122",
  } });
  console.log(answer);
}

export async function Stock_createStoreSale(): Promise<void> {
  const answer = await client.stock.createStoreSale({ body: {
    reference: "レシート 0042",
    lines: [{ variant_id: "var_01m823vq8ae1vtc8d1v6bxq5gt", quantity: 1 }],
  } });
  console.log(answer);
}

export async function Stock_deleteExpectedReceipt(): Promise<void> {
  await client.stock.deleteExpectedReceipt({ id: "exr_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Stock_deleteStockCount(): Promise<void> {
  await client.stock.deleteStockCount({ id: "stc_01kb2v5m8qe4n9r7t3w6x0y1za" });
}

export async function Stock_download(): Promise<void> {
  const file = await client.stock.download();
  console.log(await file.bytes());
}

export async function Stock_getExpectedReceipt(): Promise<void> {
  const answer = await client.stock.getExpectedReceipt({ id: "exr_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Stock_getStockCount(): Promise<void> {
  const answer = await client.stock.getStockCount({ id: "stc_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Stock_getStockMovement(): Promise<void> {
  const answer = await client.stock.getStockMovement({ id: "stm_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Stock_getVariantStock(): Promise<void> {
  const answer = await client.stock.getVariantStock({ id: "var_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Stock_import(): Promise<void> {
  const answer = await client.stock.import({ body: new Uint8Array() });
  console.log(answer);
}

export async function Stock_listExpectedReceipts(): Promise<void> {
  for await (const item of client.stock.listExpectedReceipts()) {
    console.log(item);
  }
}

export async function Stock_listStockCounts(): Promise<void> {
  for await (const item of client.stock.listStockCounts()) {
    console.log(item);
  }
}

export async function Stock_listStockLevels(): Promise<void> {
  for await (const item of client.stock.listStockLevels()) {
    console.log(item);
  }
}

export async function Stock_listStockMovements(): Promise<void> {
  for await (const item of client.stock.listStockMovements()) {
    console.log(item);
  }
}

export async function Stock_receiveExpectedReceipt(): Promise<void> {
  const answer = await client.stock.receiveExpectedReceipt({ id: "exr_01kb2v5m8qe4n9r7t3w6x0y1za", body: { quantity: 98 } });
  console.log(answer);
}

export async function Stock_updateExpectedReceipt(): Promise<void> {
  const answer = await client.stock.updateExpectedReceipt({ id: "exr_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { expected_on: "2026-12-03" } });
  console.log(answer);
}

export async function StockPublication_createPublication(): Promise<void> {
  const answer = await client.stockPublication.createPublication({ body: { shop_id: null, variant_id: null } });
  console.log(answer);
}

export async function StockPublication_createReconciliation(): Promise<void> {
  const answer = await client.stockPublication.createReconciliation({ body: { shop_id: "sho_01k9zxw5q3e8v7m2n4p6r8t0aa", repair: false } });
  console.log(answer);
}

export async function StockPublication_getReconciliation(): Promise<void> {
  const answer = await client.stockPublication.getReconciliation({ id: "rec_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function StockPublication_listPublications(): Promise<void> {
  for await (const item of client.stockPublication.listPublications()) {
    console.log(item);
  }
}

export async function StockPublication_listReconciliationRows(): Promise<void> {
  for await (const item of client.stockPublication.listReconciliationRows({ id: "rec_01kb2v5m8qe4n9r7t3w6x0y1za" })) {
    console.log(item);
  }
}

export async function StockPublication_listReconciliations(): Promise<void> {
  for await (const item of client.stockPublication.listReconciliations()) {
    console.log(item);
  }
}

export async function Warehouses_createWarehouse(): Promise<void> {
  const answer = await client.warehouses.createWarehouse({ body: { code: "EAST", name: "東倉庫", position: 1, sells: true } });
  console.log(answer);
}

export async function Warehouses_getWarehouse(): Promise<void> {
  const answer = await client.warehouses.getWarehouse({ id: "whs_01kb2v5m8qe4n9r7t3w6x0y1za" });
  console.log(answer);
}

export async function Warehouses_list(): Promise<void> {
  const answer = await client.warehouses.list();
  console.log(answer);
}

export async function Warehouses_updateWarehouse(): Promise<void> {
  const answer = await client.warehouses.updateWarehouse({ id: "whs_01kb2v5m8qe4n9r7t3w6x0y1za", ifMatch: "\"3\"", body: { name: "本社倉庫" } });
  console.log(answer);
}
