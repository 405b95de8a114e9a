<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A file of orders to be made: exactly one of `template_id`, `preset` and `layout` says what it
 * looks like.
 *
 * @property string|null $templateId A template.
 * @property string|null $preset A file known by name; see `GET /v1/export-presets`.
 * @property ExportLayoutInput|null $layout Columns and spelling for this file only.
 * @property ExportedOrders $orders Which orders.
 */
final class NewOrderExport extends Model
{
    protected static function fields(): array
    {
        return [
            'templateId' => ['template_id', null],
            'preset' => ['preset', null],
            'layout' => ['layout', ExportLayoutInput::class],
            'orders' => ['orders', ExportedOrders::class, true],
        ];
    }
}
