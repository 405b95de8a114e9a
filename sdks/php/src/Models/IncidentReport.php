<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the report of an incident says.
 *
 * @property string $title One line.
 * @property string $outline 概要.
 * @property string $dataItems 個人データの項目.
 * @property string $cause 原因.
 * @property string $secondaryDamage 二次被害.
 * @property string $response 本人への対応.
 * @property string $publication 公表.
 * @property string $prevention 再発防止.
 */
final class IncidentReport extends Model
{
    protected static function fields(): array
    {
        return [
            'title' => ['title', null, true],
            'outline' => ['outline', null, true],
            'dataItems' => ['data_items', null, true],
            'cause' => ['cause', null, true],
            'secondaryDamage' => ['secondary_damage', null, true],
            'response' => ['response', null, true],
            'publication' => ['publication', null, true],
            'prevention' => ['prevention', null, true],
        ];
    }
}
