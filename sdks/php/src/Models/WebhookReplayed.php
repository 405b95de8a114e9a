<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many deliveries are sent once more.
 *
 * @property int $deliveries Number of deliveries.
 * @property bool $more Whether there are others: 10,000 are sent by one request, the newest first. Ask again with an earlier `to`. Of what was missed the oldest are first; ask for the same again.
 */
final class WebhookReplayed extends Model
{
    protected static function fields(): array
    {
        return [
            'deliveries' => ['deliveries', null, true],
            'more' => ['more', null, true],
        ];
    }
}
