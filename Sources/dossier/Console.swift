import Daemon
import Foundation

/// Standard output and standard error, written whole: a reader that went away ends the program quietly.
enum Console {
  static func write(_ text: String) { write(Array(text.utf8), to: .standardOutput) }

  static func write(_ bytes: [UInt8]) { write(bytes, to: .standardOutput) }

  /// One line on standard error, after the program's name.
  static func complain(_ message: String) {
    let line = message.split(separator: "\n").joined(separator: " ")
    write(Array("dossier: \(line)\n".utf8), to: .standardError)
  }

  private static func write(_ bytes: [UInt8], to handle: FileHandle) {
    do { try handle.write(contentsOf: bytes) } catch { exit(ExitStatus.inputOutput.rawValue) }
  }
}
