import Glibc
import Logging

/// Writes log events to standard error, one line an event: `warning: message (key=value)`.
public struct StandardErrorLogHandler: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  private let descriptor: Int32

  public init(level: Logger.Level = .info, descriptor: Int32 = 2) {
    logLevel = level
    self.descriptor = descriptor
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var bytes = Array(Self.line(of: event, metadata: metadata).utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody reads it: a log that can't be written must not stop the service.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  static func line(of event: LogEvent, metadata: Logger.Metadata) -> String {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    var values = all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    if let error = event.error { values.append("error=\(error)") }
    let suffix = values.isEmpty ? "" : " (\(values.joined(separator: ", ")))"
    let text = "\(event.level): \(event.message)\(suffix)"
    // One line an event, whatever a file is called.
    return text.replacingLineBreaks() + "\n"
  }
}

extension String {
  fileprivate func replacingLineBreaks() -> String {
    guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
    var line = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
