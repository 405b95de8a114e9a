<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 404, 410 */
class NotFoundException extends ApiException
{
}
