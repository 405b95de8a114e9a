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
 * @property string|null $reason Why it is refused: `no_mail_address`, `suppressed`, `no_consent`, `mail_not_allowed`, `no_mail_template`, `sender_not_registered` and the other codes with which sending a mail is refused.
 * @property string|null $hint More about the reason: the template and its line, or the mail profile.
 * @property list<ConsideredMailTemplate> $considered The templates of its stage, and what spoke for and against each; none where it did not come to the choice.
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
            'considered' => ['considered', ['list', ConsideredMailTemplate::class], true],
        ];
    }
}
