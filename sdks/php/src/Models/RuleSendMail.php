<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which mail a rule sends; the template is chosen by itself.
 *
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage What the mail is about. One of each stage is sent for an order, also if somebody sent it by hand; of `free` ones, one for each time that the rule is set off.
 * @property string $message 個別メッセージ, where the template has a place for it.
 */
final class RuleSendMail extends Model
{
    protected static function fields(): array
    {
        return [
            'stage' => ['stage', null, true],
            'message' => ['message', null, true],
        ];
    }
}
