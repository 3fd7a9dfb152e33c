import Foundation
import Yams

/// The YAML file of `--config`: the same names as the flags, checked key by key.
///
/// ```yaml
/// inbox: /srv/harbour/inbox
/// state: /var/lib/dossier/harbour
/// reports: /srv/harbour/reports
/// settle: 250ms
/// max-delay: 30s
/// size-limit: 20MB
/// on-removal: keep
/// rescan: 1h
/// poll: 10s
/// pages: 2s
/// title: The harbour bridge
/// entities: /etc/dossier/entities.yaml
/// ```
struct ConfigurationFile: Equatable {
  static let keys = [
    "entities", "inbox", "max-delay", "on-removal", "pages", "poll", "reports", "rescan", "settle", "size-limit",
    "state", "title",
  ]

  /// The values as written, by key.
  var values: [String: String] = [:]
  var path = ""

  init() {}

  init(path: String) throws(DaemonError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Self.error("the configuration file \(path) can't be read", "Check its name and permissions.")
    }
    try self.init(text: String(decoding: data, as: UTF8.self), path: path)
  }

  init(text: String, path: String) throws(DaemonError) {
    self.path = path
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw Self.error("the configuration file \(path) is not YAML", "Mend it.", cause: Self.oneLine("\(error)"))
    }
    guard let node else { return }
    if case .scalar(let scalar) = node, scalar.string.isEmpty { return }
    guard case .mapping(let mapping) = node else {
      throw Self.error("the configuration file \(path) is not a list of \"key: value\"", "Mend it.")
    }
    for (key, value) in mapping {
      guard let name = key.string, Self.keys.contains(name) else {
        throw Self.error(
          "the configuration file \(path) has the unknown key \"\(key.string ?? "?")\"",
          "Known keys: \(Self.keys.joined(separator: ", ")).")
      }
      guard let text = value.scalar?.string else {
        throw Self.error("\"\(name)\" in \(path) has no single value", "Write it as \"\(name): value\".")
      }
      guard values.updateValue(text, forKey: name) == nil else {
        throw Self.error("the configuration file \(path) has \"\(name)\" twice", "Keep one.")
      }
    }
  }

  static func error(_ tried: String, _ remedy: String, cause: String? = nil) -> DaemonError {
    DaemonError(.configuration, tried, remedy: remedy, cause: cause, status: .configuration)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: " ")
  }
}
