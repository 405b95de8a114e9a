<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 403 */
class PermissionException extends ApiException
{
}
