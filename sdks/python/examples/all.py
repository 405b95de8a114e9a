# Written by sdk-gen from the API's description. Changes here are lost.
import datetime

from nekonote import Nekonote

_ = datetime


def access_create_api_key(client: Nekonote) -> None:
    answer = client.access.create_api_key(body={
        "name": "基幹システム",
        "scopes": ["settings:read", "orders:read", "orders:write"],
        "networks": ["203.0.113.0/24"],
        "expires_at": "2027-11-22T00:00:00.000Z",
    })
    print(answer)


def access_create_api_key_grant(client: Nekonote) -> None:
    answer = client.access.create_api_key_grant(body={"key_id": "key_01m823vpxqe6ftm6b2z4h8c0wd", "scopes": ["orders:read"]})
    print(answer)


def access_create_role(client: Nekonote) -> None:
    answer = client.access.create_role(body={"name": "出荷担当", "scopes": ["orders:read", "orders:write", "pii:read"]})
    print(answer)


def access_create_staff(client: Nekonote) -> None:
    answer = client.access.create_staff(body={
        "name": "佐藤 花子",
        "email": "hanako@example.jp",
        "role_id": "rol_01m823vpxbf5y8mxyzq4n1dg7c",
        "password": "neko no te mo karitai",
    })
    print(answer)


def access_create_token(client: Nekonote) -> None:
    answer = client.access.create_token(body={
        "grant_type": "password",
        "username": "hanako@example.jp",
        "password": "neko no te mo karitai",
    })
    print(answer)


def access_delete_api_key_grant(client: Nekonote) -> None:
    client.access.delete_api_key_grant("key_01kb2v5m8qe4n9r7t3w6x0y1za")


def access_delete_role(client: Nekonote) -> None:
    client.access.delete_role("rol_01kb2v5m8qe4n9r7t3w6x0y1za")


def access_get_api_key(client: Nekonote) -> None:
    answer = client.access.get_api_key("key_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def access_get_me(client: Nekonote) -> None:
    answer = client.access.get_me()
    print(answer)


def access_get_role(client: Nekonote) -> None:
    answer = client.access.get_role("rol_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def access_get_staff(client: Nekonote) -> None:
    answer = client.access.get_staff("stf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def access_list_api_key_grants(client: Nekonote) -> None:
    for item in client.access.list_api_key_grants():
        print(item)


def access_list_api_keys(client: Nekonote) -> None:
    for item in client.access.list_api_keys():
        print(item)


def access_list_audit_log(client: Nekonote) -> None:
    for item in client.access.list_audit_log():
        print(item)


def access_list_roles(client: Nekonote) -> None:
    for item in client.access.list_roles():
        print(item)


def access_list_signing_keys(client: Nekonote) -> None:
    answer = client.access.list_signing_keys()
    print(answer)


def access_list_staff(client: Nekonote) -> None:
    for item in client.access.list_staff():
        print(item)


def access_revoke_api_key(client: Nekonote) -> None:
    answer = client.access.revoke_api_key("key_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def access_revoke_token(client: Nekonote) -> None:
    answer = client.access.revoke_token(body={"token": "nk_refresh_AZqI…"})
    print(answer)


def access_update_api_key(client: Nekonote) -> None:
    answer = client.access.update_api_key("key_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"networks": ["203.0.113.0/24", "2001:db8::/32"], "expires_at": None})
    print(answer)


def access_update_own_password(client: Nekonote) -> None:
    client.access.update_own_password(body={"present_password": "neko no te mo karitai", "password": "kyou mo ii tenki desu"})


def access_update_role(client: Nekonote) -> None:
    answer = client.access.update_role("rol_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"scopes": ["orders:read", "pii:read"]})
    print(answer)


def access_update_staff(client: Nekonote) -> None:
    answer = client.access.update_staff("stf_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def access_update_staff_password(client: Nekonote) -> None:
    client.access.update_staff_password("stf_01kb2v5m8qe4n9r7t3w6x0y1za", body={"password": "neko no te mo karitai"})


def alerts_count(client: Nekonote) -> None:
    answer = client.alerts.count()
    print(answer)


def alerts_list(client: Nekonote) -> None:
    for item in client.alerts.list():
        print(item)


def alerts_list_order_alerts(client: Nekonote) -> None:
    answer = client.alerts.list_order_alerts("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def alerts_reopen(client: Nekonote) -> None:
    answer = client.alerts.reopen("alr_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def alerts_resolve(client: Nekonote) -> None:
    answer = client.alerts.resolve(body={"alert_ids": ["alr_01m823vq8ae1vtc8d1v6bxq5gt"]})
    print(answer)


def alerts_resolve_alert(client: Nekonote) -> None:
    answer = client.alerts.resolve_alert("alr_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def automation_backtest_rule(client: Nekonote) -> None:
    answer = client.automation.backtest_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def automation_create_rule(client: Nekonote) -> None:
    answer = client.automation.create_rule(body={
        "name": "小口は発送待ちへ",
        "position": 10,
        "active": True,
        "trigger": "imported",
        "processing_route": None,
        "status": "new",
        "times": [],
        "where": {"field": "totals.billed", "op": "lt", "value": 30000},
        "guards": {
                "no_alerts": True,
                "no_hold": True,
                "no_buyer_note": True,
                "from": "08:00",
                "until": "20:00",
                "max_per_minute": 500,
            },
        "retry": {"attempts": 5, "pause_seconds": 20},
        "actions": [{"add_tags": ["自動"]}, {"move_status": {"to": "awaiting_shipment", "sub_status": None}}],
    })
    print(answer)


def automation_delete_rule(client: Nekonote) -> None:
    client.automation.delete_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za")


def automation_get_rule(client: Nekonote) -> None:
    answer = client.automation.get_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def automation_get_rule_run(client: Nekonote) -> None:
    answer = client.automation.get_rule_run("rrn_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def automation_get_rule_switch(client: Nekonote) -> None:
    answer = client.automation.get_rule_switch()
    print(answer)


def automation_list_rule_runs(client: Nekonote) -> None:
    for item in client.automation.list_rule_runs():
        print(item)


def automation_list_rules(client: Nekonote) -> None:
    answer = client.automation.list_rules()
    print(answer)


def automation_run_rule(client: Nekonote) -> None:
    answer = client.automation.run_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za", body={"among": {"field": "ordered_on", "op": "within_days", "value": -7}, "limit": 200})
    print(answer)


def automation_simulate_new_rule(client: Nekonote) -> None:
    answer = client.automation.simulate_new_rule(body={
        "rule": {
                "name": "小口は発送待ちへ",
                "position": 10,
                "active": True,
                "trigger": "imported",
                "processing_route": None,
                "status": "new",
                "times": [],
                "where": {"field": "totals.billed", "op": "lt", "value": 30000},
                "guards": {
                            "no_alerts": True,
                            "no_hold": True,
                            "no_buyer_note": True,
                            "from": "08:00",
                            "until": "20:00",
                            "max_per_minute": 500,
                        },
                "actions": [{"add_tags": ["自動"]}, {"move_status": {"to": "awaiting_shipment", "sub_status": None}}],
            },
        "over": {"among": {"field": "ordered_on", "op": "within_days", "value": -7}, "limit": 200},
    })
    print(answer)


def automation_simulate_rule(client: Nekonote) -> None:
    answer = client.automation.simulate_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za", body={"among": {"field": "ordered_on", "op": "within_days", "value": -7}, "limit": 200})
    print(answer)


def automation_update_rule(client: Nekonote) -> None:
    answer = client.automation.update_rule("rul_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def automation_update_rule_switch(client: Nekonote) -> None:
    answer = client.automation.update_rule_switch(body={"stopped": True, "reason": "設定を確認するため", "discard_waiting": False})
    print(answer)


def bundling_create_bundle(client: Nekonote) -> None:
    answer = client.bundling.create_bundle(body={
        "parent": "ord_01m823vq75eyj8fgng5q2j6bg0",
        "children": ["ord_01m823vq75eyj8fgng6k2x8cwh"],
        "allow_across_routes": False,
        "fees": "drop",
    })
    print(answer)


def bundling_get_bundle(client: Nekonote) -> None:
    answer = client.bundling.get_bundle("bdl_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def bundling_list_bundle_candidates(client: Nekonote) -> None:
    for item in client.bundling.list_bundle_candidates():
        print(item)


def bundling_list_bundles(client: Nekonote) -> None:
    for item in client.bundling.list_bundles():
        print(item)


def bundling_undo_bundle(client: Nekonote) -> None:
    answer = client.bundling.undo_bundle("bdl_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_check_blacklist(client: Nekonote) -> None:
    answer = client.customers.check_blacklist(body={
        "family_name": "",
        "given_name": "",
        "family_kana": "",
        "given_kana": "",
        "company": "",
        "department": "",
        "postal_code": "",
        "prefecture": "",
        "city": "",
        "street": "",
        "building": "",
        "phone": "",
        "email": "",
    })
    print(answer)


def customers_create_blacklist_entry(client: Nekonote) -> None:
    answer = client.customers.create_blacklist_entry(body={
        "name": "山田 太郎",
        "phone": "090-0000-1234",
        "address": "東京都渋谷区神宮前1-2-3",
        "reason": "代引の受取拒否が続いたため",
        "expires_on": "2027-11-22",
    })
    print(answer)


def customers_create_customer_rank(client: Nekonote) -> None:
    answer = client.customers.create_customer_rank(body={
        "code": "GOLD",
        "name": "ゴールド",
        "position": 2,
        "min_orders": 5,
        "min_amount": 50000,
        "within_days": 365,
    })
    print(answer)


def customers_delete_blacklist_entry(client: Nekonote) -> None:
    client.customers.delete_blacklist_entry("blk_01kb2v5m8qe4n9r7t3w6x0y1za")


def customers_delete_customer_personal_data(client: Nekonote) -> None:
    answer = client.customers.delete_customer_personal_data("cus_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_delete_customer_rank(client: Nekonote) -> None:
    client.customers.delete_customer_rank("rnk_01kb2v5m8qe4n9r7t3w6x0y1za")


def customers_download_blacklist(client: Nekonote) -> None:
    file = client.customers.download_blacklist()
    print(file.read())


def customers_get(client: Nekonote) -> None:
    answer = client.customers.get("cus_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_get_blacklist_entry(client: Nekonote) -> None:
    answer = client.customers.get_blacklist_entry("blk_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_get_customer_rank(client: Nekonote) -> None:
    answer = client.customers.get_customer_rank("rnk_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_import_blacklist_entries(client: Nekonote) -> None:
    answer = client.customers.import_blacklist_entries(body=b"")
    print(answer)


def customers_list(client: Nekonote) -> None:
    for item in client.customers.list():
        print(item)


def customers_list_blacklist_entries(client: Nekonote) -> None:
    for item in client.customers.list_blacklist_entries():
        print(item)


def customers_list_customer_orders(client: Nekonote) -> None:
    for item in client.customers.list_customer_orders("cus_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def customers_list_customer_ranks(client: Nekonote) -> None:
    answer = client.customers.list_customer_ranks()
    print(answer)


def customers_list_customer_recipients(client: Nekonote) -> None:
    answer = client.customers.list_customer_recipients("cus_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_merge(client: Nekonote) -> None:
    answer = client.customers.merge("cus_01kb2v5m8qe4n9r7t3w6x0y1za", body={"into": "cus_01m823vq75eyj8fgng5q2j6bg0"})
    print(answer)


def customers_unmerge(client: Nekonote) -> None:
    answer = client.customers.unmerge("cus_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def customers_update(client: Nekonote) -> None:
    answer = client.customers.update("cus_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"memo": "お得意様", "tags": ["VIP"]})
    print(answer)


def customers_update_blacklist_entry(client: Nekonote) -> None:
    answer = client.customers.update_blacklist_entry("blk_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"reason": "電話で確認済み", "expires_on": "2027-05-31"})
    print(answer)


def customers_update_customer_rank(client: Nekonote) -> None:
    answer = client.customers.update_customer_rank("rnk_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"min_amount": 60000})
    print(answer)


def events_create_webhook_endpoint(client: Nekonote) -> None:
    answer = client.events.create_webhook_endpoint(body={
        "url": "https://hooks.example.com/nekonote",
        "description": "倉庫システム",
        "events": ["order.created", "shipment.shipped"],
        "active": True,
    })
    print(answer)


def events_delete_webhook_endpoint(client: Nekonote) -> None:
    client.events.delete_webhook_endpoint("whe_01kb2v5m8qe4n9r7t3w6x0y1za")


def events_get_webhook_delivery(client: Nekonote) -> None:
    answer = client.events.get_webhook_delivery("whd_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def events_get_webhook_endpoint(client: Nekonote) -> None:
    answer = client.events.get_webhook_endpoint("whe_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def events_list(client: Nekonote) -> None:
    for item in client.events.list():
        print(item)


def events_list_webhook_deliveries(client: Nekonote) -> None:
    for item in client.events.list_webhook_deliveries():
        print(item)


def events_list_webhook_endpoints(client: Nekonote) -> None:
    answer = client.events.list_webhook_endpoints()
    print(answer)


def events_replay_webhook_deliveries(client: Nekonote) -> None:
    answer = client.events.replay_webhook_deliveries(body={"status": "failed", "from": "2026-11-21T00:00:00.000Z", "missed": False})
    print(answer)


def events_replay_webhook_delivery(client: Nekonote) -> None:
    answer = client.events.replay_webhook_delivery("whd_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def events_rotate_webhook_secret(client: Nekonote) -> None:
    answer = client.events.rotate_webhook_secret("whe_01kb2v5m8qe4n9r7t3w6x0y1za", body={"overlap_hours": 24})
    print(answer)


def events_test_webhook_endpoint(client: Nekonote) -> None:
    answer = client.events.test_webhook_endpoint("whe_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def events_update_webhook_endpoint(client: Nekonote) -> None:
    answer = client.events.update_webhook_endpoint("whe_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def follow_mail_cancel(client: Nekonote) -> None:
    answer = client.follow_mail.cancel("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def follow_mail_create_mail_consent(client: Nekonote) -> None:
    answer = client.follow_mail.create_mail_consent(body={
        "email": "hanako@example.com",
        "granted": True,
        "source": "checkout",
        "text_version": "2026-04",
    })
    print(answer)


def follow_mail_create_suppression(client: Nekonote) -> None:
    answer = client.follow_mail.create_suppression(body={"email": "taro@example.com", "scope": "advertising"})
    print(answer)


def follow_mail_create_unsubscription(client: Nekonote) -> None:
    client.follow_mail.create_unsubscription(token="text")


def follow_mail_delete_suppression(client: Nekonote) -> None:
    client.follow_mail.delete_suppression("sup_01kb2v5m8qe4n9r7t3w6x0y1za")


def follow_mail_get_follow_mail_settings(client: Nekonote) -> None:
    answer = client.follow_mail.get_follow_mail_settings()
    print(answer)


def follow_mail_get_suppression(client: Nekonote) -> None:
    answer = client.follow_mail.get_suppression("sup_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def follow_mail_list(client: Nekonote) -> None:
    for item in client.follow_mail.list():
        print(item)


def follow_mail_list_mail_consents(client: Nekonote) -> None:
    for item in client.follow_mail.list_mail_consents():
        print(item)


def follow_mail_list_suppressions(client: Nekonote) -> None:
    for item in client.follow_mail.list_suppressions():
        print(item)


def follow_mail_update_follow_mail_settings(client: Nekonote) -> None:
    answer = client.follow_mail.update_follow_mail_settings(if_match="\"3\"", body={
        "enabled": True,
        "days": 7,
        "sender_name": "猫の店",
        "sender_address": "東京都渋谷区神宮前1-1-1",
        "contact": "neko@example.com",
    })
    print(answer)


def fulfillment_acknowledge_ship_request_file(client: Nekonote) -> None:
    answer = client.fulfillment.acknowledge_ship_request_file("srf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def fulfillment_cancel_ship_request(client: Nekonote) -> None:
    answer = client.fulfillment.cancel_ship_request("srq_01kb2v5m8qe4n9r7t3w6x0y1za", body={"agreed": False})
    print(answer)


def fulfillment_create_ship_request_file(client: Nekonote) -> None:
    answer = client.fulfillment.create_ship_request_file(body={"warehouse": "EAST"})
    print(answer)


def fulfillment_create_ship_requests(client: Nekonote) -> None:
    answer = client.fulfillment.create_ship_requests(body={"warehouse": "EAST", "shipment_ids": ["shp_01m823vpxwe8yrsgz6h3axm14s"]})
    print(answer)


def fulfillment_create_ship_results(client: Nekonote) -> None:
    answer = client.fulfillment.create_ship_results(body={
        "warehouse": "EAST",
        "results": [{
                    "key": "S8YRSGZ6H3AXM14S",
                    "state": "shipped",
                    "tracking_numbers": ["1234-5678-9012"],
                    "carrier": "ヤマト運輸",
                    "shipped_on": "2026-11-22",
                    "reference": "W-20261122-0001",
                    "message": "",
                }],
    })
    print(answer)


def fulfillment_create_warehouse_link(client: Nekonote) -> None:
    answer = client.fulfillment.create_warehouse_link(body={
        "warehouse": "EAST",
        "kind": "generic_http",
        "settings": {"base_url": "https://warehouse.example.com/api"},
        "active": True,
    })
    print(answer)


def fulfillment_delete_warehouse_link(client: Nekonote) -> None:
    client.fulfillment.delete_warehouse_link("whl_01kb2v5m8qe4n9r7t3w6x0y1za")


def fulfillment_download_ship_request_file(client: Nekonote) -> None:
    file = client.fulfillment.download_ship_request_file("srf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def fulfillment_get_ship_request(client: Nekonote) -> None:
    answer = client.fulfillment.get_ship_request("srq_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def fulfillment_get_ship_request_file(client: Nekonote) -> None:
    answer = client.fulfillment.get_ship_request_file("srf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def fulfillment_get_warehouse_link(client: Nekonote) -> None:
    answer = client.fulfillment.get_warehouse_link("whl_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def fulfillment_import_ship_results(client: Nekonote) -> None:
    answer = client.fulfillment.import_ship_results(warehouse="text", body=b"")
    print(answer)


def fulfillment_list_ship_request_files(client: Nekonote) -> None:
    for item in client.fulfillment.list_ship_request_files():
        print(item)


def fulfillment_list_ship_requests(client: Nekonote) -> None:
    for item in client.fulfillment.list_ship_requests():
        print(item)


def fulfillment_list_warehouse_codes(client: Nekonote) -> None:
    for item in client.fulfillment.list_warehouse_codes("whl_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def fulfillment_list_warehouse_links(client: Nekonote) -> None:
    answer = client.fulfillment.list_warehouse_links()
    print(answer)


def fulfillment_replace_warehouse_link_credentials(client: Nekonote) -> None:
    answer = client.fulfillment.replace_warehouse_link_credentials("whl_01kb2v5m8qe4n9r7t3w6x0y1za", body={"credentials": {"token": "xxxxxxxxxxxxxxxx"}})
    print(answer)


def fulfillment_retry_ship_request(client: Nekonote) -> None:
    answer = client.fulfillment.retry_ship_request("srq_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def fulfillment_update_warehouse_codes(client: Nekonote) -> None:
    answer = client.fulfillment.update_warehouse_codes("whl_01kb2v5m8qe4n9r7t3w6x0y1za", body={"items": [{"variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt", "code": "4901234567894"}]})
    print(answer)


def fulfillment_update_warehouse_link(client: Nekonote) -> None:
    answer = client.fulfillment.update_warehouse_link("whl_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def inbound_mail_create(client: Nekonote) -> None:
    answer = client.inbound_mail.create(body=b"")
    print(answer)


def inbound_mail_create_mailbox(client: Nekonote) -> None:
    answer = client.inbound_mail.create_mailbox(body={
        "name": "本店",
        "host": "localhost",
        "login": {"user": "neko@example.com", "password": "kuroneko-no-hige"},
        "afterwards": "move",
        "done_folder": "取込済",
    })
    print(answer)


def inbound_mail_create_order_mail_source(client: Nekonote) -> None:
    answer = client.inbound_mail.create_order_mail_source(body={
        "name": "楽天市場",
        "sales_route_id": "srt_01m823vpxwe8yrsgz6h3axm14s",
        "sender": "order@rakuten.co.jp",
        "subject": "注文内容ご確認",
    })
    print(answer)


def inbound_mail_delete_mailbox(client: Nekonote) -> None:
    client.inbound_mail.delete_mailbox("mbx_01kb2v5m8qe4n9r7t3w6x0y1za")


def inbound_mail_download(client: Nekonote) -> None:
    file = client.inbound_mail.download("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def inbound_mail_get(client: Nekonote) -> None:
    answer = client.inbound_mail.get("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_get_mailbox(client: Nekonote) -> None:
    answer = client.inbound_mail.get_mailbox("mbx_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_get_order_mail_source(client: Nekonote) -> None:
    answer = client.inbound_mail.get_order_mail_source("oms_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_list(client: Nekonote) -> None:
    for item in client.inbound_mail.list():
        print(item)


def inbound_mail_list_mailboxes(client: Nekonote) -> None:
    answer = client.inbound_mail.list_mailboxes()
    print(answer)


def inbound_mail_list_order_mail_sources(client: Nekonote) -> None:
    answer = client.inbound_mail.list_order_mail_sources()
    print(answer)


def inbound_mail_move(client: Nekonote) -> None:
    answer = client.inbound_mail.move("mal_01kb2v5m8qe4n9r7t3w6x0y1za", body={"order_id": None})
    print(answer)


def inbound_mail_poll_mailbox(client: Nekonote) -> None:
    answer = client.inbound_mail.poll_mailbox("mbx_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_resolve(client: Nekonote) -> None:
    answer = client.inbound_mail.resolve("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_retry(client: Nekonote) -> None:
    answer = client.inbound_mail.retry("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_test_mailbox(client: Nekonote) -> None:
    answer = client.inbound_mail.test_mailbox("mbx_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def inbound_mail_test_order_mail_source(client: Nekonote) -> None:
    answer = client.inbound_mail.test_order_mail_source("oms_01kb2v5m8qe4n9r7t3w6x0y1za", body={"text": "[受注番号] 402853-20260612-0220534167\n"})
    print(answer)


def inbound_mail_update_mailbox(client: Nekonote) -> None:
    answer = client.inbound_mail.update_mailbox("mbx_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"poll_seconds": 300})
    print(answer)


def inbound_mail_update_order_mail_source(client: Nekonote) -> None:
    answer = client.inbound_mail.update_order_mail_source("oms_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"subject": "ご注文内容"})
    print(answer)


def jobs_get(client: Nekonote) -> None:
    answer = client.jobs.get("job_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def jobs_list(client: Nekonote) -> None:
    for item in client.jobs.list():
        print(item)


def jobs_retry(client: Nekonote) -> None:
    answer = client.jobs.retry("job_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_cancel(client: Nekonote) -> None:
    answer = client.mail.cancel("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_create(client: Nekonote) -> None:
    answer = client.mail.create(body={"order_id": "ord_01m823vpxwe8yrsgz6h3axm14s", "stage": "new_order"})
    print(answer)


def mail_create_mail_batch(client: Nekonote) -> None:
    answer = client.mail.create_mail_batch(body={"order_ids": ["ord_01m823vpxwe8yrsgz6h3axm14s"], "stage": "new_order"})
    print(answer)


def mail_create_mail_image(client: Nekonote) -> None:
    answer = client.mail.create_mail_image(body=b"")
    print(answer)


def mail_create_mail_profile(client: Nekonote) -> None:
    answer = client.mail.create_mail_profile(body={
        "name": "本店",
        "host": "localhost",
        "port": 25,
        "tls": "none",
        "sender_address": "neko@example.com",
        "sender_name": "猫の店",
        "mobile_hours": {"from": "09:00", "until": "20:00"},
        "signature": "猫の店\nhttps://neko.example.com/",
        "is_default": True,
    })
    print(answer)


def mail_create_mail_template(client: Nekonote) -> None:
    answer = client.mail.create_mail_template(body={
        "name": "サンクスメール",
        "stage": "new_order",
        "subject": "ご注文ありがとうございます（{{ order.number }}）",
        "body": "このたびはご注文いただき、誠にありがとうございます。",
    })
    print(answer)


def mail_delete_mail_template(client: Nekonote) -> None:
    client.mail.delete_mail_template("mtp_01kb2v5m8qe4n9r7t3w6x0y1za")


def mail_get(client: Nekonote) -> None:
    answer = client.mail.get("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_get_mail_batch(client: Nekonote) -> None:
    answer = client.mail.get_mail_batch("mba_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_get_mail_image(client: Nekonote) -> None:
    answer = client.mail.get_mail_image("mim_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_get_mail_profile(client: Nekonote) -> None:
    answer = client.mail.get_mail_profile("mpr_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_get_mail_template(client: Nekonote) -> None:
    answer = client.mail.get_mail_template("mtp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_list(client: Nekonote) -> None:
    for item in client.mail.list():
        print(item)


def mail_list_mail_batch_issues(client: Nekonote) -> None:
    for item in client.mail.list_mail_batch_issues("mba_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def mail_list_mail_batches(client: Nekonote) -> None:
    for item in client.mail.list_mail_batches():
        print(item)


def mail_list_mail_images(client: Nekonote) -> None:
    for item in client.mail.list_mail_images():
        print(item)


def mail_list_mail_profiles(client: Nekonote) -> None:
    answer = client.mail.list_mail_profiles()
    print(answer)


def mail_list_mail_templates(client: Nekonote) -> None:
    answer = client.mail.list_mail_templates()
    print(answer)


def mail_preview_mail_template(client: Nekonote) -> None:
    answer = client.mail.preview_mail_template("mtp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"order_id": "ord_01m823vpxwe8yrsgz6h3axm14s"})
    print(answer)


def mail_retry(client: Nekonote) -> None:
    answer = client.mail.retry("mal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def mail_test_mail_profile(client: Nekonote) -> None:
    answer = client.mail.test_mail_profile("mpr_01kb2v5m8qe4n9r7t3w6x0y1za", body={"to": "tencho@neko.example.com"})
    print(answer)


def mail_update_mail_profile(client: Nekonote) -> None:
    answer = client.mail.update_mail_profile("mpr_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"per_minute": 120})
    print(answer)


def mail_update_mail_template(client: Nekonote) -> None:
    answer = client.mail.update_mail_template("mtp_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"subject": "ご注文の確認（{{ order.number }}）"})
    print(answer)


def notices_create_announcement(client: Nekonote) -> None:
    answer = client.notices.create_announcement(body={"level": "info", "title": "年末年始の営業について", "body": "12月30日から1月3日まで発送を休みます。"})
    print(answer)


def notices_create_incident(client: Nekonote) -> None:
    answer = client.notices.create_incident(body={
        "kind": "leak",
        "malicious": False,
        "sensitive": False,
        "financial": False,
        "encrypted": False,
        "persons": 1,
        "occurred_at": None,
        "noticed_at": None,
        "report": {
                "title": "誤送信",
                "outline": "発送完了メールを別の注文者へ送った。",
                "data_items": "氏名、住所",
                "cause": "",
                "secondary_damage": "",
                "response": "",
                "publication": "",
                "prevention": "",
            },
    })
    print(answer)


def notices_get_announcement(client: Nekonote) -> None:
    answer = client.notices.get_announcement("ann_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def notices_get_incident(client: Nekonote) -> None:
    answer = client.notices.get_incident("inc_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def notices_list_announcements(client: Nekonote) -> None:
    for item in client.notices.list_announcements():
        print(item)


def notices_list_incidents(client: Nekonote) -> None:
    for item in client.notices.list_incidents():
        print(item)


def notices_mark_announcement_read(client: Nekonote) -> None:
    answer = client.notices.mark_announcement_read("ann_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def notices_update_incident(client: Nekonote) -> None:
    answer = client.notices.update_incident("inc_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"persons": 2})
    print(answer)


def order_exports_cancel(client: Nekonote) -> None:
    answer = client.order_exports.cancel("exp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_exports_create(client: Nekonote) -> None:
    answer = client.order_exports.create(body={"preset": "sukeneko_export", "orders": {"filter": {"status": ["awaiting_shipment"]}}})
    print(answer)


def order_exports_create_export_template(client: Nekonote) -> None:
    answer = client.order_exports.create_export_template(body={
        "name": "出荷確認用",
        "layout": {
                "columns": [{"label": "受注番号", "field": "order.number"}, {"label": "お届け先", "fields": ["recipient.family_name", "recipient.given_name"]}, {"label": "商品コード", "field": "line.sku"}, {"label": "個数", "field": "line.quantity"}],
            },
    })
    print(answer)


def order_exports_delete_export_template(client: Nekonote) -> None:
    client.order_exports.delete_export_template("ext_01kb2v5m8qe4n9r7t3w6x0y1za")


def order_exports_download(client: Nekonote) -> None:
    file = client.order_exports.download("exp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def order_exports_export_orders(client: Nekonote) -> None:
    file = client.order_exports.export_orders(body={"preset": "sukeneko_export", "orders": {"filter": {"status": ["awaiting_shipment"]}}})
    print(file.read())


def order_exports_get(client: Nekonote) -> None:
    answer = client.order_exports.get("exp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_exports_get_export_template(client: Nekonote) -> None:
    answer = client.order_exports.get_export_template("ext_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_exports_list(client: Nekonote) -> None:
    for item in client.order_exports.list():
        print(item)


def order_exports_list_export_columns(client: Nekonote) -> None:
    answer = client.order_exports.list_export_columns()
    print(answer)


def order_exports_list_export_presets(client: Nekonote) -> None:
    answer = client.order_exports.list_export_presets()
    print(answer)


def order_exports_list_export_templates(client: Nekonote) -> None:
    for item in client.order_exports.list_export_templates():
        print(item)


def order_exports_update_export_template(client: Nekonote) -> None:
    answer = client.order_exports.update_export_template("ext_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "出荷確認用（新）"})
    print(answer)


def order_imports_cancel(client: Nekonote) -> None:
    answer = client.order_imports.cancel("imp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_imports_create(client: Nekonote) -> None:
    answer = client.order_imports.create(body=b"")
    print(answer)


def order_imports_download_order_import_errors(client: Nekonote) -> None:
    file = client.order_imports.download_order_import_errors("imp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def order_imports_get(client: Nekonote) -> None:
    answer = client.order_imports.get("imp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_imports_list(client: Nekonote) -> None:
    for item in client.order_imports.list():
        print(item)


def order_imports_list_order_import_orders(client: Nekonote) -> None:
    for item in client.order_imports.list_order_import_orders("imp_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def order_imports_list_order_import_rows(client: Nekonote) -> None:
    for item in client.order_imports.list_order_import_rows("imp_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def order_moves_create(client: Nekonote) -> None:
    answer = client.order_moves.create(body={
        "order_ids": None,
        "filter": {
                "route": ["JS"],
                "processing_route": [],
                "status": ["new"],
                "sub_status": [],
                "ordered_from": None,
                "ordered_to": None,
                "sku": None,
                "has_alerts": None,
                "on_hold": False,
            },
        "to": "awaiting_shipment",
        "sub_status": None,
        "reason": "入金確認",
    })
    print(answer)


def order_moves_get(client: Nekonote) -> None:
    answer = client.order_moves.get("mov_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def order_moves_list(client: Nekonote) -> None:
    for item in client.order_moves.list():
        print(item)


def order_moves_list_order_move_issues(client: Nekonote) -> None:
    for item in client.order_moves.list_order_move_issues("mov_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def order_moves_undo(client: Nekonote) -> None:
    for item in client.order_moves.undo("mov_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def orders_cancel(client: Nekonote) -> None:
    answer = client.orders.cancel("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={"reason": "お客様都合"})
    print(answer)


def orders_count(client: Nekonote) -> None:
    answer = client.orders.count()
    print(answer)


def orders_count_saved_search(client: Nekonote) -> None:
    answer = client.orders.count_saved_search("sea_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_create(client: Nekonote) -> None:
    answer = client.orders.create(body={
        "route": "JS",
        "number": "261122-0001",
        "ordered_at": "2026-11-22T01:02:03Z",
        "buyer": {
                "family_name": "山本",
                "given_name": "直樹",
                "family_kana": "ヤマモト",
                "given_kana": "ナオキ",
                "company": "",
                "department": "",
                "postal_code": "1940013",
                "prefecture": "東京都",
                "city": "町田市",
                "street": "原町田6-7-12",
                "building": "",
                "phone": "090-0406-1141",
                "email": "naoki.yamamoto30870@example.jp",
            },
        "recipients": [{
                    "person": {
                                    "family_name": "山本",
                                    "given_name": "直樹",
                                    "family_kana": "ヤマモト",
                                    "given_kana": "ナオキ",
                                    "company": "",
                                    "department": "",
                                    "postal_code": "1940013",
                                    "prefecture": "東京都",
                                    "city": "町田市",
                                    "street": "原町田6-7-12",
                                    "building": "",
                                    "phone": "090-0406-1141",
                                    "email": "",
                                },
                    "sender": None,
                    "note": "",
                    "staff_note": "",
                }],
        "shipments": [{
                    "temperature": "ambient",
                    "deliver_on": "2026-11-25",
                    "delivery_window": "16時～18時",
                    "shipping_fee": 660,
                    "lines": [{
                                        "sku": "CUP-1",
                                        "name": "湯呑",
                                        "options": "色:藍",
                                        "quantity": 1,
                                        "unit_price": 700,
                                        "rate_bp": 1000,
                                    }],
                    "parcels": 1,
                    "ship_on": "2026-11-30",
                }],
        "payment": {"method": "クレジットカード", "fee": 0},
        "tags": ["初回"],
        "notes": {"buyer": "不在のときは宅配ボックスへお願いします。"},
    })
    print(answer)


def orders_create_mall_cancellation(client: Nekonote) -> None:
    answer = client.orders.create_mall_cancellation(body={
        "order_id": "ord_01k9zxw5q3e8v7m2n4p6r8t0ad",
        "reason": "out_of_stock",
        "detail": "申し訳ございません。欠品のためキャンセルいたします。",
        "restore_stock": False,
    })
    print(answer)


def orders_create_saved_search(client: Nekonote) -> None:
    answer = client.orders.create_saved_search(body={
        "name": "入金待ち・高額",
        "where": {
                "all": [{"field": "status", "op": "eq", "value": "awaiting_payment"}, {"field": "totals.unpaid", "op": "gte", "value": 30000}],
            },
    })
    print(answer)


def orders_delete_customer_orders_personal_data(client: Nekonote) -> None:
    for item in client.orders.delete_customer_orders_personal_data("cus_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def orders_delete_order_personal_data(client: Nekonote) -> None:
    answer = client.orders.delete_order_personal_data("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_delete_saved_search(client: Nekonote) -> None:
    client.orders.delete_saved_search("sea_01kb2v5m8qe4n9r7t3w6x0y1za")


def orders_get(client: Nekonote) -> None:
    answer = client.orders.get("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_get_saved_search(client: Nekonote) -> None:
    answer = client.orders.get_saved_search("sea_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_hold(client: Nekonote) -> None:
    answer = client.orders.hold("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={"reason": "お客様に電話確認中", "until": "2099-12-31"})
    print(answer)


def orders_list(client: Nekonote) -> None:
    for item in client.orders.list():
        print(item)


def orders_list_condition_fields(client: Nekonote) -> None:
    answer = client.orders.list_condition_fields()
    print(answer)


def orders_list_mall_cancellations(client: Nekonote) -> None:
    for item in client.orders.list_mall_cancellations():
        print(item)


def orders_list_order_events(client: Nekonote) -> None:
    for item in client.orders.list_order_events("ord_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def orders_list_saved_searches(client: Nekonote) -> None:
    for item in client.orders.list_saved_searches():
        print(item)


def orders_move(client: Nekonote) -> None:
    answer = client.orders.move("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={"to": "awaiting_shipment", "sub_status": None, "reason": "入金確認"})
    print(answer)


def orders_release(client: Nekonote) -> None:
    answer = client.orders.release("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_search(client: Nekonote) -> None:
    for item in client.orders.search(body={
        "where": {
                "all": [{"field": "status", "op": "in", "value": ["new", "awaiting_payment"]}, {
                                "any": [{"field": "totals.billed", "op": "gte", "value": 10000}, {"field": "lines.sku", "op": "starts_with", "value": "TEA-"}],
                            }],
            },
        "sort": "-ordered_at",
        "include": ["shipments"],
        "limit": 50,
        "explain": True,
    }):
        print(item)


def orders_undo(client: Nekonote) -> None:
    answer = client.orders.undo("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_update(client: Nekonote) -> None:
    answer = client.orders.update("ord_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"notes": {"staff": "ギフト箱を同送"}, "tags": ["初回", "ギフト"], "processing_route": "MAIN"})
    print(answer)


def orders_update_order_plan(client: Nekonote) -> None:
    answer = client.orders.update_order_plan("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def orders_update_saved_search(client: Nekonote) -> None:
    answer = client.orders.update_saved_search("sea_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "入金待ち・3万円以上"})
    print(answer)


def payments_confirm_payment_import(client: Nekonote) -> None:
    answer = client.payments.confirm_payment_import("pim_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "rows": [{"row": 2, "proposal": 1}, {"row": 3, "orders": [{"order_id": "ord_01m823vq75eyj8fgng5q2j6bg0", "amount": 1360}]}],
    })
    print(answer)


def payments_create(client: Nekonote) -> None:
    answer = client.payments.create("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "kind": "payment",
        "amount": 1360,
        "received_on": "2026-11-22",
        "method": "銀行振込",
        "reference": "2026112200017",
    })
    print(answer)


def payments_create_payment_import(client: Nekonote) -> None:
    answer = client.payments.create_payment_import(body=b"")
    print(answer)


def payments_create_payment_layout(client: Nekonote) -> None:
    answer = client.payments.create_payment_layout(body={
        "code": "RAKUTEN_PAY",
        "name": "楽天ペイ 入金明細",
        "columns": {
                "header": True,
                "date": ["入金日"],
                "amount": "入金額",
                "payer": [],
                "order_number": "注文番号",
                "method": "楽天ペイ",
            },
    })
    print(answer)


def payments_delete_payment_layout(client: Nekonote) -> None:
    client.payments.delete_payment_layout("ply_01kb2v5m8qe4n9r7t3w6x0y1za")


def payments_get(client: Nekonote) -> None:
    answer = client.payments.get("pay_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def payments_get_payment_import(client: Nekonote) -> None:
    answer = client.payments.get_payment_import("pim_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def payments_get_payment_layout(client: Nekonote) -> None:
    answer = client.payments.get_payment_layout("ply_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def payments_list(client: Nekonote) -> None:
    for item in client.payments.list():
        print(item)


def payments_list_order_payments(client: Nekonote) -> None:
    answer = client.payments.list_order_payments("ord_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def payments_list_payment_import_rows(client: Nekonote) -> None:
    for item in client.payments.list_payment_import_rows("pim_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def payments_list_payment_imports(client: Nekonote) -> None:
    for item in client.payments.list_payment_imports():
        print(item)


def payments_list_payment_layouts(client: Nekonote) -> None:
    answer = client.payments.list_payment_layouts()
    print(answer)


def payments_undo(client: Nekonote) -> None:
    answer = client.payments.undo("pay_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def payments_undo_payment_import(client: Nekonote) -> None:
    answer = client.payments.undo_payment_import("pim_01kb2v5m8qe4n9r7t3w6x0y1za", body={"rows": [2]})
    print(answer)


def payments_update_payment_layout(client: Nekonote) -> None:
    answer = client.payments.update_payment_layout("ply_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "楽天ペイ 入金明細（2026年）"})
    print(answer)


def products_create(client: Nekonote) -> None:
    answer = client.products.create(body={
        "code": "TEA-8",
        "name": "煎茶 100g",
        "description": "静岡のお茶です。",
        "categories": ["食品", "お茶"],
        "images": [{"url": "https://img.example.jp/tea-8.jpg", "caption": "茶畑"}],
        "first_axis": "色",
        "position": 1000,
        "variants": [{
                    "sku": "TEA-8-G",
                    "jan": "4901085614679",
                    "first_option": "緑",
                    "price": 1080,
                    "cost": 500,
                    "tax_rate_bp": 800,
                    "weight_grams": 120,
                }],
    })
    print(answer)


def products_create_listing(client: Nekonote) -> None:
    answer = client.products.create_listing(body={
        "route": "JS",
        "code": "tea-8-3pack",
        "variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt",
        "multiplier": 3,
    })
    print(answer)


def products_create_variant(client: Nekonote) -> None:
    answer = client.products.create_variant(body={
        "product_id": "prd_01m823vq8ae1vtc8d1v6bxq5gt",
        "variant": {
                "sku": "TEA-8-R",
                "jan": "4902102072618",
                "first_option": "赤",
                "price": 1080,
                "cost": 500,
                "tax_rate_bp": 800,
                "weight_grams": 120,
            },
    })
    print(answer)


def products_delete(client: Nekonote) -> None:
    client.products.delete("prd_01kb2v5m8qe4n9r7t3w6x0y1za")


def products_delete_listing(client: Nekonote) -> None:
    client.products.delete_listing("lst_01kb2v5m8qe4n9r7t3w6x0y1za")


def products_delete_variant(client: Nekonote) -> None:
    client.products.delete_variant("var_01kb2v5m8qe4n9r7t3w6x0y1za")


def products_download(client: Nekonote) -> None:
    file = client.products.download()
    print(file.read())


def products_get(client: Nekonote) -> None:
    answer = client.products.get("prd_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def products_get_listing(client: Nekonote) -> None:
    answer = client.products.get_listing("lst_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def products_get_variant(client: Nekonote) -> None:
    answer = client.products.get_variant("var_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def products_import_(client: Nekonote) -> None:
    answer = client.products.import_(body=b"")
    print(answer)


def products_list(client: Nekonote) -> None:
    for item in client.products.list():
        print(item)


def products_list_listings(client: Nekonote) -> None:
    for item in client.products.list_listings():
        print(item)


def products_list_variants(client: Nekonote) -> None:
    for item in client.products.list_variants():
        print(item)


def products_update(client: Nekonote) -> None:
    answer = client.products.update("prd_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "煎茶 120g", "sold_until": "2027-03-31T14:59:00.000Z"})
    print(answer)


def products_update_listing(client: Nekonote) -> None:
    answer = client.products.update_listing("lst_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"multiplier": 2})
    print(answer)


def products_update_variant(client: Nekonote) -> None:
    answer = client.products.update_variant("var_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"price": 1200, "weight_grams": 130})
    print(answer)


def reports_download_sales_by_product(client: Nekonote) -> None:
    file = client.reports.download_sales_by_product()
    print(file.read())


def reports_get_sales_by_product(client: Nekonote) -> None:
    for item in client.reports.get_sales_by_product():
        print(item)


def settings_create_calendar(client: Nekonote) -> None:
    answer = client.settings.create_calendar(body={
        "name": "本倉庫",
        "processing_route_id": None,
        "weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday"],
        "works_on_holidays": False,
        "closed_on": ["2026-12-31"],
        "open_on": ["2026-12-26"],
        "cutoff": "15:00",
        "origin": "東京都",
    })
    print(answer)


def settings_create_import_rule(client: Nekonote) -> None:
    answer = client.settings.create_import_rule(body={
        "name": "お茶は冷蔵で",
        "position": 10,
        "active": True,
        "stop": False,
        "where": {"field": "lines.sku", "op": "starts_with", "value": "TEA"},
        "actions": {
                "processing_route": None,
                "carrier": "ヤマト運輸",
                "waybill_kind": "発払い",
                "temperature": "chilled",
                "parcels": {"fixed": None, "pieces_each": 12},
                "ship_in_days": 1,
                "gifts": [],
                "inserts": [{"sku": "LEAFLET", "name": "お茶のいれ方", "quantity": 1, "per_pieces": None}],
                "tags": ["お茶"],
                "hold_reason": None,
            },
    })
    print(answer)


def settings_create_processing_route(client: Nekonote) -> None:
    answer = client.settings.create_processing_route(body={"code": "COLD", "name": "冷蔵倉庫", "is_default": False})
    print(answer)


def settings_create_sales_route(client: Nekonote) -> None:
    answer = client.settings.create_sales_route(body={"code": "YAHOO", "kind": "yahoo", "name": "ヤフー店", "processing_route_id": None})
    print(answer)


def settings_create_sub_status(client: Nekonote) -> None:
    answer = client.settings.create_sub_status(body={
        "status": "shipping_work",
        "processing_route": None,
        "code": "PRINTED",
        "name": "帳票印刷済",
        "position": 1,
    })
    print(answer)


def settings_delete_calendar(client: Nekonote) -> None:
    client.settings.delete_calendar("cal_01kb2v5m8qe4n9r7t3w6x0y1za")


def settings_delete_import_rule(client: Nekonote) -> None:
    client.settings.delete_import_rule("iru_01kb2v5m8qe4n9r7t3w6x0y1za")


def settings_delete_sub_status(client: Nekonote) -> None:
    client.settings.delete_sub_status("sub_01kb2v5m8qe4n9r7t3w6x0y1za")


def settings_get_alert_settings(client: Nekonote) -> None:
    answer = client.settings.get_alert_settings()
    print(answer)


def settings_get_calendar(client: Nekonote) -> None:
    answer = client.settings.get_calendar("cal_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def settings_get_delivery_areas(client: Nekonote) -> None:
    answer = client.settings.get_delivery_areas()
    print(answer)


def settings_get_import_rule(client: Nekonote) -> None:
    answer = client.settings.get_import_rule("iru_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def settings_get_postal_code(client: Nekonote) -> None:
    answer = client.settings.get_postal_code("text")
    print(answer)


def settings_get_processing_route(client: Nekonote) -> None:
    answer = client.settings.get_processing_route("prt_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def settings_get_sales_route(client: Nekonote) -> None:
    answer = client.settings.get_sales_route("srt_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def settings_get_sub_status(client: Nekonote) -> None:
    answer = client.settings.get_sub_status("sub_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def settings_get_tenant(client: Nekonote) -> None:
    answer = client.settings.get_tenant()
    print(answer)


def settings_list_calendars(client: Nekonote) -> None:
    answer = client.settings.list_calendars()
    print(answer)


def settings_list_holidays(client: Nekonote) -> None:
    answer = client.settings.list_holidays()
    print(answer)


def settings_list_import_rules(client: Nekonote) -> None:
    answer = client.settings.list_import_rules()
    print(answer)


def settings_list_processing_routes(client: Nekonote) -> None:
    answer = client.settings.list_processing_routes()
    print(answer)


def settings_list_sales_routes(client: Nekonote) -> None:
    answer = client.settings.list_sales_routes()
    print(answer)


def settings_list_sub_statuses(client: Nekonote) -> None:
    answer = client.settings.list_sub_statuses()
    print(answer)


def settings_replace_delivery_areas(client: Nekonote) -> None:
    answer = client.settings.replace_delivery_areas(if_match="\"3\"", body={"areas": [{"area": "952", "carrier": "seino", "island": True, "lead_days": 5}]})
    print(answer)


def settings_simulate_import_rule(client: Nekonote) -> None:
    answer = client.settings.simulate_import_rule("iru_01kb2v5m8qe4n9r7t3w6x0y1za", body={"among": {"field": "ordered_on", "op": "within_days", "value": -7}, "limit": 200})
    print(answer)


def settings_simulate_new_import_rule(client: Nekonote) -> None:
    answer = client.settings.simulate_new_import_rule(body={
        "rule": {
                "name": "お茶は冷蔵倉庫",
                "where": {"field": "lines.sku", "op": "starts_with", "value": "TEA"},
                "actions": {
                            "processing_route": None,
                            "carrier": "ヤマト運輸",
                            "waybill_kind": "発払い",
                            "temperature": "chilled",
                            "parcels": {"fixed": None, "pieces_each": 12},
                            "ship_in_days": 1,
                            "gifts": [],
                            "inserts": [{"sku": "LEAFLET", "name": "お茶のいれ方", "quantity": 1, "per_pieces": None}],
                            "tags": ["お茶"],
                            "hold_reason": None,
                        },
            },
        "over": {"among": {"field": "ordered_on", "op": "within_days", "value": -7}, "limit": 200},
    })
    print(answer)


def settings_update_alert_settings(client: Nekonote) -> None:
    answer = client.settings.update_alert_settings(if_match="\"3\"", body={
        "rules": [{"kind": "gift", "enabled": False, "severity": None}, {"kind": "buyer_note", "enabled": True, "severity": "stop"}],
    })
    print(answer)


def settings_update_calendar(client: Nekonote) -> None:
    answer = client.settings.update_calendar("cal_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"closed_on": ["2026-12-30", "2026-12-31"], "cutoff": "14:00"})
    print(answer)


def settings_update_import_rule(client: Nekonote) -> None:
    answer = client.settings.update_import_rule("iru_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def settings_update_processing_route(client: Nekonote) -> None:
    answer = client.settings.update_processing_route("prt_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "第二倉庫"})
    print(answer)


def settings_update_sales_route(client: Nekonote) -> None:
    answer = client.settings.update_sales_route("srt_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "ヤフー2号店"})
    print(answer)


def settings_update_sub_status(client: Nekonote) -> None:
    answer = client.settings.update_sub_status("sub_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "帳票・送り状印刷済"})
    print(answer)


def settings_update_tenant(client: Nekonote) -> None:
    answer = client.settings.update_tenant(if_match="\"3\"", body={"rounding": "half_up"})
    print(answer)


def shipments_create(client: Nekonote) -> None:
    answer = client.shipments.create("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "copy_of": "shp_01m823vq75eyj8fgng5v51x7bd",
        "recipient": None,
        "to_buyer": False,
        "new_recipient": None,
    })
    print(answer)


def shipments_create_shipment_line(client: Nekonote) -> None:
    answer = client.shipments.create_shipment_line("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"sku": "TEA-8", "quantity": 1, "unit_price": 1620})
    print(answer)


def shipments_create_shipment_report(client: Nekonote) -> None:
    answer = client.shipments.create_shipment_report(body={"shop_id": None, "order_id": None})
    print(answer)


def shipments_delete(client: Nekonote) -> None:
    client.shipments.delete("shp_01kb2v5m8qe4n9r7t3w6x0y1za")


def shipments_get(client: Nekonote) -> None:
    answer = client.shipments.get("shp_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shipments_list(client: Nekonote) -> None:
    for item in client.shipments.list():
        print(item)


def shipments_list_shipment_reports(client: Nekonote) -> None:
    for item in client.shipments.list_shipment_reports():
        print(item)


def shipments_move(client: Nekonote) -> None:
    answer = client.shipments.move("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"to": "shipping_work"})
    print(answer)


def shipments_move_shipment_lines(client: Nekonote) -> None:
    answer = client.shipments.move_shipment_lines("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "lines": [{"line_id": "lin_01m823vq75eyj8fgng5zk1p5mc", "quantity": 1}],
        "to": "shp_01m823vq75eyj8fgng6k2x8cwh",
    })
    print(answer)


def shipments_remove_shipment_lines(client: Nekonote) -> None:
    answer = client.shipments.remove_shipment_lines("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"line_ids": ["lin_01m823vq75eyj8fgng5zk1p5mc"]})
    print(answer)


def shipments_replace_shipment_parcels(client: Nekonote) -> None:
    answer = client.shipments.replace_shipment_parcels("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"tracking_numbers": ["1234-5678-9013"]})
    print(answer)


def shipments_ship(client: Nekonote) -> None:
    answer = client.shipments.ship("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"shipped_on": "2026-11-22", "tracking_numbers": ["1234-5678-9013"]})
    print(answer)


def shipments_split_order(client: Nekonote) -> None:
    answer = client.shipments.split_order("ord_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "shipment_id": "shp_01m823vq75eyj8fgng5v51x7bd",
        "by": "temperature",
        "parts": [{
                    "lines": [{"line_id": "lin_01m823vq75eyj8fgng5zk1p5mc", "quantity": None}],
                    "temperature": "frozen",
                    "deliver_on": None,
                    "ship_on": None,
                }],
    })
    print(answer)


def shipments_update(client: Nekonote) -> None:
    answer = client.shipments.update("shp_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={
        "carrier": "ヤマト運輸",
        "temperature": "chilled",
        "deliver_on": "2026-12-05",
        "delivery_window": "午前中",
        "parcels": 2,
        "ship_on": "2026-12-03",
    })
    print(answer)


def shipments_update_shipment_lines(client: Nekonote) -> None:
    answer = client.shipments.update_shipment_lines("shp_01kb2v5m8qe4n9r7t3w6x0y1za", body={"lines": [{"line_id": "lin_01m823vq75eyj8fgng5zk1p5mc", "quantity": 3}]})
    print(answer)


def shipping_create_carrier_profile(client: Nekonote) -> None:
    answer = client.shipping.create_carrier_profile(body={
        "name": "ヤマト（本倉庫）",
        "format": "yamato_b2",
        "settings": {
                "carriers": ["ヤマト運輸"],
                "customer_code": "090123456789",
                "freight_code": "01",
                "item_name": "食品（お茶）",
            },
        "sender": {
                "family_name": "ねこ商店",
                "postal_code": "1940013",
                "prefecture": "東京都",
                "city": "町田市",
                "street": "原町田6-7-12",
                "building": "ねこビル2F",
                "phone": "042-000-0000",
            },
    })
    print(answer)


def shipping_create_tracking_import(client: Nekonote) -> None:
    answer = client.shipping.create_tracking_import(body=b"")
    print(answer)


def shipping_create_waybill_file(client: Nekonote) -> None:
    answer = client.shipping.create_waybill_file(body={
        "profile_id": "car_01m823vpxwe8yrsgz6h3axm14s",
        "shipments": {"ship_on_to": "2026-11-22"},
        "overflow": "split",
    })
    print(answer)


def shipping_download_tracking_import_errors(client: Nekonote) -> None:
    file = client.shipping.download_tracking_import_errors("tri_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def shipping_download_waybill_file(client: Nekonote) -> None:
    file = client.shipping.download_waybill_file("wbf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(file.read())


def shipping_get_carrier_profile(client: Nekonote) -> None:
    answer = client.shipping.get_carrier_profile("car_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shipping_get_tracking_import(client: Nekonote) -> None:
    answer = client.shipping.get_tracking_import("tri_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shipping_get_waybill_file(client: Nekonote) -> None:
    answer = client.shipping.get_waybill_file("wbf_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shipping_list_carrier_profiles(client: Nekonote) -> None:
    answer = client.shipping.list_carrier_profiles()
    print(answer)


def shipping_list_tracking_import_rows(client: Nekonote) -> None:
    for item in client.shipping.list_tracking_import_rows("tri_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def shipping_list_tracking_imports(client: Nekonote) -> None:
    for item in client.shipping.list_tracking_imports():
        print(item)


def shipping_list_waybill_fields(client: Nekonote) -> None:
    answer = client.shipping.list_waybill_fields()
    print(answer)


def shipping_list_waybill_file_shipments(client: Nekonote) -> None:
    for item in client.shipping.list_waybill_file_shipments("wbf_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def shipping_list_waybill_files(client: Nekonote) -> None:
    for item in client.shipping.list_waybill_files():
        print(item)


def shipping_list_waybill_formats(client: Nekonote) -> None:
    answer = client.shipping.list_waybill_formats()
    print(answer)


def shipping_update_carrier_profile(client: Nekonote) -> None:
    answer = client.shipping.update_carrier_profile("car_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "ヤマト（第二倉庫）"})
    print(answer)


def shops_create(client: Nekonote) -> None:
    answer = client.shops.create(body={
        "name": "楽天市場店",
        "kind": "rakuten",
        "sales_route_id": "srt_01k9zxw5q3e8v7m2n4p6r8t0ab",
        "settings": {},
        "poll_seconds": 60,
        "orders_from": "2026-11-22T00:00:00Z",
    })
    print(answer)


def shops_get(client: Nekonote) -> None:
    answer = client.shops.get("sho_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shops_get_shop_health(client: Nekonote) -> None:
    answer = client.shops.get_shop_health("sho_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shops_list(client: Nekonote) -> None:
    answer = client.shops.list()
    print(answer)


def shops_list_mall_codes(client: Nekonote) -> None:
    for item in client.shops.list_mall_codes("sho_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def shops_poll(client: Nekonote) -> None:
    answer = client.shops.poll("sho_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shops_replace_shop_credentials(client: Nekonote) -> None:
    answer = client.shops.replace_shop_credentials("sho_01kb2v5m8qe4n9r7t3w6x0y1za", body={
        "credentials": {
                "service_secret": "SP000000_xxxxxxxxxxxxxxxx",
                "license_key": "SL000000_xxxxxxxxxxxxxxxx",
                "license_key_expires_at": "2027-02-20T14:59:59Z",
            },
    })
    print(answer)


def shops_test(client: Nekonote) -> None:
    answer = client.shops.test("sho_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def shops_update(client: Nekonote) -> None:
    answer = client.shops.update("sho_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"active": False})
    print(answer)


def shops_update_mall_codes(client: Nekonote) -> None:
    answer = client.shops.update_mall_codes("sho_01kb2v5m8qe4n9r7t3w6x0y1za", body={"codes": [{"code": "tea-8-3pack", "item": "tea-8", "variant": "3pack"}]})
    print(answer)


def stock_add_stock_count_lines(client: Nekonote) -> None:
    answer = client.stock.add_stock_count_lines("stc_01kb2v5m8qe4n9r7t3w6x0y1za", body={"lines": [{"variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt", "counted": 11}]})
    print(answer)


def stock_close_stock_count(client: Nekonote) -> None:
    answer = client.stock.close_stock_count("stc_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_create_expected_receipt(client: Nekonote) -> None:
    answer = client.stock.create_expected_receipt(body={
        "variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt",
        "quantity": 100,
        "expected_on": "2026-12-01",
        "note": "追加発注",
    })
    print(answer)


def stock_create_stock_count(client: Nekonote) -> None:
    answer = client.stock.create_stock_count(body={"mode": "delta", "note": "11月棚卸"})
    print(answer)


def stock_create_stock_movement(client: Nekonote) -> None:
    answer = client.stock.create_stock_movement(body={
        "kind": "receive",
        "variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt",
        "quantity": 12,
        "reference": "納品書 1122",
    })
    print(answer)


def stock_create_store_sale(client: Nekonote) -> None:
    answer = client.stock.create_store_sale(body={
        "reference": "レシート 0042",
        "lines": [{"variant_id": "var_01m823vq8ae1vtc8d1v6bxq5gt", "quantity": 1}],
    })
    print(answer)


def stock_delete_expected_receipt(client: Nekonote) -> None:
    client.stock.delete_expected_receipt("exr_01kb2v5m8qe4n9r7t3w6x0y1za")


def stock_delete_stock_count(client: Nekonote) -> None:
    client.stock.delete_stock_count("stc_01kb2v5m8qe4n9r7t3w6x0y1za")


def stock_download(client: Nekonote) -> None:
    file = client.stock.download()
    print(file.read())


def stock_get_expected_receipt(client: Nekonote) -> None:
    answer = client.stock.get_expected_receipt("exr_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_get_stock_count(client: Nekonote) -> None:
    answer = client.stock.get_stock_count("stc_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_get_stock_movement(client: Nekonote) -> None:
    answer = client.stock.get_stock_movement("stm_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_get_variant_stock(client: Nekonote) -> None:
    answer = client.stock.get_variant_stock("var_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_import_(client: Nekonote) -> None:
    answer = client.stock.import_(body=b"")
    print(answer)


def stock_list_expected_receipts(client: Nekonote) -> None:
    for item in client.stock.list_expected_receipts():
        print(item)


def stock_list_stock_counts(client: Nekonote) -> None:
    for item in client.stock.list_stock_counts():
        print(item)


def stock_list_stock_levels(client: Nekonote) -> None:
    for item in client.stock.list_stock_levels():
        print(item)


def stock_list_stock_movements(client: Nekonote) -> None:
    for item in client.stock.list_stock_movements():
        print(item)


def stock_receive_expected_receipt(client: Nekonote) -> None:
    answer = client.stock.receive_expected_receipt("exr_01kb2v5m8qe4n9r7t3w6x0y1za", body={"quantity": 98})
    print(answer)


def stock_update_expected_receipt(client: Nekonote) -> None:
    answer = client.stock.update_expected_receipt("exr_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"expected_on": "2026-12-03"})
    print(answer)


def stock_publication_create_publication(client: Nekonote) -> None:
    answer = client.stock_publication.create_publication(body={"shop_id": None, "variant_id": None})
    print(answer)


def stock_publication_create_reconciliation(client: Nekonote) -> None:
    answer = client.stock_publication.create_reconciliation(body={"shop_id": "sho_01k9zxw5q3e8v7m2n4p6r8t0aa", "repair": False})
    print(answer)


def stock_publication_get_reconciliation(client: Nekonote) -> None:
    answer = client.stock_publication.get_reconciliation("rec_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def stock_publication_list_publications(client: Nekonote) -> None:
    for item in client.stock_publication.list_publications():
        print(item)


def stock_publication_list_reconciliation_rows(client: Nekonote) -> None:
    for item in client.stock_publication.list_reconciliation_rows("rec_01kb2v5m8qe4n9r7t3w6x0y1za"):
        print(item)


def stock_publication_list_reconciliations(client: Nekonote) -> None:
    for item in client.stock_publication.list_reconciliations():
        print(item)


def warehouses_create_warehouse(client: Nekonote) -> None:
    answer = client.warehouses.create_warehouse(body={"code": "EAST", "name": "東倉庫", "position": 1, "sells": True})
    print(answer)


def warehouses_get_warehouse(client: Nekonote) -> None:
    answer = client.warehouses.get_warehouse("whs_01kb2v5m8qe4n9r7t3w6x0y1za")
    print(answer)


def warehouses_list(client: Nekonote) -> None:
    answer = client.warehouses.list()
    print(answer)


def warehouses_update_warehouse(client: Nekonote) -> None:
    answer = client.warehouses.update_warehouse("whs_01kb2v5m8qe4n9r7t3w6x0y1za", if_match="\"3\"", body={"name": "本社倉庫"})
    print(answer)
