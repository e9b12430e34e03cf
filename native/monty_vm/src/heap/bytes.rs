//! Bytes: making, reading, appending.
use super::text::MAX_BYTES;
use super::{Bytes, BytesBufId, BytesBufObj, BytesId, BytesObj, Heap};
use crate::value::Value;
use crate::vm::Res;

/// Results of `+` at least this long are kept in append buffers.
const APPEND_FROM: usize = 256;

impl Heap {
    /// A new bytes object.
    pub fn new_bytes(&mut self, data: impl Into<Box<[u8]>>) -> Res<Value> {
        Ok(Value::Bytes(self.alloc(BytesObj { data: Bytes::Own(data.into()) })?))
    }

    /// Bytes with room for `count`, which were reserved if there is such room.
    pub fn bytes_room(&mut self, count: usize) -> Res<Vec<u8>> {
        self.budget.reserve(count)?;
        let mut bytes = Vec::new();
        if bytes.try_reserve_exact(count).is_err() {
            return Err(self.no_room());
        }
        Ok(bytes)
    }

    /// The bytes of a bytes object.
    pub fn bytes_of(&self, id: BytesId) -> &[u8] {
        match &self.bytes.get(id).data {
            Bytes::Own(data) => data,
            Bytes::Prefix { buf, len } => self.bytes_bufs.get(*buf).data.get(..*len as usize).unwrap_or(&[]),
        }
    }

    /// What `a + b` of bytes will copy, as far as it is known before.
    pub fn concat_bytes_work(&self, a: BytesId, b: BytesId) -> usize {
        let (a_len, b_len) = (self.bytes_of(a).len(), self.bytes_of(b).len());
        if self.buffer_ending_with(a).is_some() { b_len } else { a_len + b_len }
    }

    /// `a + b`; a loop of `b += piece` takes time and memory linear in the result.
    pub fn concat_bytes(&mut self, a: BytesId, b: BytesId) -> Res<Value> {
        let (a_len, b_len) = (self.bytes_of(a).len(), self.bytes_of(b).len());
        if b_len == 0 {
            return Ok(Value::Bytes(a));
        }
        if a_len == 0 {
            return Ok(Value::Bytes(b));
        }
        let total = a_len + b_len;
        if total > MAX_BYTES {
            return Err(self.no_room());
        }
        if total < APPEND_FROM {
            let mut out = self.bytes_room(total)?;
            out.extend_from_slice(self.bytes_of(a));
            out.extend_from_slice(self.bytes_of(b));
            return self.new_bytes(out);
        }
        let buf = match self.buffer_ending_with(a) {
            Some(buf) => buf,
            None => {
                let mut data = self.bytes_room(total * 2)?;
                data.extend_from_slice(self.bytes_of(a));
                self.alloc(BytesBufObj { data })?
            }
        };
        // The object comes first: once there is more in the buffer, nothing may be refused.
        let mut piece = self.bytes_room(b_len)?;
        piece.extend_from_slice(self.bytes_of(b));
        self.grow_bytes_buffer(buf, total)?;
        let whole = self.alloc(BytesObj { data: Bytes::Prefix { buf, len: total as u32 } })?;
        self.bytes_bufs.get_mut(buf).data.extend_from_slice(&piece);
        Ok(Value::Bytes(whole))
    }

    /// The buffer that ends where `id` ends.
    fn buffer_ending_with(&self, id: BytesId) -> Option<BytesBufId> {
        match self.bytes.get(id).data {
            Bytes::Prefix { buf, len } if self.bytes_bufs.get(buf).data.len() == len as usize => Some(buf),
            _ => None,
        }
    }

    /// Makes room for `total` bytes in a buffer.
    fn grow_bytes_buffer(&mut self, buf: BytesBufId, total: usize) -> Res {
        let (len, before) = (self.bytes_bufs.get(buf).data.len(), self.bytes_bufs.get(buf).data.capacity());
        if total <= before {
            return Ok(());
        }
        let wanted = total.saturating_mul(2).min(MAX_BYTES);
        self.budget.reserve(wanted.saturating_sub(before))?;
        if self.bytes_bufs.get_mut(buf).data.try_reserve_exact(wanted.saturating_sub(len)).is_err() {
            return Err(self.no_room());
        }
        let after = self.bytes_bufs.get(buf).data.capacity();
        self.recharge(before, after);
        Ok(())
    }
}
