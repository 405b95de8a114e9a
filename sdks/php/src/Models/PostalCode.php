<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 郵便番号 and all that it stands for.
 *
 * @property string $code Seven digits.
 * @property list<PostalPlace> $places Several towns, now and then in several cities or prefectures, or one large office; none: the code is not in the table.
 * @property string $asOf The day that the table tells of.
 */
final class PostalCode extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'places' => ['places', ['list', PostalPlace::class], true],
            'asOf' => ['as_of', null, true],
        ];
    }
}
