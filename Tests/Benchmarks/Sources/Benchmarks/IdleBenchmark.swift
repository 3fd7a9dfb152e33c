import Glibc

/// What the service does while nothing happens, over a minute.
struct IdleBenchmark {
  let dossier: String

  func run() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let service = try ServiceUnderTest(dossier, in: workspace)
    defer { service.stop() }
    try workspace.drop(("quay.txt", Array("The quay was closed on 3 June 2031, the port said.\n".utf8)))
    // Threads that worked end after some seconds, and their counts with them.
    sleep(15)
    let cpu = service.process.cpuSoFar
    let wakeUps = service.process.wakeUps
    sleep(60)
    Benchmarks.row("idle for a minute, no watchdog", "CPU", (service.process.cpuSoFar - cpu) * 1_000, "ms")
    Benchmarks.row("idle for a minute, no watchdog", "wake-ups", Double(service.process.wakeUps - wakeUps), "")
  }
}
