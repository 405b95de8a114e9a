<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * お届け先: who receives a shipment.
 *
 * @property PersonInput $person
 * @property PersonInput|null $sender 送り主; null: the buyer sends.
 * @property string|null $note 備考（お届け先）.
 * @property string|null $staffNote 一言メモ（お届け先）.
 */
final class RecipientInput extends Model
{
    protected static function fields(): array
    {
        return [
            'person' => ['person', PersonInput::class, true],
            'sender' => ['sender', PersonInput::class],
            'note' => ['note', null],
            'staffNote' => ['staff_note', null],
        ];
    }
}
