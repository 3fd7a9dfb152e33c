/// Paths of whole folders, as given in a configuration.
public enum PathBytes {
  /// `path` without empty and `.` components and without a slash at the end; `..` is resolved by name.
  public static func normalized(_ path: String) -> String {
    var components: [Substring] = []
    for component in path.split(separator: "/") where component != "." {
      if component == ".." { _ = components.popLast() } else { components.append(component) }
    }
    return (path.hasPrefix("/") ? "/" : "") + components.joined(separator: "/")
  }
}
