import Foundation
import Inbox

extension DaemonConfiguration {
  /// Flags over `file` over the defaults.
  init(flags: Flags, file: ConfigurationFile) throws(DaemonError) {
    let source = ConfigurationSource(flags: flags, file: file)
    self.flags = flags
    inbox = try source.folder("inbox", flags.inbox, remedy: "Say which folder to watch with --inbox.")
    state = try source.folder("state", flags.state, remedy: "Say where to keep the story with --state.")
    reports = try source.folder("reports", flags.reports, remedy: "Say where to write the reports with --reports.")
    settle = try source.duration("settle", flags.settle, default: .milliseconds(250), in: .zero ... .seconds(3600))
    maxDelay = try source.duration(
      "max-delay", flags.maxDelay, default: .seconds(30), in: .zero ... .seconds(86_400))
    sizeLimit = try source.bytes("size-limit", flags.sizeLimit, default: 20_000_000, in: 1...1_000_000_000)
    rescan = try source.duration(
      "rescan", flags.rescan, default: .seconds(3600), in: .seconds(1) ... .seconds(7 * 86_400))
    poll = try source.duration("poll", nil, default: .seconds(10), in: .milliseconds(100) ... .seconds(3600))
    pages = try source.duration("pages", nil, default: .seconds(2), in: .zero ... .seconds(3600))
    entities = try source.entities(flags.entities)
    title = source.text("title", nil)?.value ?? Self.title(ofInbox: inbox)
    once = flags.once
    debugLog = flags.debugLog
    let removal = source.text("on-removal", flags.onRemoval)
    guard let onRemoval = removal.map({ OnRemoval(rawValue: $0.value) }) ?? .keep else {
      throw ConfigurationFile.error(
        "\(removal?.name ?? "on-removal") can't be \"\(removal?.value ?? "")\"", "Use keep or withdraw.")
    }
    self.onRemoval = onRemoval
    guard maxDelay >= settle else {
      throw ConfigurationFile.error(
        "max-delay is shorter than settle", "Make max-delay at least as long as settle, for instance ten times.")
    }
  }

  /// "harbour" for `/srv/dossier/harbour/inbox`.
  private static func title(ofInbox path: String) -> String {
    let names = path.split(separator: "/")
    return names.last { $0.lowercased() != "inbox" }.map(String.init) ?? "Story"
  }
}

/// Looks a value up in the flags, then in the file, and names the place in errors.
private struct ConfigurationSource {
  var flags: DaemonConfiguration.Flags
  var file: ConfigurationFile

  func text(_ key: String, _ flag: String?) -> (value: String, name: String)? {
    if let flag { return (flag, "--\(key)") }
    return file.values[key].map { ($0, "\"\(key)\" in \(file.path)") }
  }

  func folder(_ key: String, _ flag: String?, remedy: String) throws(DaemonError) -> String {
    guard let (value, name) = text(key, flag) else {
      throw DaemonError(.configuration, "no \(key) folder is given", remedy: remedy, status: .usage)
    }
    guard !value.isEmpty, !value.utf8.contains(0) else {
      throw ConfigurationFile.error("\(name) is not a path", remedy)
    }
    let absolute = value.hasPrefix("/") ? value : FileManager.default.currentDirectoryPath + "/" + value
    return PathBytes.normalized(absolute)
  }

  /// The path is the current folder's, as for the other paths.
  func entities(_ flag: String?) throws(DaemonError) -> EntitiesFile? {
    guard let path = text("entities", flag)?.value else { return nil }
    return try EntitiesFile(path: path)
  }

  func duration(
    _ key: String, _ flag: String?, default fallback: Duration, in range: ClosedRange<Duration>
  ) throws(DaemonError) -> Duration {
    guard let (value, name) = text(key, flag) else { return fallback }
    guard let duration = ConfigurationValues.duration(value) else {
      throw ConfigurationFile.error(
        "\(name) can't be \"\(value)\"", "Write a duration such as 250ms, 2s, 10min or 1h.")
    }
    guard range.contains(duration) else {
      throw ConfigurationFile.error(
        "\(name) is out of range", "Use \(range.lowerBound) to \(range.upperBound).")
    }
    return duration
  }

  func bytes(
    _ key: String, _ flag: String?, default fallback: Int, in range: ClosedRange<Int>
  ) throws(DaemonError) -> Int {
    guard let (value, name) = text(key, flag) else { return fallback }
    guard let bytes = ConfigurationValues.bytes(value), range.contains(bytes) else {
      throw ConfigurationFile.error("\(name) can't be \"\(value)\"", "Write a size such as 20MB, 512KB or 1GB.")
    }
    return bytes
  }
}
