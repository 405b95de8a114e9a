<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing that a rule does: exactly one field is set. More kinds come with time.
 *
 * @property RuleMoveStatus|null $moveStatus The order goes to another status.
 * @property string|null $processingRoute 処理ルート: the code of the lane that the order goes to.
 * @property RuleSetShipments|null $setShipments Fields of every shipment that has not left.
 * @property list<string>|null $addTags Words that are added to the order's tags.
 * @property list<string>|null $removeTags Words that are taken from the order's tags.
 * @property string|null $hold 保留: why the order is to rest; a label without personal data.
 * @property bool|null $release 保留解除: true.
 * @property string|null $memo 一言メモ: a line that is added.
 * @property string|null $call A label: whoever listens to `rule.called` is told, with the order.
 * @property RuleSendMail|null $sendMail メール: a mail of the shop's, once for the order and stage.
 * @property RuleRequestShipment|null $requestShipment 出荷依頼: a linked warehouse is asked for the order's shipments.
 * @property bool|null $reportShipments 出荷通知: true: the mall is told what has left of the order, once, also by a shop whose `report_shipments` is off.
 */
final class RuleAction extends Model
{
    protected static function fields(): array
    {
        return [
            'moveStatus' => ['move_status', RuleMoveStatus::class, true],
            'processingRoute' => ['processing_route', null, true],
            'setShipments' => ['set_shipments', RuleSetShipments::class, true],
            'addTags' => ['add_tags', null, true],
            'removeTags' => ['remove_tags', null, true],
            'hold' => ['hold', null, true],
            'release' => ['release', null, true],
            'memo' => ['memo', null, true],
            'call' => ['call', null, true],
            'sendMail' => ['send_mail', RuleSendMail::class, true],
            'requestShipment' => ['request_shipment', RuleRequestShipment::class, true],
            'reportShipments' => ['report_shipments', null, true],
        ];
    }
}
