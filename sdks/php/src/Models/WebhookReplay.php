<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which deliveries are sent once more. At least one field has to say it.
 *
 * @property string|null $endpointId Those to this endpoint.
 * @property 'pending'|'delivered'|'failed'|string|null $status Those that stand so: `failed` for all that did not arrive.
 * @property \DateTimeImmutable|null $from Those made from then on.
 * @property \DateTimeImmutable|null $to Those made before.
 * @property bool|null $missed True: not what was sent, but what was never addressed to the endpoint: what happened from `from` on, before `to`, while it was switched off or had not asked for it, as far as it is in the feed. Goes with `endpoint_id` and `from`, and not with `status`.
 */
final class WebhookReplay extends Model
{
    protected static function fields(): array
    {
        return [
            'endpointId' => ['endpoint_id', null],
            'status' => ['status', null],
            'from' => ['from', '@datetime'],
            'to' => ['to', '@datetime'],
            'missed' => ['missed', null],
        ];
    }
}
