<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * お届け先: who receives a shipment.
 *
 * @property Person $person
 * @property Person|null $sender 送り主; null: the buyer sends.
 * @property string $note 備考（お届け先）.
 * @property string $staffNote 一言メモ（お届け先）.
 */
final class Recipient extends Model
{
    protected static function fields(): array
    {
        return [
            'person' => ['person', Person::class, true],
            'sender' => ['sender', Person::class, true],
            'note' => ['note', null, true],
            'staffNote' => ['staff_note', null, true],
        ];
    }
}
