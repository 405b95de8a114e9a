<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What stands in every row, and how the shop's words are written for the carrier.
 *
 * @property list<string>|null $carriers 運送会社システム as written on the shipments it is for; empty: all that are asked for.
 * @property string|null $customerCode 顧客コード: who is billed.
 * @property string|null $billingCode 請求先分類コード or 部署コード.
 * @property string|null $freightCode 運賃管理番号.
 * @property string|null $itemName 品名 for all goods; empty: the names of the first lines.
 * @property 'shop'|'orderer'|string|null $sender Whose name the parcel carries.
 * @property 'shipment'|'order_number'|string|null $managementNumber What comes back with the tracking number.
 * @property array<string, string|null>|null $waybillKinds 送り状種別: the carrier's code for words that its own list lacks.
 * @property array<string, string|null>|null $deliveryWindows お届け時間帯: the carrier's code for words that its own list lacks.
 * @property TemperatureCodesPatch|null $temperatures 温度区分: the carrier's codes, where its program or the shop's own file has others.
 * @property array<string, string|null>|null $values What stands in every row of columns that show nothing of the shipment, by the column's name: サイズ, 荷姿.
 * @property array<string, WaybillLimitPatch|null>|null $limits Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name.
 * @property ResultColumnsPatch|null $results Where the program's result file has what is needed; null: as programs of its kind write it.
 */
final class CarrierSettingsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'carriers' => ['carriers', null],
            'customerCode' => ['customer_code', null],
            'billingCode' => ['billing_code', null],
            'freightCode' => ['freight_code', null],
            'itemName' => ['item_name', null],
            'sender' => ['sender', null],
            'managementNumber' => ['management_number', null],
            'waybillKinds' => ['waybill_kinds', ['map', null]],
            'deliveryWindows' => ['delivery_windows', ['map', null]],
            'temperatures' => ['temperatures', TemperatureCodesPatch::class],
            'values' => ['values', ['map', null]],
            'limits' => ['limits', ['map', WaybillLimitPatch::class]],
            'results' => ['results', ResultColumnsPatch::class],
        ];
    }
}
