#ifndef CONCORD_BYTE_CLASSES_H
#define CONCORD_BYTE_CLASSES_H

#include <stddef.h>
#include <stdint.h>

/// How many bytes of text one block stands for, and how many words of bits describe it.
enum { byte_classes_block = 64, byte_classes_planes = 8 };

/// Says of each byte what kinds it is of: a bit a byte, for eight kinds, in blocks of 64 bytes.
///
/// Word `8 * block + plane` of `words` holds the bits of one kind for 64 bytes, the first byte lowest. The planes:
/// 0 quotes, 1 `delimiter`, 2 line feeds, 3 carriage returns, 4 spaces, 5 digits, 6 letters, and 7 bytes that no
/// plain text holds: control characters, 0x7F and above, and the signs `"`, `(`, `+` and `@`.
///
/// `bytes` has `blocks * 64` bytes, `words` room for `blocks * 8` words.
void byte_classes(const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint64_t *words);

/// The same, byte by byte, for machines without the instructions and for comparison.
void byte_classes_plainly(const uint8_t *bytes, size_t blocks, uint8_t delimiter, uint64_t *words);

#endif
