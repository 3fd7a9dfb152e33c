import Foundation

/// `dossier watch`, started as a service manager starts it.
final class ServiceUnderTest {
  let process: ChildProcess
  /// Seconds from the start to READY=1.
  let startUp: Double
  private let socket: NotifySocket

  init(
    _ dossier: String, in workspace: Workspace, settle: String = "50ms", extra: [String] = [], errorPipe: Int32? = nil
  ) throws {
    try? FileManager.default.removeItem(atPath: workspace.root + "/notify")
    socket = try NotifySocket(in: workspace.root)
    let started = now()
    process = try ChildProcess(
      [
        dossier, "watch", "--inbox", workspace.inbox, "--state", workspace.state, "--reports", workspace.reports,
        "--settle", settle,
      ] + extra,
      environment: ["NOTIFY_SOCKET": socket.path], errorPipe: errorPipe)
    guard socket.wait(for: "READY=1", seconds: 60) else { throw BenchmarkError("the service was not ready in 60 s") }
    startUp = now() - started
    socket.drain()
  }

  @discardableResult
  func stop() -> ChildProcess.Usage {
    process.send(SIGTERM)
    return process.wait()
  }
}
