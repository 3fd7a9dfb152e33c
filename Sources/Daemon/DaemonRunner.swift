import Logging
import ServiceLifecycle
import ServiceManager
import Storage

/// The public entry point of the daemon.
public enum DaemonRunner {
  /// Runs until SIGTERM or SIGINT, or with ``DaemonConfiguration/once`` until everything pending is taken in.
  ///
  /// Returning means that the batch under way was finished and committed, and its report stands on disk.
  ///
  /// - Returns: ``ExitStatus/success``, or ``ExitStatus/rejected`` where `once` rejected something.
  /// - Throws: ``DaemonError`` where the daemon can't start or go on, whose `status` is the exit status to use;
  ///   `StorageError` where the database is the reason.
  public static func run(_ configuration: DaemonConfiguration) async throws -> ExitStatus {
    let log = ServiceLog.logger(level: configuration.debugLog ? .debug : .info)
    let surroundings = DaemonSurroundings(notifier: SystemdNotifier(), log: log)
    #if DEBUG || DOSSIER_FAULTS
      if let faults = InjectedFaults.fromEnvironment() {
        let disturbed = DaemonSurroundings(
          notifier: surroundings.notifier, log: log, storageEffects: faults, fileEffects: faults)
        return try await run(configuration, disturbed)
      }
    #endif
    return try await run(configuration, surroundings)
  }

  /// The same, with parts that a test puts in.
  public static func run(
    _ configuration: DaemonConfiguration, _ surroundings: DaemonSurroundings
  ) async throws -> ExitStatus {
    let service = DossierService(configuration, surroundings)
    var quiet = surroundings.log
    quiet.logLevel = max(quiet.logLevel, .warning)
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(
            service: service, successTerminationBehavior: .gracefullyShutdownGroup,
            failureTerminationBehavior: .cancelGroup)
        ],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
    defer { surroundings.notifier.flush() }
    try await group.run()
    return service.exitStatus
  }
}
