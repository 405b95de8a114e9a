<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * のし・ギフト情報 that a rule adds.
 *
 * @property string $kind 種類.
 * @property string $text 内容.
 */
final class ImportRuleGift extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'text' => ['text', null, true],
        ];
    }
}
