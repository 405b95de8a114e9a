<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A condition on orders: one of `all`, `any`, `not`, or a test of one field. `all` of nothing always holds, `any` of nothing never. A test over a list holds when any element fits. No value is equal to nothing: `ne` and `not_in` hold for it, other comparisons do not. Fields and their operators: `GET /v1/condition-fields`. At most 200 nodes, 10 levels deep.
 *
 * @property list<Condition>|null $all Every one of these holds.
 * @property list<Condition>|null $any At least one of these holds.
 * @property Condition|null $not This does not hold.
 * @property string|null $field Which field; see `GET /v1/condition-fields`.
 * @property string|null $op How it is compared: `eq`, `ne`, `in`, `not_in`, `gt`, `gte`, `lt`, `lte`, `between`, `contains`, `starts_with`, `exists`, `within_days`, `before_days`, `after_days`.
 * @property mixed $value What it is compared with: a list for `in`, `not_in` and `between`, a number of days from today in Japan for those of days, else one value.
 */
final class Condition extends Model
{
    protected static function fields(): array
    {
        return [
            'all' => ['all', ['list', Condition::class]],
            'any' => ['any', ['list', Condition::class]],
            'not' => ['not', Condition::class],
            'field' => ['field', null],
            'op' => ['op', null],
            'value' => ['value', null],
        ];
    }
}
