/// Told before every effect that the daemon has on its own folders; may throw in its place.
///
/// The seam for faults, like `StorageEffects` of the database: tests kill the process or fail with an error here.
public protocol FileEffects: Sendable {
  func willPerform(_ effect: FileEffect, _ path: String) throws
}

/// What replacing a file does to the disk, in this order; and removing one.
public enum FileEffect: String, Hashable, Sendable, CaseIterable {
  case makeFolder, create, write, synchronize, rename, synchronizeFolder, remove
}

/// The effects as they are.
public struct UndisturbedFileEffects: FileEffects {
  public init() {}
  public func willPerform(_ effect: FileEffect, _ path: String) {}
}
