<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 401 */
class AuthenticationException extends ApiException
{
}
