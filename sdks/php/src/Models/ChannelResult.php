<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of one entry.
 *
 * @property 'done'|'already_done'|'failed'|string $outcome `already_done`: it was known.
 * @property string|null $code Why it failed.
 * @property string|null $message Why it failed, for people.
 */
final class ChannelResult extends Model
{
    protected static function fields(): array
    {
        return [
            'outcome' => ['outcome', null, true],
            'code' => ['code', null],
            'message' => ['message', null],
        ];
    }
}
