<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What stands in every row, and how the shop's words are written for the carrier.
 *
 * @property list<string> $carriers 運送会社システム as written on the shipments it is for; empty: all that are asked for.
 * @property string $customerCode 顧客コード: who is billed.
 * @property string $billingCode 請求先分類コード or 部署コード.
 * @property string $freightCode 運賃管理番号.
 * @property string $itemName 品名 for all goods; empty: the names of the first lines.
 * @property 'shop'|'orderer'|string $sender Whose name the parcel carries.
 * @property 'shipment'|'order_number'|string $managementNumber What comes back with the tracking number.
 * @property array<string, string> $waybillKinds 送り状種別: the carrier's code for words that its own list lacks.
 * @property array<string, string> $deliveryWindows お届け時間帯: the carrier's code for words that its own list lacks.
 * @property TemperatureCodes $temperatures 温度区分: the carrier's codes, where its program or the shop's own file has others.
 * @property array<string, string> $values What stands in every row of columns that show nothing of the shipment, by the column's name: サイズ, 荷姿.
 * @property array<string, WaybillLimit> $limits Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name.
 * @property ResultColumns|null $results Where the program's result file has what is needed; null: as programs of its kind write it.
 */
final class CarrierSettings extends Model
{
    protected static function fields(): array
    {
        return [
            'carriers' => ['carriers', null, true],
            'customerCode' => ['customer_code', null, true],
            'billingCode' => ['billing_code', null, true],
            'freightCode' => ['freight_code', null, true],
            'itemName' => ['item_name', null, true],
            'sender' => ['sender', null, true],
            'managementNumber' => ['management_number', null, true],
            'waybillKinds' => ['waybill_kinds', ['map', null], true],
            'deliveryWindows' => ['delivery_windows', ['map', null], true],
            'temperatures' => ['temperatures', TemperatureCodes::class, true],
            'values' => ['values', ['map', null], true],
            'limits' => ['limits', ['map', WaybillLimit::class], true],
            'results' => ['results', ResultColumns::class, true],
        ];
    }
}
