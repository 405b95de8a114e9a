<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 注文確認 that the mall does not know of yet.
 *
 * @property string $number The order's number at the mall.
 * @property 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string $state
 * @property string $errorCode Why the mall refused it, by the mall's own code; empty where it did not.
 * @property string $errorMessage The same in the mall's words.
 */
final class OrderConfirmation extends Model
{
    protected static function fields(): array
    {
        return [
            'number' => ['number', null, true],
            'state' => ['state', null, true],
            'errorCode' => ['error_code', null, true],
            'errorMessage' => ['error_message', null, true],
        ];
    }
}
