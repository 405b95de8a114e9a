<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing that a rule does: exactly one field is set. More kinds come with time.
 *
 * @property RuleMoveStatusInput|null $moveStatus The order goes to another status.
 * @property string|null $processingRoute 処理ルート: the code of the lane that the order goes to.
 * @property RuleSetShipmentsInput|null $setShipments Fields of every shipment that has not left.
 * @property list<string>|null $addTags Words that are added to the order's tags.
 * @property list<string>|null $removeTags Words that are taken from the order's tags.
 * @property string|null $hold 保留: why the order is to rest; a label without personal data.
 * @property bool|null $release 保留解除: true.
 * @property string|null $memo 一言メモ: a line that is added.
 * @property string|null $call A label: whoever listens to `rule.called` is told, with the order.
 * @property RuleSendMailInput|null $sendMail メール: a mail of the shop's, once for the order and stage.
 * @property RuleRequestShipmentInput|null $requestShipment 出荷依頼: a linked warehouse is asked for the order's shipments.
 * @property bool|null $reportShipments 出荷通知: true: the mall is told what has left of the order, once, also by a shop whose `report_shipments` is off.
 */
final class RuleActionInput extends Model
{
    protected static function fields(): array
    {
        return [
            'moveStatus' => ['move_status', RuleMoveStatusInput::class],
            'processingRoute' => ['processing_route', null],
            'setShipments' => ['set_shipments', RuleSetShipmentsInput::class],
            'addTags' => ['add_tags', null],
            'removeTags' => ['remove_tags', null],
            'hold' => ['hold', null],
            'release' => ['release', null],
            'memo' => ['memo', null],
            'call' => ['call', null],
            'sendMail' => ['send_mail', RuleSendMailInput::class],
            'requestShipment' => ['request_shipment', RuleRequestShipmentInput::class],
            'reportShipments' => ['report_shipments', null],
        ];
    }
}
