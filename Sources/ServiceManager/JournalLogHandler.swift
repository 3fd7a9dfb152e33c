import CSystemd
import Glibc
import Logging

/// Writes log events to systemd's journal with their fields, so that `journalctl DOSSIER_PATH=…` finds them.
///
/// `PRIORITY` is the level, `CODE_FILE`, `CODE_LINE` and `CODE_FUNC` the place, `DOSSIER_KEY` each metadata value.
public struct JournalLogHandler: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  private let identifier: String
  private let fallback: StandardErrorLogHandler

  public init(identifier: String = "dossier", level: Logger.Level = .info) {
    self.identifier = identifier
    logLevel = level
    fallback = StandardErrorLogHandler(level: level)
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    let fields = Self.fields(of: event, metadata: metadata, identifier: identifier)
    if Self.send(fields) < 0 { fallback.log(event: event) }
  }

  /// The entry as the journal gets it: one `NAME=value` a field.
  static func fields(of event: LogEvent, metadata: Logger.Metadata, identifier: String) -> [String] {
    var fields = [
      "MESSAGE=\(event.message)", "PRIORITY=\(event.level.priority)", "SYSLOG_IDENTIFIER=\(identifier)",
      "CODE_FILE=\(event.file)", "CODE_LINE=\(event.line)", "CODE_FUNC=\(event.function)",
    ]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for (key, value) in all.sorted(by: { $0.key < $1.key }) { fields.append("DOSSIER_\(fieldName(key))=\(value)") }
    if let error = event.error { fields.append("DOSSIER_ERROR=\(error)") }
    return fields
  }

  /// Upper-case ASCII letters, digits and underscores; the journal drops fields with other names.
  private static func fieldName(_ key: String) -> String {
    let name = key.utf8.prefix(48).map { byte -> UInt8 in
      switch byte {
      case 0x61...0x7A: byte & 0xDF
      case 0x41...0x5A, 0x30...0x39: byte
      default: 0x5F
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func send(_ fields: [String]) -> Int32 {
    // Each field needs storage that stays put until the call is over.
    let storage = fields.map { field -> UnsafeMutableRawBufferPointer in
      let bytes = Array(field.utf8)
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      return copy
    }
    defer { for copy in storage { copy.deallocate() } }
    let vectors = storage.map { iovec(iov_base: $0.baseAddress, iov_len: $0.count) }
    return sd_journal_sendv(vectors, Int32(vectors.count))
  }
}

extension Logger.Level {
  /// As of syslog(3).
  var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
