<?php

// The cart: a page of products with stock, and one of orders. Served by `php -S`, see ../start.

declare(strict_types=1);

use Cart\Order;
use Cart\Orders;
use Cart\Page;
use Cart\Person;
use Cart\Platform;
use Cart\Product;
use Nekonote\Core\ClientOptions;
use Nekonote\Core\SdkException;
use Nekonote\Nekonote;

require __DIR__ . '/../autoload.php';

date_default_timezone_set('Asia/Tokyo');
$orders = new Orders((string) (getenv('CART_DATA') ?: __DIR__ . '/../data'));
// NEKONOTE_BASE_URL and NEKONOTE_API_KEY are read by the SDK.
$platform = new Platform(new Nekonote(new ClientOptions(language: 'ja')));
$path = (string) parse_url((string) $_SERVER['REQUEST_URI'], PHP_URL_PATH);
$isPost = $_SERVER['REQUEST_METHOD'] === 'POST';

if ($path === '/order' && $isPost) {
    $wanted = array_filter(array_map(intval(...), (array) ($_POST['quantity'] ?? [])), static fn (int $it): bool => $it > 0);
    $known = array_filter($wanted, static fn (string|int $code): bool => Product::find((string) $code) !== null, ARRAY_FILTER_USE_KEY);
    if ($known !== []) {
        $form = array_filter($_POST, is_string(...));
        $number = date('ymd') . '-' . strtoupper(bin2hex(random_bytes(4)));
        $orders->add(new Order($number, date('Y/m/d H:i:s'), Person::from($form), $known, $form['paymentMethod'] ?? '', $form['note'] ?? ''));
    }
    header('Location: /admin', response_code: 303);
} elseif ($path === '/push' && $isPost) {
    $unsent = $orders->unsent();
    try {
        $pushed = $unsent === [] ? null : $platform->push($unsent);
        $orders->markSent($pushed?->arrived() ?? []);
        echo Page::admin($orders, $pushed?->lines() ?? ['送る受注はありません']);
    } catch (SdkException $error) {
        http_response_code(502);
        echo Page::admin($orders, ["送れませんでした: {$error->getMessage()}"]);
    }
} elseif ($path === '/admin') {
    echo Page::admin($orders, []);
} elseif ($path === '/') {
    try {
        $stock = $platform->stock(Product::all());
    } catch (SdkException) {
        // A shop stays open without its platform.
        $stock = [];
    }
    echo Page::shop($stock);
} else {
    http_response_code(404);
}
