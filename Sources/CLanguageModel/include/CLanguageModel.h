#ifndef C_LANGUAGE_MODEL_H
#define C_LANGUAGE_MODEL_H

#include <stddef.h>

/// The bytes of `language.model`, which are compiled into the program so that it runs wherever it is copied.
/// Aligned to 64 bytes, read-only, valid for the life of the process.
const void *language_model_bytes(void);
size_t language_model_size(void);

/// Takes the bytes out of the process's resident memory. They stay valid: the next look at them reads them again from the
/// file of the program, or from the system's cache of it.
void language_model_rest(void);

#endif
