<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 401 */
class AuthenticationException extends ApiException
{
}
