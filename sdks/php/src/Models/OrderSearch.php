<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which orders are looked for.
 *
 * @property Condition $where
 * @property '-ordered_at'|'ordered_at'|'-updated_at'|'updated_at'|string|null $sort
 * @property list<'buyer'|'recipients'|'shipments'|'notes'|'extra'|'alerts'|string>|null $include What comes along with each order; by default nothing.
 * @property int|null $limit How many a page.
 * @property string|null $cursor `next_cursor` of the page before, with the same condition and sort.
 * @property bool|null $explain Whether `verdicts` come along.
 */
final class OrderSearch extends Model
{
    protected static function fields(): array
    {
        return [
            'where' => ['where', Condition::class, true],
            'sort' => ['sort', null],
            'include' => ['include', null],
            'limit' => ['limit', null],
            'cursor' => ['cursor', null],
            'explain' => ['explain', null],
        ];
    }
}
