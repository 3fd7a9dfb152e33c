#pragma once
#include <systemd/sd-daemon.h>
#include <systemd/sd-journal.h>
// Not systemd's, but the same concern, a small resident service; Swift's Glibc module leaves it out.
#include <malloc.h>
