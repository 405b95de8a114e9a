"""Two charts in one SVG, without a library: columns for days, bars for products."""

from __future__ import annotations

from dataclasses import dataclass
from typing import List
from xml.sax.saxutils import escape

WIDTH = 860
LEFT, RIGHT = 60, 40
PLOT = 170
ROW = 26
NAMES = 250
INK, SOFT, LINE, ACCENT, REST = "#24211d", "#6f6a62", "#e6e2db", "#b4532a", "#d99b7d"
FONT = "'Hiragino Sans','Noto Sans JP','Noto Sans CJK JP','Yu Gothic UI',sans-serif"


@dataclass
class Bar:
    name: str
    amount: int
    is_light: bool = False


def picture(title: str, amount: int, days: List[Bar], products: List[Bar]) -> str:
    top = 88
    below = top + PLOT + 70
    height = below + ROW * len(products) + 30
    parts = [
        text(30, 40, title, size=18, weight=600),
        text(WIDTH - RIGHT, 40, f"{amount:,} 円", size=18, weight=600, anchor="end"),
        *columns(days, top),
        text(30, below - 16, "商品別", color=SOFT),
        *rows(products, below),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
        f'font-family="{FONT}" role="img"><title>{escape(title)}</title>'
        f'<rect width="{WIDTH}" height="{height}" fill="#fbfaf8"/>' + "".join(parts) + "</svg>\n"
    )


def columns(bars: List[Bar], top: int) -> List[str]:
    ceiling = nice(max((bar.amount for bar in bars), default=0))
    parts = [text(30, top - 14, "日別（円）", color=SOFT)]
    for step in range(5):
        y = top + PLOT - PLOT * step / 4
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{LINE}"/>')
        parts.append(text(LEFT - 8, y + 4, f"{ceiling * step // 4:,}", size=11, color=SOFT, anchor="end"))
    slot = (WIDTH - LEFT - RIGHT) / max(1, len(bars))
    # Names of days stand as close as they fit.
    every = max(1, -(-36 // int(max(1, slot))))
    for n, bar in enumerate(bars):
        x = LEFT + n * slot + slot * 0.15
        tall = PLOT * bar.amount / ceiling
        parts.append(
            f'<rect x="{x:.1f}" y="{top + PLOT - tall:.1f}" width="{slot * 0.7:.1f}" height="{tall:.1f}" rx="2" '
            f'fill="{REST if bar.is_light else ACCENT}"><title>{escape(bar.name)} {bar.amount:,} 円</title></rect>'
        )
        if n % every == 0:
            parts.append(text(x + slot * 0.35, top + PLOT + 18, bar.name, size=11, color=SOFT, anchor="middle"))
    return parts


def rows(bars: List[Bar], top: int) -> List[str]:
    most = max((bar.amount for bar in bars), default=0) or 1
    room = WIDTH - 30 - NAMES - RIGHT - 90
    parts = []
    for n, bar in enumerate(bars):
        y = top + n * ROW
        wide = max(0, bar.amount) * room / most
        parts.append(text(30, y + 15, shortened(bar.name, 34), size=12))
        parts.append(f'<rect x="{30 + NAMES}" y="{y + 2}" width="{wide:.1f}" height="{ROW - 9}" rx="2" fill="{ACCENT}"/>')
        parts.append(text(30 + NAMES + wide + 8, y + 15, f"{bar.amount:,}", size=12, color=SOFT))
    return parts


def nice(most: int) -> int:
    """The least of 4, 8, 20, 40, 80 … that is not less: quarters of it are round."""
    step = 4
    while step < most:
        step = step * 5 // 2 if str(step)[0] == "8" else step * 2
    return step


def shortened(name: str, columns: int) -> str:
    """Half-width characters count one, others two."""
    room = columns
    for n, character in enumerate(name):
        room -= 1 if ord(character) < 0x100 else 2
        if room < 0:
            return name[:n] + "…"
    return name


def text(x: float, y: float, said: str, *, size: int = 12, color: str = INK, weight: int = 400, anchor: str = "start") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{color}" text-anchor="{anchor}">{escape(said)}</text>'
