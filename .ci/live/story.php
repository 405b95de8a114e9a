<?php

// The story in PHP: story.php SDK

declare(strict_types=1);

use Nekonote\Core\ClientOptions;
use Nekonote\Core\ConflictException;
use Nekonote\Core\Csv;
use Nekonote\Core\PreconditionException;
use Nekonote\Core\RequestOptions;
use Nekonote\Core\ValidationException;
use Nekonote\Core\WebhookException;
use Nekonote\Core\WebhookVerifier;
use Nekonote\Nekonote;

[, $sdk] = $argv;
spl_autoload_register(static function (string $class) use ($sdk): void {
    $path = "$sdk/src/" . str_replace('\\', '/', substr($class, strlen('Nekonote\\'))) . '.php';
    if (str_starts_with($class, 'Nekonote\\') && is_file($path)) {
        require $path;
    }
});

function same(mixed $found, mixed $expected, string $what): void
{
    if ($found !== $expected) {
        throw new RuntimeException("$what: " . var_export($found, true) . ' is not ' . var_export($expected, true));
    }
}

/**
 * @template E of Throwable
 * @param class-string<E> $kind
 * @return E
 */
function refused(string $kind, callable $call): Throwable
{
    try {
        $call();
    } catch (Throwable $error) {
        same($error::class, $kind, $error->getMessage());
        return $error;
    }
    throw new RuntimeException("no $kind");
}

/**
 * One request as a small server sees it, answered with 204.
 *
 * @param resource $server
 * @return array{0: string, 1: array<string, string>}
 */
function heard($server): array
{
    $connection = stream_socket_accept($server, 30) ?: throw new RuntimeException('nobody called');
    stream_set_timeout($connection, 10);
    fgets($connection);
    $headers = [];
    while (($line = trim((string) fgets($connection))) !== '') {
        [$name, $value] = explode(':', $line, 2);
        $headers[strtolower($name)] = trim($value);
    }
    $body = (string) stream_get_contents($connection, (int) $headers['content-length']);
    fwrite($connection, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    fclose($connection);
    return [$body, $headers];
}

$client = new Nekonote(new ClientOptions(apiKey: (string) getenv('NEKONOTE_KEY'), baseUrl: (string) getenv('NEKONOTE_URL'), language: 'ja'));
$phone = '090-1111-0003';

// A file in CP932: two orders of one person, one to an address that is not in its postal code, one that is wrong.
$header = ['受注ルート', '受注番号', '注文日', '注文者名（姓）', '注文者郵便番号', '注文者住所（都道府県）', '注文者住所（市区町村）', '注文者電話番号', '商品コード', '商品名', '個数', '単価', '送料'];
$row = static fn (string $number, string $day, string $town, string $phone): array => ['JS', $number, $day, '髙橋', '100-0001', '東京都', $town, $phone, 'TEA-8', '煎茶 〜春〜', 2, 1620, 660];
$file = Csv::file([$header, $row('PHP-1', '2026/11/22', '千代田区', $phone), $row('PHP-2', '2026/11/23', '千代田区', $phone), $row('PHP-3', '2026/11/24', '港区赤坂', '090-1111-0009'), $row('PHP-4', '2026/11/32', '千代田区', '')], 'cp932');

// It is sent twice under one key and comes in once.
$key = new RequestOptions(idempotencyKey: 'live-php', contentType: 'text/csv');
$made = $client->orderImports->create($file, options: $key);
same($client->orderImports->create($file, options: $key)->id, $made->id, 'the same import');
$seen = [];
$done = $client->orderImports->wait(
    $made->id,
    interval: 100,
    onProgress: static function ($it) use (&$seen): void {
        $seen[] = $it->status;
    },
);
same([$done->status, $done->detectedEncoding, $done->counts->created, $done->counts->failed], ['succeeded', 'shift_jis', 3, 1], 'the import');
same(end($seen), 'succeeded', 'progress');
[$issue] = iterator_to_array($client->orderImports->listOrderImportRows($made->id), false);
same([$issue->row, $issue->column, $issue->value], [5, '注文日', '2026/11/32'], 'the issue');
$failed = iterator_to_array(Csv::rows($client->orderImports->downloadOrderImportErrors($made->id)), false);
same([count($failed), $failed[0][1], $failed[1][1]], [2, '受注番号', 'PHP-4'], 'the failed rows');

// What needs a person's eye.
$find = static fn (string $number) => $client->orders->list(number: [$number], include: ['shipments', 'alerts', 'buyer'])->items()[0];
[$first, $second, $third] = [$find('PHP-1'), $find('PHP-2'), $find('PHP-3')];
same($first->buyer->familyName, '髙橋', 'the buyer');
$wrong = array_values(array_filter($third->alerts, static fn ($it): bool => $it->kind === 'address_mismatch'))[0];
same($client->alerts->resolveAlert($wrong->id)->resolvedAt !== null, true, 'resolved');
same(in_array('bundle_candidate', array_column(array_map(static fn ($it): array => ['kind' => $it->kind], $first->alerts), 'kind'), true), true, 'the candidate');
$pages = [];
for ($page = $client->orders->list(buyerPhone: '０９０１１１１０００３', limit: 1); $page !== null; $page = $page->next()) {
    $pages[] = count($page->items());
}
same($pages, [1, 1], 'pages');

// Together, apart, together again.
[$group] = $client->bundling->listBundleCandidates(orderId: [$first->id])->items();
same(array_map(static fn ($it): string => $it->number, $group->orders), ['PHP-1', 'PHP-2'], 'the group');
$body = ['parent' => $first->id, 'children' => [$second->id]];
same($client->bundling->createBundle($body, dryRun: true)->adjustment, -660, 'what it would come to');
same($find('PHP-2')->status, 'new', 'nothing done');
$bundle = $client->bundling->createBundle($body);
same($find('PHP-2')->bundledInto, $first->id, 'bundled');
same($client->bundling->undoBundle($bundle->id)->undoneAt !== null, true, 'undone');
$client->bundling->createBundle($body);
same(refused(ConflictException::class, static fn () => $client->bundling->undoBundle($bundle->id))->requestId !== null, true, 'the request id');

// What others changed meanwhile is not overwritten; what is wrong is named.
$stale = '"' . $find('PHP-1')->version . '"';
$client->orders->update($first->id, ifMatch: $stale, body: ['tags' => ['live']]);
refused(PreconditionException::class, static fn () => $client->orders->update($first->id, ifMatch: $stale, body: ['tags' => []]));
$order = ['route' => 'TEL', 'number' => 'PHP-X', 'source' => 'api', 'ordered_at' => '2026-11-22T00:00:00Z', 'buyer' => new stdClass(), 'shipments' => [['lines' => [['quantity' => 'two', 'unit_price' => 1]]]]];
$named = refused(ValidationException::class, static fn () => $client->orders->create($order));
same(((array) $named->errors[0])['pointer'], '/shipments/0/lines/0/quantity', 'the pointer');

// Who wants to know is told, and can tell who says it. Whoever calls waits until somebody listens.
$server = stream_socket_server('tcp://127.0.0.1:0') ?: throw new RuntimeException('no port');
$url = 'http://' . stream_socket_get_name($server, false) . '/hook';
$hook = $client->events->createWebhookEndpoint(['url' => $url, 'events' => ['shipment.shipped']]);

// Out.
foreach (['awaiting_shipment', 'shipping_work'] as $to) {
    $client->orders->move($first->id, ['to' => $to]);
}
$shipment = $client->orders->get($first->id)->shipments[0];
same(array_sum(array_map(static fn ($it): int => $it->kind === 'product' ? $it->quantity : 0, $shipment->lines)), 4, 'pieces');
$client->shipments->ship($shipment->id, ['shipped_on' => '2026-11-25', 'tracking_numbers' => ['400000000001']]);
same($client->orders->get($first->id)->status, 'shipped', 'shipped');
$told = [];
foreach ($client->orders->listOrderEvents($first->id) as $event) {
    $told[] = $event->type;
}
same(array_values(array_diff(['order.created', 'order.bundled', 'order.bundle_undone', 'order.moved', 'shipment.shipped'], $told)), [], 'the timeline');
[$sent, $headers] = heard($server);
$verifier = new WebhookVerifier($hook->secret);
$event = $verifier->verify($sent, $headers);
same([$event->type, $event->subject], ['shipment.shipped', $first->id], 'the message');
same($headers['webhook-id'], $event->id, 'its id');
refused(WebhookException::class, static fn () => $verifier->verify($sent . ' ', $headers));
$other = new WebhookVerifier('whsec_' . base64_encode('somebody else'));
refused(WebhookException::class, static fn () => $other->verify($sent, $headers));
$client->events->deleteWebhookEndpoint($hook->endpoint->id);
echo "live php: passed\n";
