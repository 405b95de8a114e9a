<?php

declare(strict_types=1);

namespace Cart;

use Nekonote\Core\Csv;

/** 助ネコ標準フォーマット: orders as a file of 87 columns in CP932, one row for each product. */
final class OrderFile
{
    public const COLUMNS = [
        '受注ルート', '受注番号', '注文日', '注文時間', '注文者名（姓）', '注文者名（名）', '注文者名（セイ）', '注文者名（メイ）',
        '注文者メールアドレス', '注文者郵便番号', '注文者住所（都道府県）', '注文者住所（市区町村）', '注文者住所（市区町村以降）',
        '注文者住所（建物名等）', '注文者会社名', '注文者部署名', '注文者電話番号', '決済方法', '決済手数料', '利用ポイント数',
        '獲得ポイント数', '備考（注文）', '一言メモ（注文）', '請求金額合計', '利用ポイント内訳（税率10％）',
        '利用ポイント内訳（税率8％）', '利用ポイント内訳（税率0％）', '請求金額内訳（税率10％）', '請求金額内訳（税率8％）',
        '請求金額内訳（税率0％）', 'お届け先名（姓）', 'お届け先名（名）', 'お届け先名（セイ）', 'お届け先名（メイ）',
        'お届け先郵便番号', 'お届け先住所（都道府県）', 'お届け先住所（市区町村）', 'お届け先住所（市区町村以降）',
        'お届け先住所（建物名等）', 'お届け先会社名', 'お届け先部署名', 'お届け先電話番号', '備考（お届け先）', '送り主名（姓）',
        '送り主名（名）', '送り主名（セイ）', '送り主名（メイ）', '送り主郵便番号', '送り主住所（都道府県）', '送り主住所（市区町村）',
        '送り主住所（市区町村以降）', '送り主住所（建物名等）', '送り主会社名', '送り主部署名', '送り主電話番号',
        '一言メモ（お届け先）', '伝票No', '運送会社システム', '送り状種別', '温度区分', 'お届け指定日', 'お届け時間帯', '送料',
        '代引手数料', '送り状記事欄', 'のし・ギフト情報（１）種類', 'のし・ギフト情報（１）内容', 'のし・ギフト情報（１）金額',
        'のし・ギフト情報（１）税率', 'のし・ギフト情報（２）種類', 'のし・ギフト情報（２）内容', 'のし・ギフト情報（２）金額',
        'のし・ギフト情報（２）税率', 'のし・ギフト情報（３）種類', 'のし・ギフト情報（３）内容', 'のし・ギフト情報（３）金額',
        'のし・ギフト情報（３）税率', '一言メモ（伝票）', '商品コード', '商品名', '商品オプション情報（SKU）', '個数', '単価',
        '消費税', '商品種別', '消費税率', '消費税区分',
    ];

    /** What stands for a character that CP932 does not have, as printers did it: 下駄. */
    private const GETA = '〓';

    /** The file's bytes. */
    public readonly string $bytes;

    /** @var array<int, string> the order's number by the row's, as a spreadsheet counts */
    public readonly array $orderOfRow;

    /** @var array<string, list<string>> what CP932 does not have, by the order's number */
    public readonly array $replaced;

    /** @param iterable<Order> $orders */
    public function __construct(iterable $orders, string $route)
    {
        $rows = [self::COLUMNS];
        $orderOfRow = $replaced = [];
        foreach ($orders as $order) {
            $isFirst = true;
            foreach ($order->quantities as $code => $quantity) {
                $row = [];
                foreach (self::COLUMNS as $column) {
                    $value = (string) (self::values($order, $route, (string) $code, $quantity, $isFirst)[$column] ?? '');
                    [$row[], $strange] = self::writable($value);
                    $replaced[$order->number] = [...$replaced[$order->number] ?? [], ...$strange];
                }
                $rows[] = $row;
                $orderOfRow[count($rows)] = $order->number;
                $isFirst = false;
            }
        }
        $this->bytes = Csv::file($rows, 'cp932');
        $this->orderOfRow = $orderOfRow;
        $this->replaced = array_map(static fn (array $it): array => array_values(array_unique($it)), array_filter($replaced));
    }

    /** @return array<string, string|int> */
    private static function values(Order $order, string $route, string $code, int $quantity, bool $isFirst): array
    {
        $product = Product::find($code);
        [$day, $time] = explode(' ', $order->orderedAt);
        $buyer = $order->buyer;
        return [
            '受注ルート' => $route,
            '受注番号' => $order->number,
            '注文日' => $day,
            '注文時間' => $time,
            '注文者名（姓）' => $buyer->familyName,
            '注文者名（名）' => $buyer->givenName,
            '注文者メールアドレス' => $buyer->email,
            '注文者郵便番号' => $buyer->postalCode,
            '注文者住所（都道府県）' => $buyer->prefecture,
            '注文者住所（市区町村）' => $buyer->city,
            '注文者住所（市区町村以降）' => $buyer->street,
            '注文者住所（建物名等）' => $buyer->building,
            '注文者会社名' => $buyer->company,
            '注文者電話番号' => $buyer->phone,
            '決済方法' => $order->paymentMethod,
            '備考（注文）' => $order->note,
            // Amounts of the whole order stand in its first row.
            '請求金額合計' => $isFirst ? $order->billed() : 0,
            '請求金額内訳（税率10％）' => $isFirst ? $order->billedAt(10) : 0,
            '請求金額内訳（税率8％）' => $isFirst ? $order->billedAt(8) : 0,
            'お届け先名（姓）' => $buyer->familyName,
            'お届け先名（名）' => $buyer->givenName,
            'お届け先郵便番号' => $buyer->postalCode,
            'お届け先住所（都道府県）' => $buyer->prefecture,
            'お届け先住所（市区町村）' => $buyer->city,
            'お届け先住所（市区町村以降）' => $buyer->street,
            'お届け先住所（建物名等）' => $buyer->building,
            'お届け先会社名' => $buyer->company,
            'お届け先電話番号' => $buyer->phone,
            '伝票No' => 1,
            '運送会社システム' => 'ヤマト運輸',
            '送り状種別' => $order->paymentMethod === '代金引換' ? '代引' : '発払',
            '温度区分' => '常温',
            'お届け指定日' => $order->deliverOn,
            '送料' => $isFirst ? $order->shipping() : 0,
            '代引手数料' => $isFirst ? $order->cashOnDelivery() : 0,
            '商品コード' => $code,
            '商品名' => $product->name ?? '',
            '個数' => $quantity,
            '単価' => $product->price ?? 0,
            '商品種別' => 100,
            '消費税率' => $product->taxPercent ?? 10,
            '消費税区分' => '税込',
        ];
    }

    /**
     * The text as far as CP932 has it, and what it does not have.
     *
     * @return array{string, list<string>}
     */
    private static function writable(string $text): array
    {
        if (!mb_check_encoding($text, 'UTF-8')) {
            $text = mb_scrub($text, 'UTF-8');
        }
        // か and ゛ typed apart are が; half-width kana stays as it is.
        $text = class_exists(\Normalizer::class) ? (string) \Normalizer::normalize($text) : $text;
        $strange = [];
        $said = '';
        foreach (mb_str_split($text) as $character) {
            try {
                Csv::file([[$character]], 'cp932');
                $said .= $character;
            } catch (\Nekonote\Core\SdkException) {
                $strange[] = $character;
                $said .= self::GETA;
            }
        }
        return [$said, $strange];
    }
}
