import Daemon

extension ExitStatus {
  /// `verify`: the story differs from a cold rebuild.
  static let different = ExitStatus(rawValue: 1)
}
