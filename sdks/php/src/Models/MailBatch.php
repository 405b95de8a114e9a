<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Mail to many orders, and how far it is.
 *
 * @property string|null $id Null where it was only tried.
 * @property 'queued'|'running'|'succeeded'|string $status
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $templateId Null: the one that fits each order best.
 * @property string $key With order and stage: what each mail is sent once for.
 * @property int $orders How many orders it is about.
 * @property int $queued Number of mails that were put in line; how far they are stands with the mails.
 * @property int $known Number of orders that had got this mail before.
 * @property int $refused Number of orders that get none; the issues say why.
 * @property int $progressPercent Orders dealt with, of all, in percent.
 * @property list<MailBatchIssue>|null $issues The first of the orders that would get none; only where it was only tried.
 * @property list<MailBatchChoice>|null $choices The first of the orders that would get one, each with the template it would be written from; only where it was only tried.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class MailBatch extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'stage' => ['stage', null, true],
            'templateId' => ['template_id', null, true],
            'key' => ['key', null, true],
            'orders' => ['orders', null, true],
            'queued' => ['queued', null, true],
            'known' => ['known', null, true],
            'refused' => ['refused', null, true],
            'progressPercent' => ['progress_percent', null, true],
            'issues' => ['issues', ['list', MailBatchIssue::class], true],
            'choices' => ['choices', ['list', MailBatchChoice::class], true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
