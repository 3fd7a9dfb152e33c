import CSQLite

/// Another process's transaction on the database.
final class OtherWriter {
  private var database: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open(path, &database) == SQLITE_OK,
      sqlite3_exec(database, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK
    else { throw TortureError("can't lock \(path)") }
  }

  func release() {
    sqlite3_close(database)
    database = nil
  }

  deinit { release() }
}
