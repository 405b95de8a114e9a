<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that gets no mail.
 *
 * @property int $place Position of the order among those of the batch, from 0.
 * @property string $orderId The order.
 * @property string $code Stable, for programs: a field's code, such as `no_mail_address` or `suppressed`.
 * @property string|null $hint More about it, where there is more.
 * @property list<ConsideredMailTemplate>|null $considered The templates of its stage, and what spoke for and against each; only where it was only tried, and it came to the choice.
 */
final class MailBatchIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'place' => ['place', null, true],
            'orderId' => ['order_id', null, true],
            'code' => ['code', null, true],
            'hint' => ['hint', null, true],
            'considered' => ['considered', ['list', ConsideredMailTemplate::class], true],
        ];
    }
}
