<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 検索条件の保存: a search that is kept under a name.
 *
 * @property string $id Its id.
 * @property string $name Unique in the tenant.
 * @property Condition|null $where Null where it asks about personal data and the scope `pii:read` is missing.
 * @property bool $personal Whether it asks about personal data.
 * @property OrderCount|null $count How many orders it finds now; null unless included.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class SavedSearch extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'where' => ['where', Condition::class, true],
            'personal' => ['personal', null, true],
            'count' => ['count', OrderCount::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
