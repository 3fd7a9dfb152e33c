import Foundation
import Glibc

/// A process started by the benchmark, and what the kernel says it used.
final class ChildProcess {
  let pid: pid_t

  struct Usage {
    /// User and system time, in seconds.
    var cpu: Double
    /// Largest resident set, in MB.
    var peakMemory: Double
    var exitCode: Int32
  }

  /// - Parameters:
  ///   - output: where standard output goes; nowhere by default.
  ///   - outputPipe: where it goes instead, an open descriptor.
  ///   - errorPipe: the same for standard error, which goes nowhere otherwise.
  init(
    _ arguments: [String], environment: [String: String] = [:], output: String = "/dev/null",
    outputPipe: Int32? = nil, errorPipe: Int32? = nil
  ) throws {
    var variables = ProcessInfo.processInfo.environment
    variables.merge(environment) { _, new in new }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if let outputPipe { posix_spawn_file_actions_adddup2(&actions, outputPipe, 1) }
    if let errorPipe { posix_spawn_file_actions_adddup2(&actions, errorPipe, 2) }
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var pid: pid_t = 0
    let code = posix_spawnp(&pid, arguments[0], &actions, nil, &argv, &envp)
    guard code == 0 else {
      throw BenchmarkError("can't start \(arguments[0]): \(String(cString: strerror(code)))")
    }
    self.pid = pid
  }

  /// CPU seconds so far, from /proc.
  var cpuSoFar: Double {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let close = text.lastIndex(of: ")")
    else { return 0 }
    let fields = text[close...].split(separator: " ")
    return (Double(fields[12])! + Double(fields[13])!) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// CPU seconds so far of the threads that live and run with the usual priority.
  var cpuOfUnnicedThreads: Double {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      // Nanoseconds on a CPU come first.
      guard let stat = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/stat", encoding: .utf8),
        let close = stat.lastIndex(of: ")"), stat[close...].split(separator: " ")[17] == "0",
        let times = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/schedstat", encoding: .utf8),
        let spent = times.split(separator: " ").first.flatMap({ Double($0) })
      else { return sum }
      return sum + spent / 1e9
    }
  }

  /// A number of /proc/PID/status, such as VmRSS (kB) or voluntary_ctxt_switches.
  func status(_ key: String) -> Double {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8) else { return 0 }
    let line = text.split(separator: "\n").first { $0.hasPrefix(key + ":") }
    return line.flatMap { Double($0.dropFirst(key.count + 1).split(whereSeparator: { $0 == " " || $0 == "\t" })[0]) }
      ?? 0
  }

  /// Voluntary context switches of all threads: how often the process woke up.
  var wakeUps: Int {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let text = (try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/status", encoding: .utf8)) ?? ""
      let line = text.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
      return sum + (line.flatMap { Int($0.split(separator: "\t").last!) } ?? 0)
    }
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for the end.
  @discardableResult
  func wait() -> Usage {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Usage(
      cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMemory: Double(usage.ru_maxrss) / 1024,
      exitCode: (status >> 8) & 0xFF)
  }
}

struct BenchmarkError: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
