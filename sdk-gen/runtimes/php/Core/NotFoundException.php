<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 404, 410 */
class NotFoundException extends ApiException
{
}
