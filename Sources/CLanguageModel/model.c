#include "CLanguageModel.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

// A section of its own, because other objects make the program's .rodata writable: these pages are the file's and
// nobody's else, so that they can be given back.
__attribute__((aligned(64), section(".language_model"))) static const unsigned char model[] = {
#embed "language.model"
};

const void *language_model_bytes(void) { return model; }
size_t language_model_size(void) { return sizeof model; }

void language_model_rest(void) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)model + page - 1) / page * page;
  uintptr_t last = ((uintptr_t)model + sizeof model) / page * page;
  if (first < last) madvise((void *)first, last - first, MADV_DONTNEED);
}
