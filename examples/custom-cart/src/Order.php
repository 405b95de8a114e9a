<?php

declare(strict_types=1);

namespace Cart;

/** 受注: who bought what. */
final class Order
{
    /** Free from here on. */
    private const FREE_SHIPPING = 5000;
    private const SHIPPING = 660;
    private const CASH_ON_DELIVERY = 330;

    /** @param array<string, int> $quantities by the product's code */
    public function __construct(
        public readonly string $number,
        public readonly string $orderedAt,
        public readonly Person $buyer,
        public readonly array $quantities,
        public readonly string $paymentMethod,
        public readonly string $note = '',
        public readonly string $deliverOn = '',
    ) {
    }

    /** @param array<string, mixed> $kept */
    public static function from(array $kept): self
    {
        return new self(
            $kept['number'],
            $kept['orderedAt'],
            Person::from($kept['buyer']),
            $kept['quantities'],
            $kept['paymentMethod'],
            $kept['note'],
            $kept['deliverOn'],
        );
    }

    public function shipping(): int
    {
        return $this->goods(8) + $this->goods(10) >= self::FREE_SHIPPING ? 0 : self::SHIPPING;
    }

    public function cashOnDelivery(): int
    {
        return $this->paymentMethod === '代金引換' ? self::CASH_ON_DELIVERY : 0;
    }

    /** 請求金額内訳: what is to be paid at this rate. */
    public function billedAt(int $percent): int
    {
        return $this->goods($percent) + ($percent === 10 ? $this->shipping() + $this->cashOnDelivery() : 0);
    }

    public function billed(): int
    {
        return $this->billedAt(8) + $this->billedAt(10);
    }

    private function goods(int $percent): int
    {
        $sum = 0;
        foreach ($this->quantities as $code => $quantity) {
            $product = Product::find((string) $code);
            $sum += $product?->taxPercent === $percent ? $product->price * $quantity : 0;
        }
        return $sum;
    }
}
