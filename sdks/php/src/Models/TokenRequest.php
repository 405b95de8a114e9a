<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a token is asked for with. Which fields are needed depends on `grant_type`; others are
 * ignored.
 *
 * @property string $grantType `password`, `client_credentials` or `refresh_token`.
 * @property string|null $username For `password`: the mail address.
 * @property string|null $password For `password`.
 * @property string|null $clientId For `client_credentials`: the id of the API key.
 * @property string|null $clientSecret For `client_credentials`: the API key.
 * @property string|null $refreshToken For `refresh_token`: the newest one.
 * @property string|null $scope Less than would be allowed, separated by spaces; left out: everything.
 */
final class TokenRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'grantType' => ['grant_type', null, true],
            'username' => ['username', null],
            'password' => ['password', null],
            'clientId' => ['client_id', null],
            'clientSecret' => ['client_secret', null],
            'refreshToken' => ['refresh_token', null],
            'scope' => ['scope', null],
        ];
    }
}
