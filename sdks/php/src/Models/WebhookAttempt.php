<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One try to deliver.
 *
 * @property \DateTimeImmutable $at When it began.
 * @property int $milliseconds How long it took, in milliseconds.
 * @property int|null $status The status that the endpoint answered with; null: it did not answer.
 * @property 'invalid'|'private_address'|'not_connected'|'timed_out'|'cut'|string|null $error Why there was no answer.
 */
final class WebhookAttempt extends Model
{
    protected static function fields(): array
    {
        return [
            'at' => ['at', '@datetime', true],
            'milliseconds' => ['milliseconds', null, true],
            'status' => ['status', null, true],
            'error' => ['error', null, true],
        ];
    }
}
