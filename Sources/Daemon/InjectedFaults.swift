#if DEBUG || DOSSIER_FAULTS
  import Foundation
  import Glibc
  import Storage
  import Synchronization

  /// Faults for the torture runs, told by `DOSSIER_FAULT`; not part of a release build.
  ///
  /// - `count:FILE` appends the name of each effect to FILE.
  /// - `kill:N` ends the process by SIGKILL in the place of effect N, counted from 0.
  /// - `error:N:NUMBER` fails effect N with that error number; `errors:N:NUMBER` fails it and all after it.
  final class InjectedFaults: StorageEffects, FileEffects {
    private enum Plan {
      case count(String)
      case kill(Int)
      case error(ClosedRange<Int>, Int32)
    }

    private let plan: Plan
    private let performed = Atomic<Int>(0)

    init?(_ text: String) {
      let parts = text.split(separator: ":").map(String.init)
      switch parts.first {
      case "count" where parts.count == 2: plan = .count(parts[1])
      case "kill" where parts.count == 2: plan = .kill(Int(parts[1]) ?? 0)
      case "error" where parts.count == 3:
        let index = Int(parts[1]) ?? 0
        plan = .error(index...index, Int32(parts[2]) ?? EIO)
      case "errors" where parts.count == 3: plan = .error((Int(parts[1]) ?? 0)...Int.max, Int32(parts[2]) ?? EIO)
      default: return nil
      }
    }

    static func fromEnvironment() -> InjectedFaults? {
      ProcessInfo.processInfo.environment["DOSSIER_FAULT"].flatMap { InjectedFaults($0) }
    }

    func willPerform(_ effect: StorageEffect) throws {
      guard let number = due(effect.rawValue) else { return }
      let code: StorageError.Code = number == ENOSPC ? .diskFull : .inputOutput
      throw StorageError(
        code, attempted: "perform \(effect.rawValue)", remedy: "This error was injected",
        cause: String(cString: strerror(number)))
    }

    func willPerform(_ effect: FileEffect, _ path: String) throws {
      if let number = due(effect.rawValue) { throw FileError(effect.rawValue, path, number) }
    }

    private func due(_ name: String) -> Int32? {
      let index = performed.wrappingAdd(1, ordering: .relaxed).oldValue
      switch plan {
      case .count(let file):
        let descriptor = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        let line = Array("\(name)\n".utf8)
        _ = write(descriptor, line, line.count)
        close(descriptor)
      case .kill(let target) where index == target: kill(getpid(), SIGKILL)
      case .kill: break
      case .error(let range, let number): return range.contains(index) ? number : nil
      }
      return nil
    }
  }
#endif
