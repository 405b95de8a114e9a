<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 403 */
class PermissionException extends ApiException
{
}
