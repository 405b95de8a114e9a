<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 温度区分 in the carrier's codes.
 *
 * @property string|null $ambient 常温; null: as the format has it.
 * @property string|null $chilled 冷蔵; null: as the format has it.
 * @property string|null $frozen 冷凍; null: as the format has it.
 */
final class TemperatureCodesPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'ambient' => ['ambient', null],
            'chilled' => ['chilled', null],
            'frozen' => ['frozen', null],
        ];
    }
}
