import Foundation

/// Durations and sizes as people write them.
enum ConfigurationValues {
  /// "250ms", "2s", "10min", "1h", "1d".
  static func duration(_ text: String) -> Duration? {
    guard let (number, unit) = split(text) else { return nil }
    let nanoseconds: Int64? =
      switch unit {
      case "ms": 1_000_000
      case "s": 1_000_000_000
      case "min", "m": 60_000_000_000
      case "h": 3_600_000_000_000
      case "d": 86_400_000_000_000
      default: nil
      }
    guard let nanoseconds else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: nanoseconds)
    return overflow ? nil : .nanoseconds(product)
  }

  /// "20MB", "512KB", "1GB" (powers of 1,000), "20MiB" (powers of 1,024), or a plain number of bytes.
  static func bytes(_ text: String) -> Int? {
    guard let (number, unit) = split(text) else { return nil }
    let factor: Int64? =
      switch unit {
      case "", "B": 1
      case "KB", "kB", "K", "k": 1_000
      case "MB", "M": 1_000_000
      case "GB", "G": 1_000_000_000
      case "KiB": 1 << 10
      case "MiB": 1 << 20
      case "GiB": 1 << 30
      default: nil
      }
    guard let factor else { return nil }
    let (product, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Int(product)
  }

  /// A whole number of at most 15 digits, and what follows it.
  private static func split(_ text: String) -> (Int64, String)? {
    let text = text.trimmingCharacters(in: .whitespaces)
    let digits = text.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...15).contains(digits.count), let number = Int64(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    let unit = String(decoding: text.utf8.dropFirst(digits.count), as: UTF8.self)
    return (number, unit.trimmingCharacters(in: .whitespaces))
  }
}
