#define _GNU_SOURCE
#include "TortureShim.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile struct torture_control *control;
static const char *inbox;

static ssize_t (*real_read)(int, void *, size_t);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_clock_gettime)(clockid_t, struct timespec *);
static int (*real_gettimeofday)(struct timeval *, void *);

static void resolve(void) {
  real_read = dlsym(RTLD_NEXT, "read");
  real_openat = dlsym(RTLD_NEXT, "openat");
  real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
  real_gettimeofday = dlsym(RTLD_NEXT, "gettimeofday");
}

__attribute__((constructor)) static void begin(void) {
  if (!real_read) resolve();
  const char *path = getenv("TORTURE_CONTROL");
  inbox = getenv("TORTURE_INBOX");
  if (!path) return;
  int file = real_openat(AT_FDCWD, path, O_RDWR | O_CLOEXEC);
  if (file < 0) return;
  void *memory = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (memory != MAP_FAILED) control = memory;
}

/* Whether the descriptor is of something in the inbox. */
static int concerns(int descriptor) {
  char link[64], target[PATH_MAX];
  if (!inbox) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, target, sizeof target - 1);
  if (length < 0) return 0;
  target[length] = 0;
  return strncmp(target, inbox, strlen(inbox)) == 0;
}

static int fails(int32_t number, int descriptor) {
  if (!number || !concerns(descriptor)) return 0;
  __atomic_add_fetch(&control->injected, 1, __ATOMIC_RELAXED);
  errno = number;
  return 1;
}

ssize_t read(int descriptor, void *buffer, size_t count) {
  if (!real_read) resolve();
  if (control && fails(control->read_error, descriptor)) return -1;
  return real_read(descriptor, buffer, count);
}

int openat(int folder, const char *path, int flags, ...) {
  mode_t mode = 0;
  if (flags & (O_CREAT | __O_TMPFILE)) {
    va_list arguments;
    va_start(arguments, flags);
    mode = va_arg(arguments, mode_t);
    va_end(arguments);
  }
  if (!real_openat) resolve();
  if (control && folder >= 0 && fails(control->open_error, folder)) return -1;
  return real_openat(folder, path, flags, mode);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  if (!real_clock_gettime) resolve();
  int result = real_clock_gettime(clock, time);
  int isWall = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
  if (result == 0 && control && isWall) time->tv_sec += control->clock_offset;
  return result;
}

int gettimeofday(struct timeval *time, void *zone) {
  if (!real_gettimeofday) resolve();
  int result = real_gettimeofday(time, zone);
  if (result == 0 && control && time) time->tv_sec += control->clock_offset;
  return result;
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (result) *result = now.tv_sec;
  return now.tv_sec;
}
