/* Nothing is called from outside: the library is preloaded. Its environment:
 * TORTURE_CONTROL  a file with a struct torture_control, which the harness writes while the program runs
 * TORTURE_INBOX    the folder below which reads and opens fail */
#pragma once
#include <stdint.h>

struct torture_control {
  /* Added to the wall clock, in seconds. */
  int64_t clock_offset;
  /* Error numbers for read(2) and open(2) below the inbox; 0 for none. */
  int32_t read_error;
  int32_t open_error;
  /* How many calls failed by it. */
  int64_t injected;
};
