<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An endpoint with its new secret.
 *
 * @property WebhookEndpoint $endpoint
 * @property string $secret What its messages are signed with, `whsec_…`. Keep it: it is shown this once.
 */
final class WebhookEndpointWithSecret extends Model
{
    protected static function fields(): array
    {
        return [
            'endpoint' => ['endpoint', WebhookEndpoint::class, true],
            'secret' => ['secret', null, true],
        ];
    }
}
