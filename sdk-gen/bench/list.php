<?php

// list.php SDK: a page of orders through the SDK, by curl and json_decode.

declare(strict_types=1);

[, $sdk] = $argv;
spl_autoload_register(static function (string $class) use ($sdk): void {
    $path = "$sdk/src/" . str_replace('\\', '/', substr($class, strlen('Nekonote\\'))) . '.php';
    if (str_starts_with($class, 'Nekonote\\') && is_file($path)) {
        require $path;
    }
});
[$url, $key, $rounds] = [(string) getenv('NEKONOTE_URL'), (string) getenv('NEKONOTE_KEY'), (int) getenv('ROUNDS')];
$client = new Nekonote\Nekonote(new Nekonote\Core\ClientOptions(apiKey: $key, baseUrl: $url));
$handle = curl_init("$url/v1/orders?limit=50&include=shipments");
// Compressed, as the others ask for it by themselves.
curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true, CURLOPT_ENCODING => '', CURLOPT_HTTPHEADER => ["Authorization: Bearer $key", 'Accept: application/json']]);

$bare = static fn (): int => count(json_decode((string) curl_exec($handle))->items);
$own = static fn (): int => count($client->orders->list(limit: 50, include: ['shipments'])->items());
$took = static function (callable $call): int {
    $began = hrtime(true);
    if ($call() !== 50) {
        throw new RuntimeException('not a page');
    }
    return hrtime(true) - $began;
};
$middle = static function (array $times): int {
    sort($times);
    return $times[intdiv(count($times), 2)];
};
$times = ['bare' => [], 'own' => []];
for ($round = -20; $round < $rounds; $round++) {
    [$a, $b] = [$took($bare), $took($own)];
    // The first rounds warm up.
    if ($round >= 0) {
        $times['bare'][] = $a;
        $times['own'][] = $b;
    }
}
printf("php: %.2f\n", $middle($times['own']) / $middle($times['bare']));
