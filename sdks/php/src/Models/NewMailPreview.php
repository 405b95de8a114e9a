<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * On which order a template is tried.
 *
 * @property string $orderId The order.
 * @property string|null $message 個別メッセージ.
 */
final class NewMailPreview extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'message' => ['message', null],
        ];
    }
}
