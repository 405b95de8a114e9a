<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What access tokens are asked for with (OAuth 2.0, `grant_type=refresh_token`). It is sealed, and no answer
 * or log ever holds it; a refresh token that the server gives anew takes the place of the old one.
 *
 * @property string $tokenUrl Where access tokens are asked for; `https`.
 * @property string $clientId Who asks, as the provider has registered it.
 * @property string|null $clientSecret Left out: the client has none.
 * @property string $refreshToken What came of somebody's consent.
 * @property string|null $scope What is asked for, separated by spaces; left out: all that was consented to.
 */
final class MailOauth extends Model
{
    protected static function fields(): array
    {
        return [
            'tokenUrl' => ['token_url', null, true],
            'clientId' => ['client_id', null, true],
            'clientSecret' => ['client_secret', null],
            'refreshToken' => ['refresh_token', null, true],
            'scope' => ['scope', null],
        ];
    }
}
