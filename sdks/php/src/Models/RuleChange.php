<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing that a rule changes.
 *
 * @property string $field Which field; `call`: who listens to `rule.called` is told; `mail`: one is sent; `ship_request`: a warehouse is asked; `shipment_report`: a mall is told what has left.
 * @property int|null $slip 伝票No: the number of the slip that it is about; null: the order.
 * @property mixed $before What it is. Of a memo, nothing is told.
 * @property mixed $after What it becomes.
 */
final class RuleChange extends Model
{
    protected static function fields(): array
    {
        return [
            'field' => ['field', null, true],
            'slip' => ['slip', null, true],
            'before' => ['before', null, true],
            'after' => ['after', null, true],
        ];
    }
}
