//! Damage as files really have it: lines and cells lost, doubled, swapped; quotes, separators and
//! line ends in wrong places; halves of double-byte characters; numbers out of range; plain noise.

use std::ops::Range;

use crate::random::Random;

/// Bytes that mean something to a reader of CSV or of Windows-31J.
const TELLING: &[&[u8]] = &[
    b"\"",
    b"\"\"",
    b",",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"\x1a",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\x81",
    b"\x83\x5c",
    b"\xfc\x4b",
    b"\x87\x40",
    b"\xa0",
    b"\xf0\xa0\xae\xb7",
    b"\xe3\x80",
    b"-",
    b"0",
    b"9223372036854775808",
    b"-9223372036854775808",
    b"1e308",
    b"1,000",
    b"2024/02/30",
    b"2026-12-31 23:59:60",
    b"45291.5",
    b"1.23457E+12",
    "\u{3000}".as_bytes(),
    "\u{ff11}\u{ff12}".as_bytes(),
    "\u{200b}".as_bytes(),
];

/// Damages the input in one to four places.
pub fn mutate(input: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    for _ in 0..=random.below(4) {
        match random.below(9) {
            0 => flip(input, random),
            1 => insert(input, random),
            2 => {
                let range = some_range(input.len(), random);
                input.drain(range);
            }
            3 => double(input, random),
            4 => splice(input, other, random),
            5 => replace_cell(input, random),
            6 => swap_lines(input, random),
            7 => repeat_line(input, random),
            _ => input.truncate(random.below(input.len() + 1)),
        }
    }
}

fn flip(input: &mut [u8], random: &mut Random) {
    let place = random.below(input.len());
    if let Some(byte) = input.get_mut(place) {
        *byte ^= 1 << random.below(8);
    }
}

fn insert(input: &mut Vec<u8>, random: &mut Random) {
    let place = random.below(input.len() + 1);
    let piece = TELLING[random.below(TELLING.len())];
    input.splice(place..place, piece.iter().copied());
}

fn double(input: &mut Vec<u8>, random: &mut Random) {
    let range = some_range(input.len(), random);
    let piece = input[range.clone()].to_vec();
    input.splice(range.end..range.end, piece);
}

fn splice(input: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let (target, source) = (some_range(input.len(), random), some_range(other.len(), random));
    input.splice(target, other[source].iter().copied());
}

/// Puts something telling in the place of a whole cell.
fn replace_cell(input: &mut Vec<u8>, random: &mut Random) {
    let start = random.below(input.len());
    let is_end = |byte: &u8| matches!(byte, b',' | b'\n' | b'\r' | b'\t');
    let from = input[..start]
        .iter()
        .rposition(is_end)
        .map_or(0, |place| place + 1);
    let to = input[start..]
        .iter()
        .position(is_end)
        .map_or(input.len(), |length| start + length);
    let piece = TELLING[random.below(TELLING.len())];
    input.splice(from..to, piece.iter().copied());
}

fn swap_lines(input: &mut Vec<u8>, random: &mut Random) {
    let mut lines = lines(input);
    let (a, b) = (random.below(lines.len()), random.below(lines.len()));
    if a < lines.len() && b < lines.len() {
        lines.swap(a, b);
    }
    *input = lines.concat();
}

fn repeat_line(input: &mut Vec<u8>, random: &mut Random) {
    let mut lines = lines(input);
    if let Some(line) = lines.get(random.below(lines.len())).cloned() {
        let place = random.below(lines.len() + 1);
        let times = 1 + random.below(70);
        lines.splice(place..place, std::iter::repeat_n(line, times));
    }
    *input = lines.concat();
}

fn lines(input: &[u8]) -> Vec<Vec<u8>> {
    input
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect()
}

/// A range inside, short more often than long.
fn some_range(length: usize, random: &mut Random) -> Range<usize> {
    let start = random.below(length + 1);
    let reach = if random.below(4) == 0 { length } else { 16 };
    start..(start + random.below(reach + 1)).min(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_input_can_be_damaged() {
        let mut random = Random::new(3);
        for input in [&b""[..], b"a", b"a,b\r\n\"c\",d\n", &[0xff; 300]] {
            for _ in 0..2000 {
                let mut damaged = input.to_vec();
                mutate(&mut damaged, b"x,y\n", &mut random);
            }
        }
    }

    #[test]
    fn a_cell_is_replaced_whole() {
        let mut random = Random::new(5);
        let mut input = b"aaaa,bbbb,cccc".to_vec();
        replace_cell(&mut input, &mut random);
        let kept = [&b"aaaa"[..], b"bbbb", b"cccc"];
        let survivors = kept
            .iter()
            .filter(|cell| input.windows(4).any(|window| &window == *cell))
            .count();
        assert_eq!(survivors, 2);
    }
}
