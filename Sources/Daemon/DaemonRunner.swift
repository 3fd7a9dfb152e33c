/// The public entry point of the daemon.
public enum DaemonRunner {
  /// Runs until SIGTERM or SIGINT, or with ``DaemonConfiguration/once`` until everything pending is taken in.
  ///
  /// Returning means that the batch under way was finished and committed, and its report stands on disk.
  ///
  /// - Returns: ``ExitStatus/success``, or ``ExitStatus/rejected`` where `once` rejected something.
  /// - Throws: ``DaemonError`` where the daemon can't start or go on; its `status` is the exit status to use.
  public static func run(_ configuration: DaemonConfiguration) async throws -> ExitStatus {
    throw DaemonError(
      .inbox, "watching \(configuration.inbox) is not possible in this build", remedy: "Use a later version.",
      status: .software)
  }
}
