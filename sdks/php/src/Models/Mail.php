<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * メール: what was sent about an order, or what was written back.
 *
 * @property string $id Its id.
 * @property 'outbound'|'inbound'|string $direction
 * @property 'queued'|'sending'|'sent'|'failed'|'unknown'|'bounced'|'cancelled'|'received'|string $status
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $orderId The order that it is about; null: nobody knows.
 * @property string|null $profileId The profile that it goes by; null for mail that came in.
 * @property string|null $templateId The template that it was made with.
 * @property string|null $batchId The batch that it was sent with.
 * @property string|null $key With order and stage: what it is sent once for; null where a newer mail has taken the place of one that was cancelled, and for mail that came in.
 * @property 'pc'|'mobile'|string $device
 * @property bool $advertising Whether it is advertising.
 * @property string $messageId What mail programs know it by.
 * @property int $attempts Number of attempts so far.
 * @property \DateTimeImmutable $nextAt When it goes, or goes again; means nothing once it has gone or is not to go any more.
 * @property MailFailure|null $failure Why it did not go.
 * @property string|null $reason Why it was cancelled, where no person did it: `order_cancelled`, `bundled`, `not_paid`, `not_shipped` (the order does not get it as it stands), `suppressed`, `no_consent`. Asked for again, such a mail is written anew.
 * @property MailContent|null $content Whom it is to or from and what it says; null where the caller may not read personal data.
 * @property Actor $actor Who had it sent.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $sentAt When the server took it, or when it came in.
 * @property \DateTimeImmutable|null $erasedAt When its content was deleted with its customer's personal data.
 * @property list<ConsideredMailTemplate>|null $considered The templates of its stage, and what spoke for and against each; only in the answer that sends it.
 */
final class Mail extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'direction' => ['direction', null, true],
            'status' => ['status', null, true],
            'stage' => ['stage', null, true],
            'orderId' => ['order_id', null, true],
            'profileId' => ['profile_id', null, true],
            'templateId' => ['template_id', null, true],
            'batchId' => ['batch_id', null, true],
            'key' => ['key', null, true],
            'device' => ['device', null, true],
            'advertising' => ['advertising', null, true],
            'messageId' => ['message_id', null, true],
            'attempts' => ['attempts', null, true],
            'nextAt' => ['next_at', '@datetime', true],
            'failure' => ['failure', MailFailure::class, true],
            'reason' => ['reason', null, true],
            'content' => ['content', MailContent::class, true],
            'actor' => ['actor', Actor::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'sentAt' => ['sent_at', '@datetime', true],
            'erasedAt' => ['erased_at', '@datetime', true],
            'considered' => ['considered', ['list', ConsideredMailTemplate::class], true],
        ];
    }
}
