import GRDB

extension StorageError {
  /// Runs `body` and turns SQLite's errors into storage errors; other errors pass unchanged.
  static func translating<Value>(_ attempted: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageError(error, attempted: attempted)
    }
  }

  init(_ error: DatabaseError, attempted: String) {
    let (code, remedy): (Code, String) =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: (.busy, Remedy.busy)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: (.damaged, Remedy.damaged)
      case .SQLITE_FULL: (.diskFull, Remedy.diskFull)
      case .SQLITE_READONLY: (.readOnly, Remedy.readOnly)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: (.cannotOpen, Remedy.permissions)
      case .SQLITE_IOERR: (.inputOutput, Remedy.inputOutput)
      default: (.unexpected, Remedy.unexpected)
      }
    self.init(
      code, attempted: attempted, remedy: remedy,
      cause: "\(error.message ?? "SQLite error") (\(error.extendedResultCode.rawValue))")
  }
}
