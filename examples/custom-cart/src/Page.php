<?php

declare(strict_types=1);

namespace Cart;

/** Pages of the shop. */
final class Page
{
    /** @param array<string, int> $stock */
    public static function shop(array $stock): string
    {
        $rows = '';
        foreach (Product::all() as $product) {
            $left = $stock[$product->code] ?? null;
            $said = $left === null ? '在庫確認中' : ($left > 0 ? "在庫 {$left}" : '売切れ');
            $input = $left === 0 ? '' : '<input type="number" min="0" max="99" value="0" name="quantity[' . self::text($product->code) . ']">';
            $rows .= '<tr><td>' . self::text($product->name) . '<small>' . self::text($product->code) . '</small></td><td class="yen">'
                . number_format($product->price) . "円</td><td data-stock=\"{$product->code}\">{$said}</td><td>{$input}</td></tr>";
        }
        $fields = '';
        foreach (self::FIELDS as $name => [$label, $value]) {
            $fields .= "<label>{$label}<input name=\"{$name}\" value=\"" . self::text($value) . '"></label>';
        }
        return self::page('ねこの茶舗', '<form method="post" action="/order"><table>' . $rows . '</table><fieldset>' . $fields
            . '<label>お支払い<select name="paymentMethod"><option>クレジットカード<option>代金引換<option>銀行振込（前払い）</select></label>'
            . '<label>備考<textarea name="note"></textarea></label></fieldset><button>注文する</button></form>');
    }

    /** @param list<string> $result */
    public static function admin(Orders $orders, array $result): string
    {
        $sent = $orders->sent();
        $rows = '';
        foreach (array_reverse($orders->all()) as $order) {
            $state = in_array($order->number, $sent, true) ? '連携済' : '未連携';
            $rows .= "<tr><td>{$order->number}</td><td>{$order->orderedAt}</td><td>" . self::text("{$order->buyer->familyName} {$order->buyer->givenName}")
                . '</td><td class="yen">' . number_format($order->billed()) . "円</td><td>{$state}</td></tr>";
        }
        $said = $result === [] ? '' : '<pre>' . self::text(implode("\n", $result)) . '</pre>';
        return self::page('受注管理', "{$said}<form method=\"post\" action=\"/push\"><button>未連携の受注を送る</button></form><table>{$rows}</table>");
    }

    private const FIELDS = [
        'familyName' => ['姓', '髙橋'], 'givenName' => ['名', '凪'], 'postalCode' => ['郵便番号', '100-0001'],
        'prefecture' => ['都道府県', '東京都'], 'city' => ['市区町村', '千代田区'], 'street' => ['番地', '千代田１－１'],
        'building' => ['建物名', ''], 'phone' => ['電話番号', '03-5555-0101'], 'email' => ['メール', 'nagi@example.jp'],
    ];

    private static function page(string $title, string $body): string
    {
        return '<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>' . $title
            . '</title><style>body{font:15px/1.7 "Hiragino Sans","Noto Sans JP",sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#333}'
            . 'h1{font-size:1.3rem}nav a{margin-right:1rem}table{width:100%;border-collapse:collapse;margin:1rem 0}td{padding:.5rem;border-bottom:1px solid #ddd}'
            . 'small{display:block;color:#888}.yen{text-align:right}fieldset{border:0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:.6rem}'
            . 'label{display:grid;font-size:.85rem;color:#666}input,select,textarea,button{font:inherit;padding:.4rem}button{margin:1rem 0;padding:.5rem 1.5rem}'
            . 'pre{background:#f6f3ee;padding:1rem;white-space:pre-wrap}</style><nav><a href="/">お店</a><a href="/admin">受注管理</a></nav><h1>'
            . "{$title}</h1>{$body}";
    }

    private static function text(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
    }
}
