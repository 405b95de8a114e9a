<?php

// Sends the orders that the platform does not have yet: for cron. 1 if some did not get in.

declare(strict_types=1);

use Cart\Orders;
use Cart\Platform;
use Nekonote\Core\ClientOptions;
use Nekonote\Models\OrderImport;
use Nekonote\Nekonote;

require __DIR__ . '/autoload.php';

$orders = new Orders((string) (getenv('CART_DATA') ?: __DIR__ . '/data'));
$platform = new Platform(new Nekonote(new ClientOptions(language: 'ja')));
$unsent = $orders->unsent();
if ($unsent === []) {
    echo "送る受注はありません\n";
    exit(0);
}
$pushed = $platform->push($unsent, static function (OrderImport $it): void {
    fwrite(STDERR, sprintf("\r取込中 %3d%%", $it->finishedAt === null ? $it->progressPercent ?? 0 : 100));
});
fwrite(STDERR, "\n");
$orders->markSent($pushed->arrived());
echo implode("\n", $pushed->lines()), "\n";
exit(count($pushed->arrived()) === count($unsent) ? 0 : 1);
