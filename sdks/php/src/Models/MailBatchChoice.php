<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which template the mail to an order would be written from.
 *
 * @property int $place Position of the order among those of the batch, from 0.
 * @property string $orderId The order.
 * @property string $templateId The template.
 * @property list<ConsideredMailTemplate> $considered The templates of its stage, and what spoke for and against each; none where one was asked for by its id.
 */
final class MailBatchChoice extends Model
{
    protected static function fields(): array
    {
        return [
            'place' => ['place', null, true],
            'orderId' => ['order_id', null, true],
            'templateId' => ['template_id', null, true],
            'considered' => ['considered', ['list', ConsideredMailTemplate::class], true],
        ];
    }
}
