<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * のし・ギフト情報.
 *
 * @property string $kind 種類.
 * @property string $text 内容.
 * @property int $amount 金額 in yen, with tax.
 * @property int $rateBp 税率 in basis points.
 */
final class Gift extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'text' => ['text', null, true],
            'amount' => ['amount', null, true],
            'rateBp' => ['rate_bp', null, true],
        ];
    }
}
