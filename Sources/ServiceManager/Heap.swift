import CSystemd

/// Keeps the heap of a service small that lives for months and works for seconds (mallopt(3), malloc_trim(3)).
package enum Heap {
  /// One heap for all threads, from now on: each heap more keeps what its largest task needed.
  package static func keepSingle() { mallopt(M_ARENA_MAX, 2) }

  /// Gives free memory back to the system.
  package static func trim() { malloc_trim(0) }
}
