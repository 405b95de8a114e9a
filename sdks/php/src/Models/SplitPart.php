<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What goes into a shipment of its own, which is otherwise like the one it is taken from.
 *
 * @property list<LinePart> $lines Lines of the shipment, each once.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature 温度区分; left out where it is split by that: as cold as the product master says of the part's goods, all of which have to be known products then.
 * @property string|null $deliverOn お届け指定日; needed where it is split by that.
 * @property string|null $shipOn 発送予定日.
 */
final class SplitPart extends Model
{
    protected static function fields(): array
    {
        return [
            'lines' => ['lines', ['list', LinePart::class], true],
            'temperature' => ['temperature', null],
            'deliverOn' => ['deliver_on', null],
            'shipOn' => ['ship_on', null],
        ];
    }
}
