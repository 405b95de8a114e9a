<?php

declare(strict_types=1);

namespace Cart;

use Nekonote\Models\ImportIssue;
use Nekonote\Models\OrderImport;

/** What became of orders that were sent. */
final class Pushed
{
    /**
     * @param array<string, list<ImportIssue>> $issues by the order's number; empty: the file's own
     * @param array<string, list<string>> $replaced characters that CP932 does not have, by the order's number
     * @param list<string> $numbers
     */
    public function __construct(
        public readonly OrderImport $import,
        public readonly array $issues,
        public readonly array $replaced,
        public readonly array $numbers,
    ) {
    }

    /** @return list<string> the orders that the platform has now */
    public function arrived(): array
    {
        if ($this->import->status !== 'succeeded') {
            return [];
        }
        return array_values(array_filter($this->numbers, fn (string $number): bool => $this->errors($number) === []));
    }

    /** @return list<ImportIssue> what keeps the order out */
    public function errors(string $number): array
    {
        return array_values(array_filter($this->issues[$number] ?? [], static fn (ImportIssue $it): bool => !$it->warning));
    }

    /** @return list<string> for people */
    public function lines(): array
    {
        $counts = $this->import->counts;
        $lines = ["受注 {$counts->orders} 件: 新規 {$counts->created}、既存 {$counts->skipped}、エラー {$counts->failed}"];
        foreach ($this->issues as $number => $issues) {
            foreach ($issues as $issue) {
                $kind = $issue->warning ? '注意' : 'エラー';
                $lines[] = "  {$kind} {$number} {$issue->row}行目 {$issue->column}「{$issue->value}」: {$issue->detail}";
            }
        }
        foreach ($this->replaced as $number => $characters) {
            $lines[] = "  注意 {$number} CSV（Shift_JIS）にない文字を〓にしました: " . implode(' ', $characters);
        }
        return $lines;
    }
}
