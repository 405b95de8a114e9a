<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One field that is wrong.
 *
 * @property string $pointer Where: a JSON pointer into the body (empty for the whole body), `?name` for a query parameter, `{name}` for a path parameter, or a header's name.
 * @property string $code Stable, for programs.
 * @property string $detail For people, in the language asked for.
 * @property string|null $hint What is allowed: a length, a list, a pattern.
 */
final class FieldProblem extends Model
{
    protected static function fields(): array
    {
        return [
            'pointer' => ['pointer', null, true],
            'code' => ['code', null, true],
            'detail' => ['detail', null, true],
            'hint' => ['hint', null],
        ];
    }
}
