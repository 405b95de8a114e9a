<?php

declare(strict_types=1);

use Nekonote\Nekonote;

function access_createApiKey(Nekonote $client): void
{
    $answer = $client->access->createApiKey(body: [
        'name' => '基幹システム',
        'scopes' => ['settings:read', 'orders:read', 'orders:write'],
        'networks' => ['203.0.113.0/24'],
        'expires_at' => '2027-11-22T00:00:00.000Z',
    ]);
    var_dump($answer);
}

function access_createApiKeyGrant(Nekonote $client): void
{
    $answer = $client->access->createApiKeyGrant(body: ['key_id' => 'key_01m823vpxqe6ftm6b2z4h8c0wd', 'scopes' => ['orders:read']]);
    var_dump($answer);
}

function access_createRole(Nekonote $client): void
{
    $answer = $client->access->createRole(body: ['name' => '出荷担当', 'scopes' => ['orders:read', 'orders:write', 'pii:read']]);
    var_dump($answer);
}

function access_createStaff(Nekonote $client): void
{
    $answer = $client->access->createStaff(body: [
        'name' => '佐藤 花子',
        'email' => 'hanako@example.jp',
        'role_id' => 'rol_01m823vpxbf5y8mxyzq4n1dg7c',
        'password' => 'neko no te mo karitai',
    ]);
    var_dump($answer);
}

function access_createToken(Nekonote $client): void
{
    $answer = $client->access->createToken(body: [
        'grant_type' => 'password',
        'username' => 'hanako@example.jp',
        'password' => 'neko no te mo karitai',
    ]);
    var_dump($answer);
}

function access_deleteApiKeyGrant(Nekonote $client): void
{
    $client->access->deleteApiKeyGrant(keyId: 'key_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function access_deleteRole(Nekonote $client): void
{
    $client->access->deleteRole(id: 'rol_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function access_getApiKey(Nekonote $client): void
{
    $answer = $client->access->getApiKey(id: 'key_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function access_getMe(Nekonote $client): void
{
    $answer = $client->access->getMe();
    var_dump($answer);
}

function access_getRole(Nekonote $client): void
{
    $answer = $client->access->getRole(id: 'rol_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function access_getStaff(Nekonote $client): void
{
    $answer = $client->access->getStaff(id: 'stf_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function access_listApiKeyGrants(Nekonote $client): void
{
    foreach ($client->access->listApiKeyGrants() as $item) {
        var_dump($item);
    }
}

function access_listApiKeys(Nekonote $client): void
{
    foreach ($client->access->listApiKeys() as $item) {
        var_dump($item);
    }
}

function access_listAuditLog(Nekonote $client): void
{
    foreach ($client->access->listAuditLog() as $item) {
        var_dump($item);
    }
}

function access_listRoles(Nekonote $client): void
{
    foreach ($client->access->listRoles() as $item) {
        var_dump($item);
    }
}

function access_listSigningKeys(Nekonote $client): void
{
    $answer = $client->access->listSigningKeys();
    var_dump($answer);
}

function access_listStaff(Nekonote $client): void
{
    foreach ($client->access->listStaff() as $item) {
        var_dump($item);
    }
}

function access_revokeApiKey(Nekonote $client): void
{
    $answer = $client->access->revokeApiKey(id: 'key_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function access_revokeToken(Nekonote $client): void
{
    $answer = $client->access->revokeToken(body: ['token' => 'nk_refresh_AZqI…']);
    var_dump($answer);
}

function access_updateApiKey(Nekonote $client): void
{
    $answer = $client->access->updateApiKey(id: 'key_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['networks' => ['203.0.113.0/24', '2001:db8::/32'], 'expires_at' => null]);
    var_dump($answer);
}

function access_updateOwnPassword(Nekonote $client): void
{
    $client->access->updateOwnPassword(body: ['present_password' => 'neko no te mo karitai', 'password' => 'kyou mo ii tenki desu']);
}

function access_updateRole(Nekonote $client): void
{
    $answer = $client->access->updateRole(id: 'rol_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['scopes' => ['orders:read', 'pii:read']]);
    var_dump($answer);
}

function access_updateStaff(Nekonote $client): void
{
    $answer = $client->access->updateStaff(id: 'stf_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function access_updateStaffPassword(Nekonote $client): void
{
    $client->access->updateStaffPassword(id: 'stf_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['password' => 'neko no te mo karitai']);
}

function alerts_count(Nekonote $client): void
{
    $answer = $client->alerts->count();
    var_dump($answer);
}

function alerts_list(Nekonote $client): void
{
    foreach ($client->alerts->list() as $item) {
        var_dump($item);
    }
}

function alerts_listOrderAlerts(Nekonote $client): void
{
    $answer = $client->alerts->listOrderAlerts(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function alerts_reopen(Nekonote $client): void
{
    $answer = $client->alerts->reopen(id: 'alr_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function alerts_resolve(Nekonote $client): void
{
    $answer = $client->alerts->resolve(body: ['alert_ids' => ['alr_01m823vq8ae1vtc8d1v6bxq5gt']]);
    var_dump($answer);
}

function alerts_resolveAlert(Nekonote $client): void
{
    $answer = $client->alerts->resolveAlert(id: 'alr_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function automation_backtestRule(Nekonote $client): void
{
    $answer = $client->automation->backtestRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function automation_createRule(Nekonote $client): void
{
    $answer = $client->automation->createRule(body: [
        'name' => '小口は発送待ちへ',
        'position' => 10,
        'active' => true,
        'trigger' => 'imported',
        'processing_route' => null,
        'status' => 'new',
        'times' => [],
        'where' => ['field' => 'totals.billed', 'op' => 'lt', 'value' => 30000],
        'guards' => [
            'no_alerts' => true,
            'no_hold' => true,
            'no_buyer_note' => true,
            'from' => '08:00',
            'until' => '20:00',
            'max_per_minute' => 500,
        ],
        'retry' => ['attempts' => 5, 'pause_seconds' => 20],
        'actions' => [
            ['add_tags' => ['自動']],
            ['move_status' => ['to' => 'awaiting_shipment', 'sub_status' => null]],
        ],
    ]);
    var_dump($answer);
}

function automation_deleteRule(Nekonote $client): void
{
    $client->automation->deleteRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function automation_getRule(Nekonote $client): void
{
    $answer = $client->automation->getRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function automation_getRuleRun(Nekonote $client): void
{
    $answer = $client->automation->getRuleRun(id: 'rrn_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function automation_getRuleSwitch(Nekonote $client): void
{
    $answer = $client->automation->getRuleSwitch();
    var_dump($answer);
}

function automation_listRuleRuns(Nekonote $client): void
{
    foreach ($client->automation->listRuleRuns() as $item) {
        var_dump($item);
    }
}

function automation_listRules(Nekonote $client): void
{
    $answer = $client->automation->listRules();
    var_dump($answer);
}

function automation_runRule(Nekonote $client): void
{
    $answer = $client->automation->runRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'among' => ['field' => 'ordered_on', 'op' => 'within_days', 'value' => -7],
        'limit' => 200,
    ]);
    var_dump($answer);
}

function automation_simulateNewRule(Nekonote $client): void
{
    $answer = $client->automation->simulateNewRule(body: [
        'rule' => [
            'name' => '小口は発送待ちへ',
            'position' => 10,
            'active' => true,
            'trigger' => 'imported',
            'processing_route' => null,
            'status' => 'new',
            'times' => [],
            'where' => ['field' => 'totals.billed', 'op' => 'lt', 'value' => 30000],
            'guards' => [
                'no_alerts' => true,
                'no_hold' => true,
                'no_buyer_note' => true,
                'from' => '08:00',
                'until' => '20:00',
                'max_per_minute' => 500,
            ],
            'actions' => [
                ['add_tags' => ['自動']],
                ['move_status' => ['to' => 'awaiting_shipment', 'sub_status' => null]],
            ],
        ],
        'over' => [
            'among' => ['field' => 'ordered_on', 'op' => 'within_days', 'value' => -7],
            'limit' => 200,
        ],
    ]);
    var_dump($answer);
}

function automation_simulateRule(Nekonote $client): void
{
    $answer = $client->automation->simulateRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'among' => ['field' => 'ordered_on', 'op' => 'within_days', 'value' => -7],
        'limit' => 200,
    ]);
    var_dump($answer);
}

function automation_updateRule(Nekonote $client): void
{
    $answer = $client->automation->updateRule(id: 'rul_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function automation_updateRuleSwitch(Nekonote $client): void
{
    $answer = $client->automation->updateRuleSwitch(body: ['stopped' => true, 'reason' => '設定を確認するため', 'discard_waiting' => false]);
    var_dump($answer);
}

function bundling_createBundle(Nekonote $client): void
{
    $answer = $client->bundling->createBundle(body: [
        'parent' => 'ord_01m823vq75eyj8fgng5q2j6bg0',
        'children' => ['ord_01m823vq75eyj8fgng6k2x8cwh'],
        'allow_across_routes' => false,
        'fees' => 'drop',
    ]);
    var_dump($answer);
}

function bundling_getBundle(Nekonote $client): void
{
    $answer = $client->bundling->getBundle(id: 'bdl_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function bundling_listBundleCandidates(Nekonote $client): void
{
    foreach ($client->bundling->listBundleCandidates() as $item) {
        var_dump($item);
    }
}

function bundling_listBundles(Nekonote $client): void
{
    foreach ($client->bundling->listBundles() as $item) {
        var_dump($item);
    }
}

function bundling_undoBundle(Nekonote $client): void
{
    $answer = $client->bundling->undoBundle(id: 'bdl_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_checkBlacklist(Nekonote $client): void
{
    $answer = $client->customers->checkBlacklist(body: [
        'family_name' => '',
        'given_name' => '',
        'family_kana' => '',
        'given_kana' => '',
        'company' => '',
        'department' => '',
        'postal_code' => '',
        'prefecture' => '',
        'city' => '',
        'street' => '',
        'building' => '',
        'phone' => '',
        'email' => '',
    ]);
    var_dump($answer);
}

function customers_createBlacklistEntry(Nekonote $client): void
{
    $answer = $client->customers->createBlacklistEntry(body: [
        'name' => '山田 太郎',
        'phone' => '090-0000-1234',
        'address' => '東京都渋谷区神宮前1-2-3',
        'reason' => '代引の受取拒否が続いたため',
        'expires_on' => '2027-11-22',
    ]);
    var_dump($answer);
}

function customers_createCustomerRank(Nekonote $client): void
{
    $answer = $client->customers->createCustomerRank(body: [
        'code' => 'GOLD',
        'name' => 'ゴールド',
        'position' => 2,
        'min_orders' => 5,
        'min_amount' => 50000,
        'within_days' => 365,
    ]);
    var_dump($answer);
}

function customers_deleteBlacklistEntry(Nekonote $client): void
{
    $client->customers->deleteBlacklistEntry(id: 'blk_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function customers_deleteCustomerPersonalData(Nekonote $client): void
{
    $answer = $client->customers->deleteCustomerPersonalData(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_deleteCustomerRank(Nekonote $client): void
{
    $client->customers->deleteCustomerRank(id: 'rnk_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function customers_downloadBlacklist(Nekonote $client): void
{
    $file = $client->customers->downloadBlacklist();
    echo $file->bytes();
}

function customers_get(Nekonote $client): void
{
    $answer = $client->customers->get(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_getBlacklistEntry(Nekonote $client): void
{
    $answer = $client->customers->getBlacklistEntry(id: 'blk_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_getCustomerRank(Nekonote $client): void
{
    $answer = $client->customers->getCustomerRank(id: 'rnk_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_importBlacklistEntries(Nekonote $client): void
{
    $answer = $client->customers->importBlacklistEntries(body: '');
    var_dump($answer);
}

function customers_list(Nekonote $client): void
{
    foreach ($client->customers->list() as $item) {
        var_dump($item);
    }
}

function customers_listBlacklistEntries(Nekonote $client): void
{
    foreach ($client->customers->listBlacklistEntries() as $item) {
        var_dump($item);
    }
}

function customers_listCustomerOrders(Nekonote $client): void
{
    foreach ($client->customers->listCustomerOrders(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function customers_listCustomerRanks(Nekonote $client): void
{
    $answer = $client->customers->listCustomerRanks();
    var_dump($answer);
}

function customers_listCustomerRecipients(Nekonote $client): void
{
    $answer = $client->customers->listCustomerRecipients(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_merge(Nekonote $client): void
{
    $answer = $client->customers->merge(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['into' => 'cus_01m823vq75eyj8fgng5q2j6bg0']);
    var_dump($answer);
}

function customers_unmerge(Nekonote $client): void
{
    $answer = $client->customers->unmerge(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function customers_update(Nekonote $client): void
{
    $answer = $client->customers->update(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['memo' => 'お得意様', 'tags' => ['VIP']]);
    var_dump($answer);
}

function customers_updateBlacklistEntry(Nekonote $client): void
{
    $answer = $client->customers->updateBlacklistEntry(id: 'blk_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['reason' => '電話で確認済み', 'expires_on' => '2027-05-31']);
    var_dump($answer);
}

function customers_updateCustomerRank(Nekonote $client): void
{
    $answer = $client->customers->updateCustomerRank(id: 'rnk_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['min_amount' => 60000]);
    var_dump($answer);
}

function events_createWebhookEndpoint(Nekonote $client): void
{
    $answer = $client->events->createWebhookEndpoint(body: [
        'url' => 'https://hooks.example.com/nekonote',
        'description' => '倉庫システム',
        'events' => ['order.created', 'shipment.shipped'],
        'active' => true,
    ]);
    var_dump($answer);
}

function events_deleteWebhookEndpoint(Nekonote $client): void
{
    $client->events->deleteWebhookEndpoint(id: 'whe_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function events_getWebhookDelivery(Nekonote $client): void
{
    $answer = $client->events->getWebhookDelivery(id: 'whd_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function events_getWebhookEndpoint(Nekonote $client): void
{
    $answer = $client->events->getWebhookEndpoint(id: 'whe_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function events_list(Nekonote $client): void
{
    foreach ($client->events->list() as $item) {
        var_dump($item);
    }
}

function events_listWebhookDeliveries(Nekonote $client): void
{
    foreach ($client->events->listWebhookDeliveries() as $item) {
        var_dump($item);
    }
}

function events_listWebhookEndpoints(Nekonote $client): void
{
    $answer = $client->events->listWebhookEndpoints();
    var_dump($answer);
}

function events_replayWebhookDeliveries(Nekonote $client): void
{
    $answer = $client->events->replayWebhookDeliveries(body: ['status' => 'failed', 'from' => '2026-11-21T00:00:00.000Z', 'missed' => false]);
    var_dump($answer);
}

function events_replayWebhookDelivery(Nekonote $client): void
{
    $answer = $client->events->replayWebhookDelivery(id: 'whd_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function events_rotateWebhookSecret(Nekonote $client): void
{
    $answer = $client->events->rotateWebhookSecret(id: 'whe_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['overlap_hours' => 24]);
    var_dump($answer);
}

function events_testWebhookEndpoint(Nekonote $client): void
{
    $answer = $client->events->testWebhookEndpoint(id: 'whe_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function events_updateWebhookEndpoint(Nekonote $client): void
{
    $answer = $client->events->updateWebhookEndpoint(id: 'whe_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function followMail_cancel(Nekonote $client): void
{
    $answer = $client->followMail->cancel(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function followMail_createMailConsent(Nekonote $client): void
{
    $answer = $client->followMail->createMailConsent(body: [
        'email' => 'hanako@example.com',
        'granted' => true,
        'source' => 'checkout',
        'text_version' => '2026-04',
    ]);
    var_dump($answer);
}

function followMail_createSuppression(Nekonote $client): void
{
    $answer = $client->followMail->createSuppression(body: ['email' => 'taro@example.com', 'scope' => 'advertising']);
    var_dump($answer);
}

function followMail_createUnsubscription(Nekonote $client): void
{
    $client->followMail->createUnsubscription(token: 'text');
}

function followMail_deleteSuppression(Nekonote $client): void
{
    $client->followMail->deleteSuppression(id: 'sup_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function followMail_getFollowMailSettings(Nekonote $client): void
{
    $answer = $client->followMail->getFollowMailSettings();
    var_dump($answer);
}

function followMail_getSuppression(Nekonote $client): void
{
    $answer = $client->followMail->getSuppression(id: 'sup_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function followMail_list(Nekonote $client): void
{
    foreach ($client->followMail->list() as $item) {
        var_dump($item);
    }
}

function followMail_listMailConsents(Nekonote $client): void
{
    foreach ($client->followMail->listMailConsents() as $item) {
        var_dump($item);
    }
}

function followMail_listSuppressions(Nekonote $client): void
{
    foreach ($client->followMail->listSuppressions() as $item) {
        var_dump($item);
    }
}

function followMail_updateFollowMailSettings(Nekonote $client): void
{
    $answer = $client->followMail->updateFollowMailSettings(ifMatch: '"3"', body: [
        'enabled' => true,
        'days' => 7,
        'sender_name' => '猫の店',
        'sender_address' => '東京都渋谷区神宮前1-1-1',
        'contact' => 'neko@example.com',
    ]);
    var_dump($answer);
}

function fulfillment_acknowledgeShipRequestFile(Nekonote $client): void
{
    $answer = $client->fulfillment->acknowledgeShipRequestFile(id: 'srf_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function fulfillment_cancelShipRequest(Nekonote $client): void
{
    $answer = $client->fulfillment->cancelShipRequest(id: 'srq_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['agreed' => false]);
    var_dump($answer);
}

function fulfillment_createShipRequestFile(Nekonote $client): void
{
    $answer = $client->fulfillment->createShipRequestFile(body: ['warehouse' => 'EAST']);
    var_dump($answer);
}

function fulfillment_createShipRequests(Nekonote $client): void
{
    $answer = $client->fulfillment->createShipRequests(body: ['warehouse' => 'EAST', 'shipment_ids' => ['shp_01m823vpxwe8yrsgz6h3axm14s']]);
    var_dump($answer);
}

function fulfillment_createShipResults(Nekonote $client): void
{
    $answer = $client->fulfillment->createShipResults(body: [
        'warehouse' => 'EAST',
        'results' => [
            [
                'key' => 'S8YRSGZ6H3AXM14S',
                'state' => 'shipped',
                'tracking_numbers' => ['1234-5678-9012'],
                'carrier' => 'ヤマト運輸',
                'shipped_on' => '2026-11-22',
                'reference' => 'W-20261122-0001',
                'message' => '',
            ],
        ],
    ]);
    var_dump($answer);
}

function fulfillment_createWarehouseLink(Nekonote $client): void
{
    $answer = $client->fulfillment->createWarehouseLink(body: [
        'warehouse' => 'EAST',
        'kind' => 'generic_http',
        'settings' => ['base_url' => 'https://warehouse.example.com/api'],
        'active' => true,
    ]);
    var_dump($answer);
}

function fulfillment_deleteWarehouseLink(Nekonote $client): void
{
    $client->fulfillment->deleteWarehouseLink(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function fulfillment_downloadShipRequestFile(Nekonote $client): void
{
    $file = $client->fulfillment->downloadShipRequestFile(id: 'srf_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function fulfillment_getShipRequest(Nekonote $client): void
{
    $answer = $client->fulfillment->getShipRequest(id: 'srq_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function fulfillment_getShipRequestFile(Nekonote $client): void
{
    $answer = $client->fulfillment->getShipRequestFile(id: 'srf_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function fulfillment_getWarehouseLink(Nekonote $client): void
{
    $answer = $client->fulfillment->getWarehouseLink(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function fulfillment_importShipResults(Nekonote $client): void
{
    $answer = $client->fulfillment->importShipResults(warehouse: 'text', body: '');
    var_dump($answer);
}

function fulfillment_listShipRequestFiles(Nekonote $client): void
{
    foreach ($client->fulfillment->listShipRequestFiles() as $item) {
        var_dump($item);
    }
}

function fulfillment_listShipRequests(Nekonote $client): void
{
    foreach ($client->fulfillment->listShipRequests() as $item) {
        var_dump($item);
    }
}

function fulfillment_listWarehouseCodes(Nekonote $client): void
{
    foreach ($client->fulfillment->listWarehouseCodes(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function fulfillment_listWarehouseLinks(Nekonote $client): void
{
    $answer = $client->fulfillment->listWarehouseLinks();
    var_dump($answer);
}

function fulfillment_replaceWarehouseLinkCredentials(Nekonote $client): void
{
    $answer = $client->fulfillment->replaceWarehouseLinkCredentials(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['credentials' => ['token' => 'xxxxxxxxxxxxxxxx']]);
    var_dump($answer);
}

function fulfillment_retryShipRequest(Nekonote $client): void
{
    $answer = $client->fulfillment->retryShipRequest(id: 'srq_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function fulfillment_updateWarehouseCodes(Nekonote $client): void
{
    $answer = $client->fulfillment->updateWarehouseCodes(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'items' => [['variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt', 'code' => '4901234567894']],
    ]);
    var_dump($answer);
}

function fulfillment_updateWarehouseLink(Nekonote $client): void
{
    $answer = $client->fulfillment->updateWarehouseLink(id: 'whl_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function inboundMail_create(Nekonote $client): void
{
    $answer = $client->inboundMail->create(body: '');
    var_dump($answer);
}

function inboundMail_createMailbox(Nekonote $client): void
{
    $answer = $client->inboundMail->createMailbox(body: [
        'name' => '本店',
        'host' => 'localhost',
        'login' => ['user' => 'neko@example.com', 'password' => 'kuroneko-no-hige'],
        'afterwards' => 'move',
        'done_folder' => '取込済',
    ]);
    var_dump($answer);
}

function inboundMail_createOrderMailSource(Nekonote $client): void
{
    $answer = $client->inboundMail->createOrderMailSource(body: [
        'name' => '楽天市場',
        'sales_route_id' => 'srt_01m823vpxwe8yrsgz6h3axm14s',
        'sender' => 'order@rakuten.co.jp',
        'subject' => '注文内容ご確認',
    ]);
    var_dump($answer);
}

function inboundMail_deleteMailbox(Nekonote $client): void
{
    $client->inboundMail->deleteMailbox(id: 'mbx_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function inboundMail_download(Nekonote $client): void
{
    $file = $client->inboundMail->download(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function inboundMail_get(Nekonote $client): void
{
    $answer = $client->inboundMail->get(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_getMailbox(Nekonote $client): void
{
    $answer = $client->inboundMail->getMailbox(id: 'mbx_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_getOrderMailSource(Nekonote $client): void
{
    $answer = $client->inboundMail->getOrderMailSource(id: 'oms_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_list(Nekonote $client): void
{
    foreach ($client->inboundMail->list() as $item) {
        var_dump($item);
    }
}

function inboundMail_listMailboxes(Nekonote $client): void
{
    $answer = $client->inboundMail->listMailboxes();
    var_dump($answer);
}

function inboundMail_listOrderMailSources(Nekonote $client): void
{
    $answer = $client->inboundMail->listOrderMailSources();
    var_dump($answer);
}

function inboundMail_move(Nekonote $client): void
{
    $answer = $client->inboundMail->move(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['order_id' => null]);
    var_dump($answer);
}

function inboundMail_pollMailbox(Nekonote $client): void
{
    $answer = $client->inboundMail->pollMailbox(id: 'mbx_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_resolve(Nekonote $client): void
{
    $answer = $client->inboundMail->resolve(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_retry(Nekonote $client): void
{
    $answer = $client->inboundMail->retry(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_testMailbox(Nekonote $client): void
{
    $answer = $client->inboundMail->testMailbox(id: 'mbx_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function inboundMail_testOrderMailSource(Nekonote $client): void
{
    $answer = $client->inboundMail->testOrderMailSource(id: 'oms_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['text' => "[受注番号] 402853-20260612-0220534167\u{a}"]);
    var_dump($answer);
}

function inboundMail_updateMailbox(Nekonote $client): void
{
    $answer = $client->inboundMail->updateMailbox(id: 'mbx_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['poll_seconds' => 300]);
    var_dump($answer);
}

function inboundMail_updateOrderMailSource(Nekonote $client): void
{
    $answer = $client->inboundMail->updateOrderMailSource(id: 'oms_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['subject' => 'ご注文内容']);
    var_dump($answer);
}

function jobs_get(Nekonote $client): void
{
    $answer = $client->jobs->get(id: 'job_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function jobs_list(Nekonote $client): void
{
    foreach ($client->jobs->list() as $item) {
        var_dump($item);
    }
}

function jobs_retry(Nekonote $client): void
{
    $answer = $client->jobs->retry(id: 'job_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_cancel(Nekonote $client): void
{
    $answer = $client->mail->cancel(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_create(Nekonote $client): void
{
    $answer = $client->mail->create(body: ['order_id' => 'ord_01m823vpxwe8yrsgz6h3axm14s', 'stage' => 'new_order']);
    var_dump($answer);
}

function mail_createMailBatch(Nekonote $client): void
{
    $answer = $client->mail->createMailBatch(body: ['order_ids' => ['ord_01m823vpxwe8yrsgz6h3axm14s'], 'stage' => 'new_order']);
    var_dump($answer);
}

function mail_createMailImage(Nekonote $client): void
{
    $answer = $client->mail->createMailImage(body: '');
    var_dump($answer);
}

function mail_createMailProfile(Nekonote $client): void
{
    $answer = $client->mail->createMailProfile(body: [
        'name' => '本店',
        'host' => 'localhost',
        'port' => 25,
        'tls' => 'none',
        'sender_address' => 'neko@example.com',
        'sender_name' => '猫の店',
        'mobile_hours' => ['from' => '09:00', 'until' => '20:00'],
        'signature' => "猫の店\u{a}https://neko.example.com/",
        'is_default' => true,
    ]);
    var_dump($answer);
}

function mail_createMailTemplate(Nekonote $client): void
{
    $answer = $client->mail->createMailTemplate(body: [
        'name' => 'サンクスメール',
        'stage' => 'new_order',
        'subject' => 'ご注文ありがとうございます（{{ order.number }}）',
        'body' => 'このたびはご注文いただき、誠にありがとうございます。',
    ]);
    var_dump($answer);
}

function mail_deleteMailTemplate(Nekonote $client): void
{
    $client->mail->deleteMailTemplate(id: 'mtp_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function mail_get(Nekonote $client): void
{
    $answer = $client->mail->get(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_getMailBatch(Nekonote $client): void
{
    $answer = $client->mail->getMailBatch(id: 'mba_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_getMailImage(Nekonote $client): void
{
    $answer = $client->mail->getMailImage(id: 'mim_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_getMailProfile(Nekonote $client): void
{
    $answer = $client->mail->getMailProfile(id: 'mpr_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_getMailTemplate(Nekonote $client): void
{
    $answer = $client->mail->getMailTemplate(id: 'mtp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_list(Nekonote $client): void
{
    foreach ($client->mail->list() as $item) {
        var_dump($item);
    }
}

function mail_listMailBatchIssues(Nekonote $client): void
{
    foreach ($client->mail->listMailBatchIssues(id: 'mba_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function mail_listMailBatches(Nekonote $client): void
{
    foreach ($client->mail->listMailBatches() as $item) {
        var_dump($item);
    }
}

function mail_listMailImages(Nekonote $client): void
{
    foreach ($client->mail->listMailImages() as $item) {
        var_dump($item);
    }
}

function mail_listMailProfiles(Nekonote $client): void
{
    $answer = $client->mail->listMailProfiles();
    var_dump($answer);
}

function mail_listMailTemplates(Nekonote $client): void
{
    $answer = $client->mail->listMailTemplates();
    var_dump($answer);
}

function mail_previewMailTemplate(Nekonote $client): void
{
    $answer = $client->mail->previewMailTemplate(id: 'mtp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['order_id' => 'ord_01m823vpxwe8yrsgz6h3axm14s']);
    var_dump($answer);
}

function mail_retry(Nekonote $client): void
{
    $answer = $client->mail->retry(id: 'mal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function mail_testMailProfile(Nekonote $client): void
{
    $answer = $client->mail->testMailProfile(id: 'mpr_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['to' => 'tencho@neko.example.com']);
    var_dump($answer);
}

function mail_updateMailProfile(Nekonote $client): void
{
    $answer = $client->mail->updateMailProfile(id: 'mpr_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['per_minute' => 120]);
    var_dump($answer);
}

function mail_updateMailTemplate(Nekonote $client): void
{
    $answer = $client->mail->updateMailTemplate(id: 'mtp_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['subject' => 'ご注文の確認（{{ order.number }}）']);
    var_dump($answer);
}

function notices_createAnnouncement(Nekonote $client): void
{
    $answer = $client->notices->createAnnouncement(body: ['level' => 'info', 'title' => '年末年始の営業について', 'body' => '12月30日から1月3日まで発送を休みます。']);
    var_dump($answer);
}

function notices_createIncident(Nekonote $client): void
{
    $answer = $client->notices->createIncident(body: [
        'kind' => 'leak',
        'malicious' => false,
        'sensitive' => false,
        'financial' => false,
        'encrypted' => false,
        'persons' => 1,
        'occurred_at' => null,
        'noticed_at' => null,
        'report' => [
            'title' => '誤送信',
            'outline' => '発送完了メールを別の注文者へ送った。',
            'data_items' => '氏名、住所',
            'cause' => '',
            'secondary_damage' => '',
            'response' => '',
            'publication' => '',
            'prevention' => '',
        ],
    ]);
    var_dump($answer);
}

function notices_getAnnouncement(Nekonote $client): void
{
    $answer = $client->notices->getAnnouncement(id: 'ann_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function notices_getIncident(Nekonote $client): void
{
    $answer = $client->notices->getIncident(id: 'inc_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function notices_listAnnouncements(Nekonote $client): void
{
    foreach ($client->notices->listAnnouncements() as $item) {
        var_dump($item);
    }
}

function notices_listIncidents(Nekonote $client): void
{
    foreach ($client->notices->listIncidents() as $item) {
        var_dump($item);
    }
}

function notices_markAnnouncementRead(Nekonote $client): void
{
    $answer = $client->notices->markAnnouncementRead(id: 'ann_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function notices_updateIncident(Nekonote $client): void
{
    $answer = $client->notices->updateIncident(id: 'inc_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['persons' => 2]);
    var_dump($answer);
}

function orderExports_cancel(Nekonote $client): void
{
    $answer = $client->orderExports->cancel(id: 'exp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderExports_create(Nekonote $client): void
{
    $answer = $client->orderExports->create(body: [
        'preset' => 'sukeneko_export',
        'orders' => ['filter' => ['status' => ['awaiting_shipment']]],
    ]);
    var_dump($answer);
}

function orderExports_createExportTemplate(Nekonote $client): void
{
    $answer = $client->orderExports->createExportTemplate(body: [
        'name' => '出荷確認用',
        'layout' => [
            'columns' => [
                ['label' => '受注番号', 'field' => 'order.number'],
                ['label' => 'お届け先', 'fields' => ['recipient.family_name', 'recipient.given_name']],
                ['label' => '商品コード', 'field' => 'line.sku'],
                ['label' => '個数', 'field' => 'line.quantity'],
            ],
        ],
    ]);
    var_dump($answer);
}

function orderExports_deleteExportTemplate(Nekonote $client): void
{
    $client->orderExports->deleteExportTemplate(id: 'ext_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function orderExports_download(Nekonote $client): void
{
    $file = $client->orderExports->download(id: 'exp_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function orderExports_exportOrders(Nekonote $client): void
{
    $file = $client->orderExports->exportOrders(body: [
        'preset' => 'sukeneko_export',
        'orders' => ['filter' => ['status' => ['awaiting_shipment']]],
    ]);
    echo $file->bytes();
}

function orderExports_get(Nekonote $client): void
{
    $answer = $client->orderExports->get(id: 'exp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderExports_getExportTemplate(Nekonote $client): void
{
    $answer = $client->orderExports->getExportTemplate(id: 'ext_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderExports_list(Nekonote $client): void
{
    foreach ($client->orderExports->list() as $item) {
        var_dump($item);
    }
}

function orderExports_listExportColumns(Nekonote $client): void
{
    $answer = $client->orderExports->listExportColumns();
    var_dump($answer);
}

function orderExports_listExportPresets(Nekonote $client): void
{
    $answer = $client->orderExports->listExportPresets();
    var_dump($answer);
}

function orderExports_listExportTemplates(Nekonote $client): void
{
    foreach ($client->orderExports->listExportTemplates() as $item) {
        var_dump($item);
    }
}

function orderExports_updateExportTemplate(Nekonote $client): void
{
    $answer = $client->orderExports->updateExportTemplate(id: 'ext_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '出荷確認用（新）']);
    var_dump($answer);
}

function orderImports_cancel(Nekonote $client): void
{
    $answer = $client->orderImports->cancel(id: 'imp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderImports_create(Nekonote $client): void
{
    $answer = $client->orderImports->create(body: '');
    var_dump($answer);
}

function orderImports_downloadOrderImportErrors(Nekonote $client): void
{
    $file = $client->orderImports->downloadOrderImportErrors(id: 'imp_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function orderImports_get(Nekonote $client): void
{
    $answer = $client->orderImports->get(id: 'imp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderImports_list(Nekonote $client): void
{
    foreach ($client->orderImports->list() as $item) {
        var_dump($item);
    }
}

function orderImports_listOrderImportOrders(Nekonote $client): void
{
    foreach ($client->orderImports->listOrderImportOrders(id: 'imp_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orderImports_listOrderImportRows(Nekonote $client): void
{
    foreach ($client->orderImports->listOrderImportRows(id: 'imp_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orderMoves_create(Nekonote $client): void
{
    $answer = $client->orderMoves->create(body: [
        'order_ids' => null,
        'filter' => [
            'route' => ['JS'],
            'processing_route' => [],
            'status' => ['new'],
            'sub_status' => [],
            'ordered_from' => null,
            'ordered_to' => null,
            'sku' => null,
            'has_alerts' => null,
            'on_hold' => false,
        ],
        'to' => 'awaiting_shipment',
        'sub_status' => null,
        'reason' => '入金確認',
    ]);
    var_dump($answer);
}

function orderMoves_get(Nekonote $client): void
{
    $answer = $client->orderMoves->get(id: 'mov_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orderMoves_list(Nekonote $client): void
{
    foreach ($client->orderMoves->list() as $item) {
        var_dump($item);
    }
}

function orderMoves_listOrderMoveIssues(Nekonote $client): void
{
    foreach ($client->orderMoves->listOrderMoveIssues(id: 'mov_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orderMoves_undo(Nekonote $client): void
{
    foreach ($client->orderMoves->undo(id: 'mov_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orders_cancel(Nekonote $client): void
{
    $answer = $client->orders->cancel(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['reason' => 'お客様都合']);
    var_dump($answer);
}

function orders_count(Nekonote $client): void
{
    $answer = $client->orders->count();
    var_dump($answer);
}

function orders_countSavedSearch(Nekonote $client): void
{
    $answer = $client->orders->countSavedSearch(id: 'sea_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_create(Nekonote $client): void
{
    $answer = $client->orders->create(body: [
        'route' => 'JS',
        'number' => '261122-0001',
        'ordered_at' => '2026-11-22T01:02:03Z',
        'buyer' => [
            'family_name' => '山本',
            'given_name' => '直樹',
            'family_kana' => 'ヤマモト',
            'given_kana' => 'ナオキ',
            'company' => '',
            'department' => '',
            'postal_code' => '1940013',
            'prefecture' => '東京都',
            'city' => '町田市',
            'street' => '原町田6-7-12',
            'building' => '',
            'phone' => '090-0406-1141',
            'email' => 'naoki.yamamoto30870@example.jp',
        ],
        'recipients' => [
            [
                'person' => [
                    'family_name' => '山本',
                    'given_name' => '直樹',
                    'family_kana' => 'ヤマモト',
                    'given_kana' => 'ナオキ',
                    'company' => '',
                    'department' => '',
                    'postal_code' => '1940013',
                    'prefecture' => '東京都',
                    'city' => '町田市',
                    'street' => '原町田6-7-12',
                    'building' => '',
                    'phone' => '090-0406-1141',
                    'email' => '',
                ],
                'sender' => null,
                'note' => '',
                'staff_note' => '',
            ],
        ],
        'shipments' => [
            [
                'temperature' => 'ambient',
                'deliver_on' => '2026-11-25',
                'delivery_window' => '16時～18時',
                'shipping_fee' => 660,
                'lines' => [
                    [
                        'sku' => 'CUP-1',
                        'name' => '湯呑',
                        'options' => '色:藍',
                        'quantity' => 1,
                        'unit_price' => 700,
                        'rate_bp' => 1000,
                    ],
                ],
                'parcels' => 1,
                'ship_on' => '2026-11-30',
            ],
        ],
        'payment' => ['method' => 'クレジットカード', 'fee' => 0],
        'tags' => ['初回'],
        'notes' => ['buyer' => '不在のときは宅配ボックスへお願いします。'],
    ]);
    var_dump($answer);
}

function orders_createMallCancellation(Nekonote $client): void
{
    $answer = $client->orders->createMallCancellation(body: [
        'order_id' => 'ord_01k9zxw5q3e8v7m2n4p6r8t0ad',
        'reason' => 'out_of_stock',
        'detail' => '申し訳ございません。欠品のためキャンセルいたします。',
        'restore_stock' => false,
    ]);
    var_dump($answer);
}

function orders_createSavedSearch(Nekonote $client): void
{
    $answer = $client->orders->createSavedSearch(body: [
        'name' => '入金待ち・高額',
        'where' => [
            'all' => [
                ['field' => 'status', 'op' => 'eq', 'value' => 'awaiting_payment'],
                ['field' => 'totals.unpaid', 'op' => 'gte', 'value' => 30000],
            ],
        ],
    ]);
    var_dump($answer);
}

function orders_deleteCustomerOrdersPersonalData(Nekonote $client): void
{
    foreach ($client->orders->deleteCustomerOrdersPersonalData(id: 'cus_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orders_deleteOrderPersonalData(Nekonote $client): void
{
    $answer = $client->orders->deleteOrderPersonalData(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_deleteSavedSearch(Nekonote $client): void
{
    $client->orders->deleteSavedSearch(id: 'sea_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function orders_get(Nekonote $client): void
{
    $answer = $client->orders->get(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_getSavedSearch(Nekonote $client): void
{
    $answer = $client->orders->getSavedSearch(id: 'sea_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_hold(Nekonote $client): void
{
    $answer = $client->orders->hold(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['reason' => 'お客様に電話確認中', 'until' => '2099-12-31']);
    var_dump($answer);
}

function orders_list(Nekonote $client): void
{
    foreach ($client->orders->list() as $item) {
        var_dump($item);
    }
}

function orders_listConditionFields(Nekonote $client): void
{
    $answer = $client->orders->listConditionFields();
    var_dump($answer);
}

function orders_listMallCancellations(Nekonote $client): void
{
    foreach ($client->orders->listMallCancellations() as $item) {
        var_dump($item);
    }
}

function orders_listOrderEvents(Nekonote $client): void
{
    foreach ($client->orders->listOrderEvents(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function orders_listSavedSearches(Nekonote $client): void
{
    foreach ($client->orders->listSavedSearches() as $item) {
        var_dump($item);
    }
}

function orders_move(Nekonote $client): void
{
    $answer = $client->orders->move(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['to' => 'awaiting_shipment', 'sub_status' => null, 'reason' => '入金確認']);
    var_dump($answer);
}

function orders_release(Nekonote $client): void
{
    $answer = $client->orders->release(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_search(Nekonote $client): void
{
    foreach ($client->orders->search(body: [
        'where' => [
            'all' => [
                ['field' => 'status', 'op' => 'in', 'value' => ['new', 'awaiting_payment']],
                [
                    'any' => [
                        ['field' => 'totals.billed', 'op' => 'gte', 'value' => 10000],
                        ['field' => 'lines.sku', 'op' => 'starts_with', 'value' => 'TEA-'],
                    ],
                ],
            ],
        ],
        'sort' => '-ordered_at',
        'include' => ['shipments'],
        'limit' => 50,
        'explain' => true,
    ]) as $item) {
        var_dump($item);
    }
}

function orders_undo(Nekonote $client): void
{
    $answer = $client->orders->undo(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_update(Nekonote $client): void
{
    $answer = $client->orders->update(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: [
        'notes' => ['staff' => 'ギフト箱を同送'],
        'tags' => ['初回', 'ギフト'],
        'processing_route' => 'MAIN',
    ]);
    var_dump($answer);
}

function orders_updateOrderPlan(Nekonote $client): void
{
    $answer = $client->orders->updateOrderPlan(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function orders_updateSavedSearch(Nekonote $client): void
{
    $answer = $client->orders->updateSavedSearch(id: 'sea_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '入金待ち・3万円以上']);
    var_dump($answer);
}

function payments_confirmPaymentImport(Nekonote $client): void
{
    $answer = $client->payments->confirmPaymentImport(id: 'pim_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'rows' => [
            ['row' => 2, 'proposal' => 1],
            [
                'row' => 3,
                'orders' => [['order_id' => 'ord_01m823vq75eyj8fgng5q2j6bg0', 'amount' => 1360]],
            ],
        ],
    ]);
    var_dump($answer);
}

function payments_create(Nekonote $client): void
{
    $answer = $client->payments->create(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'kind' => 'payment',
        'amount' => 1360,
        'received_on' => '2026-11-22',
        'method' => '銀行振込',
        'reference' => '2026112200017',
    ]);
    var_dump($answer);
}

function payments_createPaymentImport(Nekonote $client): void
{
    $answer = $client->payments->createPaymentImport(body: '');
    var_dump($answer);
}

function payments_createPaymentLayout(Nekonote $client): void
{
    $answer = $client->payments->createPaymentLayout(body: [
        'code' => 'RAKUTEN_PAY',
        'name' => '楽天ペイ 入金明細',
        'columns' => [
            'header' => true,
            'date' => ['入金日'],
            'amount' => '入金額',
            'payer' => [],
            'order_number' => '注文番号',
            'method' => '楽天ペイ',
        ],
    ]);
    var_dump($answer);
}

function payments_deletePaymentLayout(Nekonote $client): void
{
    $client->payments->deletePaymentLayout(id: 'ply_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function payments_get(Nekonote $client): void
{
    $answer = $client->payments->get(id: 'pay_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function payments_getPaymentImport(Nekonote $client): void
{
    $answer = $client->payments->getPaymentImport(id: 'pim_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function payments_getPaymentLayout(Nekonote $client): void
{
    $answer = $client->payments->getPaymentLayout(id: 'ply_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function payments_list(Nekonote $client): void
{
    foreach ($client->payments->list() as $item) {
        var_dump($item);
    }
}

function payments_listOrderPayments(Nekonote $client): void
{
    $answer = $client->payments->listOrderPayments(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function payments_listPaymentImportRows(Nekonote $client): void
{
    foreach ($client->payments->listPaymentImportRows(id: 'pim_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function payments_listPaymentImports(Nekonote $client): void
{
    foreach ($client->payments->listPaymentImports() as $item) {
        var_dump($item);
    }
}

function payments_listPaymentLayouts(Nekonote $client): void
{
    $answer = $client->payments->listPaymentLayouts();
    var_dump($answer);
}

function payments_undo(Nekonote $client): void
{
    $answer = $client->payments->undo(id: 'pay_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function payments_undoPaymentImport(Nekonote $client): void
{
    $answer = $client->payments->undoPaymentImport(id: 'pim_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['rows' => [2]]);
    var_dump($answer);
}

function payments_updatePaymentLayout(Nekonote $client): void
{
    $answer = $client->payments->updatePaymentLayout(id: 'ply_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '楽天ペイ 入金明細（2026年）']);
    var_dump($answer);
}

function products_create(Nekonote $client): void
{
    $answer = $client->products->create(body: [
        'code' => 'TEA-8',
        'name' => '煎茶 100g',
        'description' => '静岡のお茶です。',
        'categories' => ['食品', 'お茶'],
        'images' => [['url' => 'https://img.example.jp/tea-8.jpg', 'caption' => '茶畑']],
        'first_axis' => '色',
        'position' => 1000,
        'variants' => [
            [
                'sku' => 'TEA-8-G',
                'jan' => '4901085614679',
                'first_option' => '緑',
                'price' => 1080,
                'cost' => 500,
                'tax_rate_bp' => 800,
                'weight_grams' => 120,
            ],
        ],
    ]);
    var_dump($answer);
}

function products_createListing(Nekonote $client): void
{
    $answer = $client->products->createListing(body: [
        'route' => 'JS',
        'code' => 'tea-8-3pack',
        'variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt',
        'multiplier' => 3,
    ]);
    var_dump($answer);
}

function products_createVariant(Nekonote $client): void
{
    $answer = $client->products->createVariant(body: [
        'product_id' => 'prd_01m823vq8ae1vtc8d1v6bxq5gt',
        'variant' => [
            'sku' => 'TEA-8-R',
            'jan' => '4902102072618',
            'first_option' => '赤',
            'price' => 1080,
            'cost' => 500,
            'tax_rate_bp' => 800,
            'weight_grams' => 120,
        ],
    ]);
    var_dump($answer);
}

function products_delete(Nekonote $client): void
{
    $client->products->delete(id: 'prd_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function products_deleteListing(Nekonote $client): void
{
    $client->products->deleteListing(id: 'lst_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function products_deleteVariant(Nekonote $client): void
{
    $client->products->deleteVariant(id: 'var_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function products_download(Nekonote $client): void
{
    $file = $client->products->download();
    echo $file->bytes();
}

function products_get(Nekonote $client): void
{
    $answer = $client->products->get(id: 'prd_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function products_getListing(Nekonote $client): void
{
    $answer = $client->products->getListing(id: 'lst_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function products_getVariant(Nekonote $client): void
{
    $answer = $client->products->getVariant(id: 'var_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function products_import(Nekonote $client): void
{
    $answer = $client->products->import(body: '');
    var_dump($answer);
}

function products_list(Nekonote $client): void
{
    foreach ($client->products->list() as $item) {
        var_dump($item);
    }
}

function products_listListings(Nekonote $client): void
{
    foreach ($client->products->listListings() as $item) {
        var_dump($item);
    }
}

function products_listVariants(Nekonote $client): void
{
    foreach ($client->products->listVariants() as $item) {
        var_dump($item);
    }
}

function products_update(Nekonote $client): void
{
    $answer = $client->products->update(id: 'prd_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '煎茶 120g', 'sold_until' => '2027-03-31T14:59:00.000Z']);
    var_dump($answer);
}

function products_updateListing(Nekonote $client): void
{
    $answer = $client->products->updateListing(id: 'lst_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['multiplier' => 2]);
    var_dump($answer);
}

function products_updateVariant(Nekonote $client): void
{
    $answer = $client->products->updateVariant(id: 'var_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['price' => 1200, 'weight_grams' => 130]);
    var_dump($answer);
}

function reports_downloadSalesByProduct(Nekonote $client): void
{
    $file = $client->reports->downloadSalesByProduct();
    echo $file->bytes();
}

function reports_getSalesByProduct(Nekonote $client): void
{
    foreach ($client->reports->getSalesByProduct() as $item) {
        var_dump($item);
    }
}

function settings_createCalendar(Nekonote $client): void
{
    $answer = $client->settings->createCalendar(body: [
        'name' => '本倉庫',
        'processing_route_id' => null,
        'weekdays' => ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
        'works_on_holidays' => false,
        'closed_on' => ['2026-12-31'],
        'open_on' => ['2026-12-26'],
        'cutoff' => '15:00',
        'origin' => '東京都',
    ]);
    var_dump($answer);
}

function settings_createImportRule(Nekonote $client): void
{
    $answer = $client->settings->createImportRule(body: [
        'name' => 'お茶は冷蔵で',
        'position' => 10,
        'active' => true,
        'stop' => false,
        'where' => ['field' => 'lines.sku', 'op' => 'starts_with', 'value' => 'TEA'],
        'actions' => [
            'processing_route' => null,
            'carrier' => 'ヤマト運輸',
            'waybill_kind' => '発払い',
            'temperature' => 'chilled',
            'parcels' => ['fixed' => null, 'pieces_each' => 12],
            'ship_in_days' => 1,
            'gifts' => [],
            'inserts' => [['sku' => 'LEAFLET', 'name' => 'お茶のいれ方', 'quantity' => 1, 'per_pieces' => null]],
            'tags' => ['お茶'],
            'hold_reason' => null,
        ],
    ]);
    var_dump($answer);
}

function settings_createProcessingRoute(Nekonote $client): void
{
    $answer = $client->settings->createProcessingRoute(body: ['code' => 'COLD', 'name' => '冷蔵倉庫', 'is_default' => false]);
    var_dump($answer);
}

function settings_createSalesRoute(Nekonote $client): void
{
    $answer = $client->settings->createSalesRoute(body: ['code' => 'YAHOO', 'kind' => 'yahoo', 'name' => 'ヤフー店', 'processing_route_id' => null]);
    var_dump($answer);
}

function settings_createSubStatus(Nekonote $client): void
{
    $answer = $client->settings->createSubStatus(body: [
        'status' => 'shipping_work',
        'processing_route' => null,
        'code' => 'PRINTED',
        'name' => '帳票印刷済',
        'position' => 1,
    ]);
    var_dump($answer);
}

function settings_deleteCalendar(Nekonote $client): void
{
    $client->settings->deleteCalendar(id: 'cal_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function settings_deleteImportRule(Nekonote $client): void
{
    $client->settings->deleteImportRule(id: 'iru_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function settings_deleteSubStatus(Nekonote $client): void
{
    $client->settings->deleteSubStatus(id: 'sub_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function settings_getAlertSettings(Nekonote $client): void
{
    $answer = $client->settings->getAlertSettings();
    var_dump($answer);
}

function settings_getCalendar(Nekonote $client): void
{
    $answer = $client->settings->getCalendar(id: 'cal_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function settings_getDeliveryAreas(Nekonote $client): void
{
    $answer = $client->settings->getDeliveryAreas();
    var_dump($answer);
}

function settings_getImportRule(Nekonote $client): void
{
    $answer = $client->settings->getImportRule(id: 'iru_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function settings_getPostalCode(Nekonote $client): void
{
    $answer = $client->settings->getPostalCode(code: 'text');
    var_dump($answer);
}

function settings_getProcessingRoute(Nekonote $client): void
{
    $answer = $client->settings->getProcessingRoute(id: 'prt_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function settings_getSalesRoute(Nekonote $client): void
{
    $answer = $client->settings->getSalesRoute(id: 'srt_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function settings_getSubStatus(Nekonote $client): void
{
    $answer = $client->settings->getSubStatus(id: 'sub_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function settings_getTenant(Nekonote $client): void
{
    $answer = $client->settings->getTenant();
    var_dump($answer);
}

function settings_listCalendars(Nekonote $client): void
{
    $answer = $client->settings->listCalendars();
    var_dump($answer);
}

function settings_listHolidays(Nekonote $client): void
{
    $answer = $client->settings->listHolidays();
    var_dump($answer);
}

function settings_listImportRules(Nekonote $client): void
{
    $answer = $client->settings->listImportRules();
    var_dump($answer);
}

function settings_listProcessingRoutes(Nekonote $client): void
{
    $answer = $client->settings->listProcessingRoutes();
    var_dump($answer);
}

function settings_listSalesRoutes(Nekonote $client): void
{
    $answer = $client->settings->listSalesRoutes();
    var_dump($answer);
}

function settings_listSubStatuses(Nekonote $client): void
{
    $answer = $client->settings->listSubStatuses();
    var_dump($answer);
}

function settings_replaceDeliveryAreas(Nekonote $client): void
{
    $answer = $client->settings->replaceDeliveryAreas(ifMatch: '"3"', body: [
        'areas' => [['area' => '952', 'carrier' => 'seino', 'island' => true, 'lead_days' => 5]],
    ]);
    var_dump($answer);
}

function settings_simulateImportRule(Nekonote $client): void
{
    $answer = $client->settings->simulateImportRule(id: 'iru_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'among' => ['field' => 'ordered_on', 'op' => 'within_days', 'value' => -7],
        'limit' => 200,
    ]);
    var_dump($answer);
}

function settings_simulateNewImportRule(Nekonote $client): void
{
    $answer = $client->settings->simulateNewImportRule(body: [
        'rule' => [
            'name' => 'お茶は冷蔵倉庫',
            'where' => ['field' => 'lines.sku', 'op' => 'starts_with', 'value' => 'TEA'],
            'actions' => [
                'processing_route' => null,
                'carrier' => 'ヤマト運輸',
                'waybill_kind' => '発払い',
                'temperature' => 'chilled',
                'parcels' => ['fixed' => null, 'pieces_each' => 12],
                'ship_in_days' => 1,
                'gifts' => [],
                'inserts' => [['sku' => 'LEAFLET', 'name' => 'お茶のいれ方', 'quantity' => 1, 'per_pieces' => null]],
                'tags' => ['お茶'],
                'hold_reason' => null,
            ],
        ],
        'over' => [
            'among' => ['field' => 'ordered_on', 'op' => 'within_days', 'value' => -7],
            'limit' => 200,
        ],
    ]);
    var_dump($answer);
}

function settings_updateAlertSettings(Nekonote $client): void
{
    $answer = $client->settings->updateAlertSettings(ifMatch: '"3"', body: [
        'rules' => [
            ['kind' => 'gift', 'enabled' => false, 'severity' => null],
            ['kind' => 'buyer_note', 'enabled' => true, 'severity' => 'stop'],
        ],
    ]);
    var_dump($answer);
}

function settings_updateCalendar(Nekonote $client): void
{
    $answer = $client->settings->updateCalendar(id: 'cal_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['closed_on' => ['2026-12-30', '2026-12-31'], 'cutoff' => '14:00']);
    var_dump($answer);
}

function settings_updateImportRule(Nekonote $client): void
{
    $answer = $client->settings->updateImportRule(id: 'iru_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function settings_updateProcessingRoute(Nekonote $client): void
{
    $answer = $client->settings->updateProcessingRoute(id: 'prt_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '第二倉庫']);
    var_dump($answer);
}

function settings_updateSalesRoute(Nekonote $client): void
{
    $answer = $client->settings->updateSalesRoute(id: 'srt_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => 'ヤフー2号店']);
    var_dump($answer);
}

function settings_updateSubStatus(Nekonote $client): void
{
    $answer = $client->settings->updateSubStatus(id: 'sub_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '帳票・送り状印刷済']);
    var_dump($answer);
}

function settings_updateTenant(Nekonote $client): void
{
    $answer = $client->settings->updateTenant(ifMatch: '"3"', body: ['rounding' => 'half_up']);
    var_dump($answer);
}

function shipments_create(Nekonote $client): void
{
    $answer = $client->shipments->create(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'copy_of' => 'shp_01m823vq75eyj8fgng5v51x7bd',
        'recipient' => null,
        'to_buyer' => false,
        'new_recipient' => null,
    ]);
    var_dump($answer);
}

function shipments_createShipmentLine(Nekonote $client): void
{
    $answer = $client->shipments->createShipmentLine(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['sku' => 'TEA-8', 'quantity' => 1, 'unit_price' => 1620]);
    var_dump($answer);
}

function shipments_createShipmentReport(Nekonote $client): void
{
    $answer = $client->shipments->createShipmentReport(body: ['shop_id' => null, 'order_id' => null]);
    var_dump($answer);
}

function shipments_delete(Nekonote $client): void
{
    $client->shipments->delete(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function shipments_get(Nekonote $client): void
{
    $answer = $client->shipments->get(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shipments_list(Nekonote $client): void
{
    foreach ($client->shipments->list() as $item) {
        var_dump($item);
    }
}

function shipments_listShipmentReports(Nekonote $client): void
{
    foreach ($client->shipments->listShipmentReports() as $item) {
        var_dump($item);
    }
}

function shipments_move(Nekonote $client): void
{
    $answer = $client->shipments->move(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['to' => 'shipping_work']);
    var_dump($answer);
}

function shipments_moveShipmentLines(Nekonote $client): void
{
    $answer = $client->shipments->moveShipmentLines(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'lines' => [['line_id' => 'lin_01m823vq75eyj8fgng5zk1p5mc', 'quantity' => 1]],
        'to' => 'shp_01m823vq75eyj8fgng6k2x8cwh',
    ]);
    var_dump($answer);
}

function shipments_removeShipmentLines(Nekonote $client): void
{
    $answer = $client->shipments->removeShipmentLines(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['line_ids' => ['lin_01m823vq75eyj8fgng5zk1p5mc']]);
    var_dump($answer);
}

function shipments_replaceShipmentParcels(Nekonote $client): void
{
    $answer = $client->shipments->replaceShipmentParcels(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['tracking_numbers' => ['1234-5678-9013']]);
    var_dump($answer);
}

function shipments_ship(Nekonote $client): void
{
    $answer = $client->shipments->ship(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['shipped_on' => '2026-11-22', 'tracking_numbers' => ['1234-5678-9013']]);
    var_dump($answer);
}

function shipments_splitOrder(Nekonote $client): void
{
    $answer = $client->shipments->splitOrder(id: 'ord_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'shipment_id' => 'shp_01m823vq75eyj8fgng5v51x7bd',
        'by' => 'temperature',
        'parts' => [
            [
                'lines' => [['line_id' => 'lin_01m823vq75eyj8fgng5zk1p5mc', 'quantity' => null]],
                'temperature' => 'frozen',
                'deliver_on' => null,
                'ship_on' => null,
            ],
        ],
    ]);
    var_dump($answer);
}

function shipments_update(Nekonote $client): void
{
    $answer = $client->shipments->update(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: [
        'carrier' => 'ヤマト運輸',
        'temperature' => 'chilled',
        'deliver_on' => '2026-12-05',
        'delivery_window' => '午前中',
        'parcels' => 2,
        'ship_on' => '2026-12-03',
    ]);
    var_dump($answer);
}

function shipments_updateShipmentLines(Nekonote $client): void
{
    $answer = $client->shipments->updateShipmentLines(id: 'shp_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['lines' => [['line_id' => 'lin_01m823vq75eyj8fgng5zk1p5mc', 'quantity' => 3]]]);
    var_dump($answer);
}

function shipping_createCarrierProfile(Nekonote $client): void
{
    $answer = $client->shipping->createCarrierProfile(body: [
        'name' => 'ヤマト（本倉庫）',
        'format' => 'yamato_b2',
        'settings' => [
            'carriers' => ['ヤマト運輸'],
            'customer_code' => '090123456789',
            'freight_code' => '01',
            'item_name' => '食品（お茶）',
        ],
        'sender' => [
            'family_name' => 'ねこ商店',
            'postal_code' => '1940013',
            'prefecture' => '東京都',
            'city' => '町田市',
            'street' => '原町田6-7-12',
            'building' => 'ねこビル2F',
            'phone' => '042-000-0000',
        ],
    ]);
    var_dump($answer);
}

function shipping_createTrackingImport(Nekonote $client): void
{
    $answer = $client->shipping->createTrackingImport(body: '');
    var_dump($answer);
}

function shipping_createWaybillFile(Nekonote $client): void
{
    $answer = $client->shipping->createWaybillFile(body: [
        'profile_id' => 'car_01m823vpxwe8yrsgz6h3axm14s',
        'shipments' => ['ship_on_to' => '2026-11-22'],
        'overflow' => 'split',
    ]);
    var_dump($answer);
}

function shipping_downloadTrackingImportErrors(Nekonote $client): void
{
    $file = $client->shipping->downloadTrackingImportErrors(id: 'tri_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function shipping_downloadWaybillFile(Nekonote $client): void
{
    $file = $client->shipping->downloadWaybillFile(id: 'wbf_01kb2v5m8qe4n9r7t3w6x0y1za');
    echo $file->bytes();
}

function shipping_getCarrierProfile(Nekonote $client): void
{
    $answer = $client->shipping->getCarrierProfile(id: 'car_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shipping_getTrackingImport(Nekonote $client): void
{
    $answer = $client->shipping->getTrackingImport(id: 'tri_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shipping_getWaybillFile(Nekonote $client): void
{
    $answer = $client->shipping->getWaybillFile(id: 'wbf_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shipping_listCarrierProfiles(Nekonote $client): void
{
    $answer = $client->shipping->listCarrierProfiles();
    var_dump($answer);
}

function shipping_listTrackingImportRows(Nekonote $client): void
{
    foreach ($client->shipping->listTrackingImportRows(id: 'tri_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function shipping_listTrackingImports(Nekonote $client): void
{
    foreach ($client->shipping->listTrackingImports() as $item) {
        var_dump($item);
    }
}

function shipping_listWaybillFields(Nekonote $client): void
{
    $answer = $client->shipping->listWaybillFields();
    var_dump($answer);
}

function shipping_listWaybillFileShipments(Nekonote $client): void
{
    foreach ($client->shipping->listWaybillFileShipments(id: 'wbf_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function shipping_listWaybillFiles(Nekonote $client): void
{
    foreach ($client->shipping->listWaybillFiles() as $item) {
        var_dump($item);
    }
}

function shipping_listWaybillFormats(Nekonote $client): void
{
    $answer = $client->shipping->listWaybillFormats();
    var_dump($answer);
}

function shipping_updateCarrierProfile(Nekonote $client): void
{
    $answer = $client->shipping->updateCarrierProfile(id: 'car_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => 'ヤマト（第二倉庫）']);
    var_dump($answer);
}

function shops_create(Nekonote $client): void
{
    $answer = $client->shops->create(body: [
        'name' => '楽天市場店',
        'kind' => 'rakuten',
        'sales_route_id' => 'srt_01k9zxw5q3e8v7m2n4p6r8t0ab',
        'settings' => [],
        'poll_seconds' => 60,
        'orders_from' => '2026-11-22T00:00:00Z',
    ]);
    var_dump($answer);
}

function shops_get(Nekonote $client): void
{
    $answer = $client->shops->get(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shops_getShopHealth(Nekonote $client): void
{
    $answer = $client->shops->getShopHealth(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shops_list(Nekonote $client): void
{
    $answer = $client->shops->list();
    var_dump($answer);
}

function shops_listMallCodes(Nekonote $client): void
{
    foreach ($client->shops->listMallCodes(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function shops_poll(Nekonote $client): void
{
    $answer = $client->shops->poll(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shops_replaceShopCredentials(Nekonote $client): void
{
    $answer = $client->shops->replaceShopCredentials(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za', body: [
        'credentials' => [
            'service_secret' => 'SP000000_xxxxxxxxxxxxxxxx',
            'license_key' => 'SL000000_xxxxxxxxxxxxxxxx',
            'license_key_expires_at' => '2027-02-20T14:59:59Z',
        ],
    ]);
    var_dump($answer);
}

function shops_test(Nekonote $client): void
{
    $answer = $client->shops->test(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function shops_update(Nekonote $client): void
{
    $answer = $client->shops->update(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['active' => false]);
    var_dump($answer);
}

function shops_updateMallCodes(Nekonote $client): void
{
    $answer = $client->shops->updateMallCodes(id: 'sho_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['codes' => [['code' => 'tea-8-3pack', 'item' => 'tea-8', 'variant' => '3pack']]]);
    var_dump($answer);
}

function stock_addStockCountLines(Nekonote $client): void
{
    $answer = $client->stock->addStockCountLines(id: 'stc_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['lines' => [['variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt', 'counted' => 11]]]);
    var_dump($answer);
}

function stock_closeStockCount(Nekonote $client): void
{
    $answer = $client->stock->closeStockCount(id: 'stc_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stock_createExpectedReceipt(Nekonote $client): void
{
    $answer = $client->stock->createExpectedReceipt(body: [
        'variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt',
        'quantity' => 100,
        'expected_on' => '2026-12-01',
        'note' => '追加発注',
    ]);
    var_dump($answer);
}

function stock_createStockCount(Nekonote $client): void
{
    $answer = $client->stock->createStockCount(body: ['mode' => 'delta', 'note' => '11月棚卸']);
    var_dump($answer);
}

function stock_createStockMovement(Nekonote $client): void
{
    $answer = $client->stock->createStockMovement(body: [
        'kind' => 'receive',
        'variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt',
        'quantity' => 12,
        'reference' => '納品書 1122',
    ]);
    var_dump($answer);
}

function stock_createStoreSale(Nekonote $client): void
{
    $answer = $client->stock->createStoreSale(body: [
        'reference' => 'レシート 0042',
        'lines' => [['variant_id' => 'var_01m823vq8ae1vtc8d1v6bxq5gt', 'quantity' => 1]],
    ]);
    var_dump($answer);
}

function stock_deleteExpectedReceipt(Nekonote $client): void
{
    $client->stock->deleteExpectedReceipt(id: 'exr_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function stock_deleteStockCount(Nekonote $client): void
{
    $client->stock->deleteStockCount(id: 'stc_01kb2v5m8qe4n9r7t3w6x0y1za');
}

function stock_download(Nekonote $client): void
{
    $file = $client->stock->download();
    echo $file->bytes();
}

function stock_getExpectedReceipt(Nekonote $client): void
{
    $answer = $client->stock->getExpectedReceipt(id: 'exr_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stock_getStockCount(Nekonote $client): void
{
    $answer = $client->stock->getStockCount(id: 'stc_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stock_getStockMovement(Nekonote $client): void
{
    $answer = $client->stock->getStockMovement(id: 'stm_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stock_getVariantStock(Nekonote $client): void
{
    $answer = $client->stock->getVariantStock(id: 'var_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stock_import(Nekonote $client): void
{
    $answer = $client->stock->import(body: '');
    var_dump($answer);
}

function stock_listExpectedReceipts(Nekonote $client): void
{
    foreach ($client->stock->listExpectedReceipts() as $item) {
        var_dump($item);
    }
}

function stock_listStockCounts(Nekonote $client): void
{
    foreach ($client->stock->listStockCounts() as $item) {
        var_dump($item);
    }
}

function stock_listStockLevels(Nekonote $client): void
{
    foreach ($client->stock->listStockLevels() as $item) {
        var_dump($item);
    }
}

function stock_listStockMovements(Nekonote $client): void
{
    foreach ($client->stock->listStockMovements() as $item) {
        var_dump($item);
    }
}

function stock_receiveExpectedReceipt(Nekonote $client): void
{
    $answer = $client->stock->receiveExpectedReceipt(id: 'exr_01kb2v5m8qe4n9r7t3w6x0y1za', body: ['quantity' => 98]);
    var_dump($answer);
}

function stock_updateExpectedReceipt(Nekonote $client): void
{
    $answer = $client->stock->updateExpectedReceipt(id: 'exr_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['expected_on' => '2026-12-03']);
    var_dump($answer);
}

function stockPublication_createPublication(Nekonote $client): void
{
    $answer = $client->stockPublication->createPublication(body: ['shop_id' => null, 'variant_id' => null]);
    var_dump($answer);
}

function stockPublication_createReconciliation(Nekonote $client): void
{
    $answer = $client->stockPublication->createReconciliation(body: ['shop_id' => 'sho_01k9zxw5q3e8v7m2n4p6r8t0aa', 'repair' => false]);
    var_dump($answer);
}

function stockPublication_getReconciliation(Nekonote $client): void
{
    $answer = $client->stockPublication->getReconciliation(id: 'rec_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function stockPublication_listPublications(Nekonote $client): void
{
    foreach ($client->stockPublication->listPublications() as $item) {
        var_dump($item);
    }
}

function stockPublication_listReconciliationRows(Nekonote $client): void
{
    foreach ($client->stockPublication->listReconciliationRows(id: 'rec_01kb2v5m8qe4n9r7t3w6x0y1za') as $item) {
        var_dump($item);
    }
}

function stockPublication_listReconciliations(Nekonote $client): void
{
    foreach ($client->stockPublication->listReconciliations() as $item) {
        var_dump($item);
    }
}

function warehouses_createWarehouse(Nekonote $client): void
{
    $answer = $client->warehouses->createWarehouse(body: ['code' => 'EAST', 'name' => '東倉庫', 'position' => 1, 'sells' => true]);
    var_dump($answer);
}

function warehouses_getWarehouse(Nekonote $client): void
{
    $answer = $client->warehouses->getWarehouse(id: 'whs_01kb2v5m8qe4n9r7t3w6x0y1za');
    var_dump($answer);
}

function warehouses_list(Nekonote $client): void
{
    $answer = $client->warehouses->list();
    var_dump($answer);
}

function warehouses_updateWarehouse(Nekonote $client): void
{
    $answer = $client->warehouses->updateWarehouse(id: 'whs_01kb2v5m8qe4n9r7t3w6x0y1za', ifMatch: '"3"', body: ['name' => '本社倉庫']);
    var_dump($answer);
}
