<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 304: nothing has changed since the `ETag` that was sent as `If-None-Match`. */
class NotModifiedException extends ApiException
{
}
