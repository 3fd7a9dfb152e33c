/// How a run ended, in the numbers of `sysexits.h`.
public struct ExitStatus: RawRepresentable, Sendable, Hashable {
  public let rawValue: Int32

  public init(rawValue: Int32) { self.rawValue = rawValue }

  public static let success = ExitStatus(rawValue: 0)
  /// `--once` took in everything that could be taken in, and rejected something.
  public static let rejected = ExitStatus(rawValue: 2)
  public static let usage = ExitStatus(rawValue: 64)
  public static let badData = ExitStatus(rawValue: 65)
  public static let noInput = ExitStatus(rawValue: 66)
  public static let unavailable = ExitStatus(rawValue: 69)
  public static let software = ExitStatus(rawValue: 70)
  public static let operatingSystem = ExitStatus(rawValue: 71)
  public static let cannotCreate = ExitStatus(rawValue: 73)
  public static let inputOutput = ExitStatus(rawValue: 74)
  public static let temporaryFailure = ExitStatus(rawValue: 75)
  public static let noPermission = ExitStatus(rawValue: 77)
  public static let configuration = ExitStatus(rawValue: 78)
}
