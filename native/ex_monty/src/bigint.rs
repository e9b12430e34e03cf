//! Integers beyond `i64`, as the external term format has them.
use num_bigint::{BigInt, Sign};
use rustler::{Env, Term};

const VERSION: u8 = 131;
const SMALL_BIG: u8 = 110;
const LARGE_BIG: u8 = 111;

/// An integer term; `None` when it is larger than the BEAM takes.
pub fn encode<'a>(env: Env<'a>, value: &BigInt) -> Option<Term<'a>> {
    let (sign, digits) = value.to_bytes_le();
    let sign = u8::from(sign == Sign::Minus);
    let mut bytes = Vec::with_capacity(digits.len() + 8);
    bytes.push(VERSION);
    match u8::try_from(digits.len()) {
        Ok(n) => bytes.extend([SMALL_BIG, n, sign]),
        Err(_) => {
            bytes.push(LARGE_BIG);
            bytes.extend(u32::try_from(digits.len()).ok()?.to_be_bytes());
            bytes.push(sign);
        }
    }
    bytes.extend(digits);
    env.binary_to_term(&bytes).map(|(term, _)| term)
}

/// The number that an integer term beyond `i64` is.
pub fn decode(term: Term) -> Option<BigInt> {
    let binary = term.to_binary();
    let (&version, rest) = binary.as_slice().split_first()?;
    let (&tag, rest) = rest.split_first()?;
    if version != VERSION {
        return None;
    }
    let rest = match tag {
        SMALL_BIG => rest.get(1..)?,
        LARGE_BIG => rest.get(4..)?,
        _ => return None,
    };
    let (&sign, digits) = rest.split_first()?;
    Some(BigInt::from_bytes_le(if sign == 0 { Sign::Plus } else { Sign::Minus }, digits))
}
