<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A template of the stage, and what spoke for or against it.
 *
 * @property string $templateId The template.
 * @property 'chosen'|'less_exact'|'younger'|'other_route'|'other_payment_method'|'other_device'|'inactive'|string $verdict
 */
final class ConsideredMailTemplate extends Model
{
    protected static function fields(): array
    {
        return [
            'templateId' => ['template_id', null, true],
            'verdict' => ['verdict', null, true],
        ];
    }
}
