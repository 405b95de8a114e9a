<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * サブステータス: a step within a status, such as “printed” within 発送作業.
 *
 * @property string $id Its id.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status The status it is a step of.
 * @property string|null $processingRoute The code of the processing route that has this step; null: all have.
 * @property string $code The code that orders name the step by. It never changes.
 * @property string $name Its name, for people.
 * @property int $position Its place among the steps of its status.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class SubStatus extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'processingRoute' => ['processing_route', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
