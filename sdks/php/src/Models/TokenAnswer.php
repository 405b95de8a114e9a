<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a sign-in gives.
 *
 * @property string $accessToken `Authorization: Bearer …`
 * @property string $tokenType Always `Bearer`.
 * @property int $expiresIn Seconds until the access token runs out.
 * @property string|null $refreshToken Good once; whoever uses it gets another with the next tokens. Only staff get one.
 * @property string $scope What the token allows, separated by spaces.
 */
final class TokenAnswer extends Model
{
    protected static function fields(): array
    {
        return [
            'accessToken' => ['access_token', null, true],
            'tokenType' => ['token_type', null, true],
            'expiresIn' => ['expires_in', null, true],
            'refreshToken' => ['refresh_token', null],
            'scope' => ['scope', null, true],
        ];
    }
}
