/// Told before every effect that storage has on the disk; may throw in its place.
///
/// The seam for faults: a test kills the process or fails with an error at any effect, and counts them.
public protocol StorageEffects: Sendable {
  func willPerform(_ effect: StorageEffect) throws
  /// Work that has no effect yet goes on.
  func progress()
}

extension StorageEffects {
  public func progress() {}
}

/// What storage does to the disk, in the order of one batch.
public enum StorageEffect: String, Hashable, Sendable, CaseIterable {
  case takeLock, openDatabase, migrate
  case begin, writeFile, writeContent, writeAnalysis, writeJournal, writeItems, writeReport, commit
  case checkpoint, markRendered, markRead, setAside
}

/// The effects as they are.
public struct UndisturbedEffects: StorageEffects {
  public init() {}
  public func willPerform(_ effect: StorageEffect) {}
}
