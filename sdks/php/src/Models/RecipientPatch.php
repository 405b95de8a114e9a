<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is another of a recipient; what is left out stays. Other shipments that go there stay as they are.
 *
 * @property PersonPatch|null $person
 * @property PersonPatch|null $sender 送り主; null: the buyer sends.
 * @property string|null $note 備考（お届け先）.
 * @property string|null $staffNote 一言メモ（お届け先）.
 */
final class RecipientPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'person' => ['person', PersonPatch::class],
            'sender' => ['sender', PersonPatch::class],
            'note' => ['note', null],
            'staffNote' => ['staff_note', null],
        ];
    }
}
