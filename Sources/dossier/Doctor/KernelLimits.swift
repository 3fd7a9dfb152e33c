import Foundation

/// The kernel's limits for watching folders.
struct KernelLimits {
  var folder = "/proc/sys/fs/inotify"

  func findings() -> [Finding] {
    [
      finding("max_user_watches", atLeast: 8_192, "folders that can be watched at once"),
      finding("max_user_instances", atLeast: 16, "programs of one user that can watch folders"),
      finding("max_queued_events", atLeast: 16_384, "changes that can wait to be read"),
    ]
  }

  private func finding(_ name: String, atLeast minimum: Int, _ meaning: String) -> Finding {
    guard let text = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8),
      let value = Int(text.filter(\.isNumber))
    else { return Finding(.warning, "\(folder)/\(name) can't be read; without inotify the inbox is polled") }
    guard value >= minimum else {
      return Finding(
        .warning,
        "fs.inotify.\(name) is \(value) (\(meaning)); raise it with 'sysctl fs.inotify.\(name)=\(minimum)', or larger inboxes are polled"
      )
    }
    return Finding(.fine, "fs.inotify.\(name) is \(value) (\(meaning))")
  }
}
