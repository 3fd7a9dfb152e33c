import Changes
import Foundation
import GRDB
import Logging
import ServiceManager
import Storage
import Synchronization
import Testing

@testable import Daemon

/// A service in this process with folders of its own.
final class DaemonHarness: Sendable {
  let folder = TemporaryFolder()
  let notifier = RecordingNotifier()

  init() { folder.makeFolder("inbox") }

  func flags(once: Bool = false, onRemoval: String? = nil, config: String? = nil) -> DaemonConfiguration.Flags {
    DaemonConfiguration.Flags(
      inbox: folder.path + "/inbox", state: folder.path + "/state", reports: folder.path + "/reports", config: config,
      settle: config == nil ? "20ms" : nil, sizeLimit: "1MB", onRemoval: onRemoval, once: once)
  }

  func service(
    _ flags: DaemonConfiguration.Flags, storageEffects: any StorageEffects = UndisturbedEffects(),
    fileEffects: any FileEffects = UndisturbedFileEffects()
  ) throws -> DossierService {
    var log = Logger(label: "test")
    log.logLevel = .critical
    return DossierService(
      try DaemonConfiguration(flags: flags),
      DaemonSurroundings(
        notifier: notifier, log: log, storageEffects: storageEffects, fileEffects: fileEffects))
  }

  /// Takes in what is pending, and ends.
  @discardableResult
  func runOnce(
    onRemoval: String? = nil, storageEffects: any StorageEffects = UndisturbedEffects(),
    fileEffects: any FileEffects = UndisturbedFileEffects()
  ) async throws -> Daemon.ExitStatus {
    let service = try service(
      flags(once: true, onRemoval: onRemoval), storageEffects: storageEffects, fileEffects: fileEffects)
    try await service.run()
    return service.exitStatus
  }

  /// As if another version of the program had analysed everything.
  func forgetAnalyzerVersion() throws {
    let queue = try DatabaseQueue(path: folder.path + "/state/dossier.db")
    try queue.write { try $0.execute(sql: "UPDATE analysis SET analyzer = -1") }
    try queue.close()
  }

  /// Runs a service while `body` works with it, then stops it.
  func run(
    _ flags: DaemonConfiguration.Flags? = nil, _ body: (DossierService) async throws -> Void
  ) async throws -> Daemon.ExitStatus {
    let service = try service(flags ?? self.flags())
    let task = Task { try await service.run() }
    do { try await body(service) } catch {
      service.requestStop()
      throw error
    }
    service.requestStop()
    try await task.value
    return service.exitStatus
  }

  /// The reports on disk, by number.
  var reports: [ChangeReport] {
    folder.files("reports").filter { $0.hasSuffix(".json") }.compactMap { name in
      folder.text("reports/" + name).flatMap { try? JSONDecoder().decode(ChangeReport.self, from: Data($0.utf8)) }
    }.sorted { $0.number < $1.number }
  }

  /// Asks again and again, and gives up after a minute: other tests may keep every thread busy for long.
  func eventually(_ what: String, _ condition: () -> Bool) async throws {
    let limit = ContinuousClock.now + .seconds(60)
    while !condition() {
      guard ContinuousClock.now < limit else {
        Issue.record("never came: \(what)")
        throw CancellationError()
      }
      try await Task.sleep(for: .milliseconds(3))
    }
  }
}

/// Fails one effect of the database or of the files, counted together.
final class FaultyEffects: StorageEffects, FileEffects {
  private let count = Atomic<Int>(0)
  private let failing: Int?

  init(failingAt index: Int? = nil) { failing = index }

  var total: Int { count.load(ordering: .relaxed) }

  func willPerform(_ effect: StorageEffect) throws {
    if isDue() {
      throw StorageError(.inputOutput, attempted: "test", remedy: "Nothing", cause: "injected at \(effect)")
    }
  }

  func willPerform(_ effect: FileEffect, _ path: String) throws {
    if isDue() { throw FileError(effect.rawValue, path, 5) }
  }

  private func isDue() -> Bool { count.wrappingAdd(1, ordering: .relaxed).oldValue == failing }
}
