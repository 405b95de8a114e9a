<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the report of an incident says.
 *
 * @property string|null $title One line.
 * @property string|null $outline 概要.
 * @property string|null $dataItems 個人データの項目.
 * @property string|null $cause 原因.
 * @property string|null $secondaryDamage 二次被害.
 * @property string|null $response 本人への対応.
 * @property string|null $publication 公表.
 * @property string|null $prevention 再発防止.
 */
final class IncidentReportPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'title' => ['title', null],
            'outline' => ['outline', null],
            'dataItems' => ['data_items', null],
            'cause' => ['cause', null],
            'secondaryDamage' => ['secondary_damage', null],
            'response' => ['response', null],
            'publication' => ['publication', null],
            'prevention' => ['prevention', null],
        ];
    }
}
