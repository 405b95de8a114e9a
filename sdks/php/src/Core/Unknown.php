<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** An alternative that is newer than this package. */
final class Unknown extends Model
{
}
