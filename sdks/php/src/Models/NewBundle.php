<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Orders to be put together.
 *
 * @property string $parent 同梱先: takes the others in.
 * @property list<string> $children 同梱元.
 * @property bool|null $allowAcrossRoutes Orders of several sales routes may go together. Malls often forbid it.
 * @property 'drop'|'keep'|string|null $fees What becomes of the children's 送料 and 代引手数料.
 */
final class NewBundle extends Model
{
    protected static function fields(): array
    {
        return [
            'parent' => ['parent', null, true],
            'children' => ['children', null, true],
            'allowAcrossRoutes' => ['allow_across_routes', null],
            'fees' => ['fees', null],
        ];
    }
}
