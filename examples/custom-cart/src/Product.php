<?php

declare(strict_types=1);

namespace Cart;

/** 商品: what the cart sells, with tax. */
final class Product
{
    private function __construct(
        public readonly string $code,
        public readonly string $name,
        public readonly int $price,
        public readonly int $taxPercent,
    ) {
    }

    /** @return list<self> */
    public static function all(): array
    {
        return [
            new self('TEA-8', '深蒸し煎茶 100g', 1620, 8),
            new self('MATCHA-1', '抹茶 30g ①号缶', 1944, 8),
            new self('CUP-5', '夫婦湯呑「宝尽くし」木箱入り', 6600, 10),
            new self('CLOTH-7', '手拭い 〜秋の七草〜', 1320, 10),
        ];
    }

    public static function find(string $code): ?self
    {
        foreach (self::all() as $product) {
            if ($product->code === $code) {
                return $product;
            }
        }
        return null;
    }
}
