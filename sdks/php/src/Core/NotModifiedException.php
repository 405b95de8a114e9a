<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 304 */
class NotModifiedException extends ApiException
{
}
