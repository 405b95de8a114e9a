<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The body of every answer that is no success.
 *
 * @property string|null $code What is wrong, for programs.
 * @property string|null $message What is wrong, for people.
 */
final class ChannelProblem extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null],
            'message' => ['message', null],
        ];
    }
}
