<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property NotesPatch|null $notes
 * @property list<string>|null $tags Replaces all tags.
 * @property string|null $processingRoute 処理ルート: the code of the lane that it goes to. A step of a status that the new lane has not is left.
 * @property PersonPatch|null $buyer 注文者: the fields that are others; those left out stay. Who receives is another thing, and changed at the shipment.
 * @property PaymentPatch|null $payment
 * @property int|null $pointsUsed 利用ポイント数: how many points the buyer uses; what is billed goes with it.
 */
final class OrderPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'notes' => ['notes', NotesPatch::class],
            'tags' => ['tags', null],
            'processingRoute' => ['processing_route', null],
            'buyer' => ['buyer', PersonPatch::class],
            'payment' => ['payment', PaymentPatch::class],
            'pointsUsed' => ['points_used', null],
        ];
    }
}
