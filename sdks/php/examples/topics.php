<?php

declare(strict_types=1);

use Nekonote\Core\ClientCredentials;
use Nekonote\Core\ClientOptions;
use Nekonote\Core\Csv;
use Nekonote\Core\Hooks;
use Nekonote\Core\NotModifiedException;
use Nekonote\Core\Psr18Transport;
use Nekonote\Core\Request;
use Nekonote\Core\RequestOptions;
use Nekonote\Core\Response;
use Nekonote\Core\WebhookException;
use Nekonote\Core\WebhookVerifier;
use Nekonote\Nekonote;

function waiting(Nekonote $client): void
{
    $done = $client->mail->waitForMailBatch(id: 'mba_01kb2v5m8qe4n9r7t3w6x0y1za', interval: 1000, timeout: 600000, onProgress: var_dump(...));
    var_dump($done);
}

function webhooks(Nekonote $client): void
{
    $verifier = new WebhookVerifier(['whsec_…']);
    try {
        $event = $verifier->verify((string) file_get_contents('php://input'), getallheaders());
        var_dump($event);
    } catch (WebhookException) {
        http_response_code(400);
    }
}

function csv(Nekonote $client): void
{
    $file = Csv::file([['受注番号', '数量'], ['A-1', 2]], 'cp932', guardFormulas: true);
    foreach (Csv::rows($file, 'cp932') as $row) {
        var_dump($row);
    }
}

function response(Nekonote $client): void
{
    $options = new RequestOptions(onResponse: static function (Response $response): void {
        var_dump($response->status, $response->headers['etag'] ?? null);
    });
    $answer = $client->access->getApiKey(id: 'key_01kb2v5m8qe4n9r7t3w6x0y1za', options: $options);
    var_dump($answer);
}

function unchanged(Nekonote $client): void
{
    try {
        var_dump($client->access->getApiKey(id: 'key_01kb2v5m8qe4n9r7t3w6x0y1za', ifNoneMatch: '"3"'));
    } catch (NotModifiedException $unchanged) {
        var_dump($unchanged->errorCode);
    }
}

function hooks(Nekonote $client): void
{
    $log = new class extends Hooks {
        public function onRequest(Request $request): void
        {
            $request->headers['X-Trace'] = '…';
        }

        public function onRetry(Request $request, int $milliseconds, \Throwable $reason): void
        {
            error_log($request->url . ': again in ' . $milliseconds . ' ms, after ' . $reason->getMessage());
        }
    };
    $watched = new Nekonote(new ClientOptions(hooks: $log));
}

function credentials(Nekonote $client): void
{
    $credentials = new ClientCredentials('…', '…');
    $machine = new Nekonote(new ClientOptions(clientCredentials: $credentials));
}

function transport(Nekonote $client): void
{
    $factory = new \GuzzleHttp\Psr7\HttpFactory();
    $transport = new Psr18Transport(new \GuzzleHttp\Client(), $factory, $factory);
    $other = new Nekonote(new ClientOptions(transport: $transport));
}
