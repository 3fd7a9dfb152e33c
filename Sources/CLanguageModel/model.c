#include "CLanguageModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

__attribute__((aligned(64))) static const unsigned char model[] = {
#embed "language.model"
};

const void *language_model_bytes(void) { return model; }
size_t language_model_size(void) { return sizeof model; }
