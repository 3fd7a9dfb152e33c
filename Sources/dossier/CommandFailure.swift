import Daemon
import Foundation
import Storage

/// Why a command can't do what it was asked: one line, what and how to mend it.
struct CommandFailure: Error, CustomStringConvertible {
  var code: ExitStatus
  var message: String
  /// What the reader can do.
  var remedy: String?

  init(_ code: ExitStatus, _ message: String, remedy: String? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  /// An error that a lower layer threw.
  init(wrapping error: any Error) {
    switch error {
    case let error as StorageError: self.init(Self.code(for: error.code), error.description)
    case let error as DaemonError: self.init(error.status, error.description)
    default: self.init(.software, String(describing: error))
    }
  }

  var description: String { remedy.map { "\(message); \($0)" } ?? message }

  private static func code(for code: StorageError.Code) -> ExitStatus {
    switch code {
    case .missing, .notFound: .noInput
    case .locked, .busy: .temporaryFailure
    case .newerSchema: .configuration
    case .damaged: .badData
    case .diskFull, .inputOutput: .inputOutput
    case .readOnly: .cannotCreate
    case .cannotOpen: .noPermission
    case .unexpected: .software
    }
  }
}
