#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

#include <stddef.h>

/// The bytes of `language.model`, which are compiled into the program so that it runs wherever it is copied.
/// Aligned to 64 bytes, read-only, valid for the life of the process.
const void *language_model_bytes(void);
size_t language_model_size(void);

#endif
