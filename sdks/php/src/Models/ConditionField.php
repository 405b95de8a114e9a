<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A field that conditions may ask about.
 *
 * @property string $name What conditions name it by; in `extra.*`, `*` stands for the name of an unknown column.
 * @property 'text'|'code'|'choice'|'lookup'|'postal_code'|'integer'|'boolean'|'date'|'instant'|'presence'|'id'|string $type
 * @property bool $list It has a value for each element of a list; a test holds when any of them fits.
 * @property bool $personal Asking about it needs the scope `pii:read`.
 * @property list<string> $operators The operators that go with it.
 * @property bool $inSearch Orders can be searched by it. What is kept encrypted without an index cannot be.
 * @property bool $inImportRules 取込時自動処理 may ask about it: it is known when an order comes in.
 * @property string $description What it is; Japanese terms as in the glossary.
 */
final class ConditionField extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'type' => ['type', null, true],
            'list' => ['list', null, true],
            'personal' => ['personal', null, true],
            'operators' => ['operators', null, true],
            'inSearch' => ['in_search', null, true],
            'inImportRules' => ['in_import_rules', null, true],
            'description' => ['description', null, true],
        ];
    }
}
