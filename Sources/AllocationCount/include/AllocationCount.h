#ifndef CONCORD_ALLOCATION_COUNT_H
#define CONCORD_ALLOCATION_COUNT_H

#include <stdint.h>

/// How many times the process has asked for memory so far, on all its threads.
///
/// A program that is linked with this has its own `malloc` and the like, which count and call those of glibc.
uint64_t allocation_count(void);

#endif
