<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受信メール: a message that came in, and what it was taken for.
 *
 * @property string $id The same id as among all mail.
 * @property 'message'|'auto_reply'|'bounce'|'delivery_notice'|'order'|string $kind
 * @property 'taken'|'unassigned'|'needs_attention'|'settled'|string $status
 * @property string|null $orderId The order that it lies with; null: nobody knows.
 * @property string|null $aboutMailId The mail of ours that it answers, or that came back.
 * @property string|null $sourceId The source whose order it was taken for.
 * @property OrderMailProblem|null $problem Why a person has to look at it.
 * @property string|null $from Who wrote it; null where the caller may not read personal data.
 * @property string|null $subject Its subject; null where the caller may not read personal data.
 * @property int $bytes How large it is, in bytes.
 * @property \DateTimeImmutable $receivedAt When it came in.
 * @property string|null $mailboxId The mailbox that it was fetched from, which may have been removed since; null: it was posted.
 */
final class InboundMail extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'kind' => ['kind', null, true],
            'status' => ['status', null, true],
            'orderId' => ['order_id', null, true],
            'aboutMailId' => ['about_mail_id', null, true],
            'sourceId' => ['source_id', null, true],
            'problem' => ['problem', OrderMailProblem::class, true],
            'from' => ['from', null, true],
            'subject' => ['subject', null, true],
            'bytes' => ['bytes', null, true],
            'receivedAt' => ['received_at', '@datetime', true],
            'mailboxId' => ['mailbox_id', null, true],
        ];
    }
}
