<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 304 */
class NotModifiedException extends ApiException
{
}
