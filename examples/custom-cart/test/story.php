<?php

// The cart against a platform: orders with everything that people type, sent as CP932, and stock read back.
//
//   scripts/with-server php examples/custom-cart/test/story.php

declare(strict_types=1);

use Cart\Order;
use Cart\OrderFile;
use Cart\Orders;
use Cart\Person;
use Cart\Platform;
use Cart\Product;
use Nekonote\Core\ClientOptions;
use Nekonote\Core\Csv;
use Nekonote\Nekonote;

foreach (['NEKONOTE_URL' => 'NEKONOTE_BASE_URL', 'NEKONOTE_KEY' => 'NEKONOTE_API_KEY'] as $from => $to) {
    putenv("{$to}=" . (getenv($to) ?: getenv($from)));
}
require __DIR__ . '/../fill.php';

function check(bool $holds, string $what): void
{
    if (!$holds) {
        throw new RuntimeException("not so: {$what}");
    }
}

$person = static fn (string $family, string $given, string $street, string $building, string $company = ''): Person => new Person(
    $family,
    $given,
    '100-0001',
    '東京都',
    '千代田区',
    $street,
    $building,
    '０３－５５５５－０１０１',
    'nagi+cart@example.jp',
    $company,
);
$odd = [
    // ネットの文字, 丸数字, 組文字, はしご高; a wave dash and a minus of Unicode's, which CP932 has under other names.
    new Order('CART-1', '2026/11/28 09:05:00', $person('髙橋', '凪', '千代田１−１', 'コーポ〜桜〜 ①号棟', '㈱ねこ商店'), ['TEA-8' => 2, 'CUP-5' => 1], '代金引換', "のし「御歳暮」\n\"至急\"、カンマ,あり"),
    // CP932 has neither 𠮷 nor é nor the cat.
    new Order('CART-2', '2026/11/28 10:00:00', $person('𠮷田', 'René', '千代田1-1', 'ｶﾌｪ🐈ﾋﾞﾙ'), ['CLOTH-7' => 1], 'クレジットカード', '﨑の字です'),
    // A day that is none, and a name that is a formula to a spreadsheet.
    new Order('CART-3', '2026/11/31 10:00:00', $person('=1+1', 'テスト', '千代田1-1', ''), ['MATCHA-1' => 1], 'クレジットカード'),
];

$file = new OrderFile($odd, 'JS');
$rows = iterator_to_array(Csv::rows($file->bytes, 'cp932'), false);
check(count($rows[0]) === 87 && count(array_unique($rows[0])) === 87, '87 columns');
check(count($rows) === 5 && count($rows[1]) === 87, 'a row for each product');
check(!mb_check_encoding($file->bytes, 'UTF-8') && mb_check_encoding($file->bytes, 'SJIS-win'), 'CP932');
check($file->replaced === ['CART-2' => ['𠮷', 'é', '🐈']], 'what CP932 does not have is told: ' . json_encode($file->replaced, JSON_UNESCAPED_UNICODE));

$folder = sys_get_temp_dir() . '/custom-cart-' . bin2hex(random_bytes(4));
$orders = new Orders($folder);
array_map($orders->add(...), $odd);
check($orders->all() == $odd, 'the cart keeps what was typed');

$client = new Nekonote(new ClientOptions(language: 'ja'));
$platform = new Platform($client);
check($platform->stock(Product::all())['TEA-8'] === 20, 'stock before');
$pushed = $platform->push($orders->unsent());
$orders->markSent($pushed->arrived());
echo implode("\n", $pushed->lines()), "\n";
check($pushed->arrived() === ['CART-1', 'CART-2'], 'two arrive');
check($pushed->errors('CART-3')[0]->column === '注文日', 'the third is named with its column');
check(array_map(static fn (Order $it): string => $it->number, $orders->unsent()) === ['CART-3'], 'the third may be sent again');

$sent = iterator_to_array($client->orders->list(number: ['CART-1'], include: ['buyer', 'recipients', 'shipments', 'notes']), false)[0];
check($sent->buyer->familyName === '髙橋' && $sent->buyer->company === '㈱ねこ商店', 'はしご高 and ㈱ arrive');
check($sent->recipients[0]->person->building === 'コーポ～桜～ ①号棟', "the wave dash arrives as CP932's: " . $sent->recipients[0]->person->building);
check($sent->notes->buyer === "のし「御歳暮」\n\"至急\"、カンマ,あり", 'line breaks, quotes and commas arrive');
check($sent->totals->billed === $odd[0]->billed() && $odd[0]->billed() === 10170, "the sum: {$sent->totals->billed}");
check($sent->totals->computed === null, 'lines and fees add up to what is billed');
check($platform->stock(Product::all()) === ['TEA-8' => 18, 'MATCHA-1' => 20, 'CUP-5' => 19, 'CLOTH-7' => 19], 'stock after');

// Whoever presses twice sends once.
$again = $platform->push([$odd[0], $odd[1]]);
check($again->import->counts->created === 0 && $again->import->counts->skipped === 2, 'the same orders again change nothing');

// The pages: somebody orders, somebody sends.
putenv("CART_DATA={$folder}/pages");
$port = random_int(20000, 32000);
$public = __DIR__ . '/../public';
$server = proc_open(['php', '-S', "127.0.0.1:{$port}", '-t', $public, "{$public}/index.php"], [1 => ['file', '/dev/null', 'w'], 2 => ['pipe', 'w']], $pipes);
register_shutdown_function(proc_terminate(...), $server);
check(str_contains((string) fgets($pipes[2]), 'started'), 'the shop opens');
$ask = static function (string $path, ?array $form = null) use ($port): string {
    $http = ['ignore_errors' => true, 'header' => 'Content-Type: application/x-www-form-urlencoded'];
    $http += $form === null ? [] : ['method' => 'POST', 'content' => http_build_query($form)];
    return (string) file_get_contents("http://127.0.0.1:{$port}{$path}", false, stream_context_create(['http' => $http]));
};
check(str_contains($ask('/'), '<td data-stock="TEA-8">在庫 18</td>'), 'the page shows what is left');
$form = (array) $person('<b>山﨑</b>', '空', '千代田1-1', '');
$admin = $ask('/order', [...$form, 'quantity' => ['TEA-8' => 3], 'paymentMethod' => 'クレジットカード', 'note' => '']);
check(str_contains($admin, '&lt;b&gt;山﨑&lt;/b&gt; 空') && str_contains($admin, '未連携'), 'the order is listed, as text');
check(str_contains($ask('/push', []), '新規 1、既存 0、エラー 0'), 'and sent');
check(str_contains($ask('/admin'), '<td>連携済</td>') && !str_contains($ask('/admin'), '<td>未連携</td>'), 'and marked');
check(str_contains($ask('/'), '<td data-stock="TEA-8">在庫 15</td>'), 'and its stock is spoken for');

foreach ([...(array) glob("{$folder}/pages/*"), "{$folder}/pages", ...(array) glob("{$folder}/*.json*"), $folder] as $path) {
    is_dir((string) $path) ? rmdir((string) $path) : unlink((string) $path);
}
echo "custom-cart: passed\n";
