<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mail that a rule would send.
 *
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property 'sent'|'known'|'refused'|string $fate
 * @property string|null $reason Why it is refused: `no_mail_address`, `suppressed`, `no_consent`, `not_allowed`, `no_mail_template` and the other codes with which sending a mail is refused.
 * @property string|null $hint More about the reason: the template and its line.
 */
final class RuleMail extends Model
{
    protected static function fields(): array
    {
        return [
            'stage' => ['stage', null, true],
            'fate' => ['fate', null, true],
            'reason' => ['reason', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
