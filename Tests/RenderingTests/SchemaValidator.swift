import Foundation

/// Checks JSON against the part of JSON Schema 2020-12 that `Reports/Schema` uses.
///
/// A keyword that it does not know is a failure of the schema, so that nothing goes unchecked.
struct SchemaValidator {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// - Parameter isClosed: members that the schema does not name are errors too.
  /// - Returns: one line for each violation; empty where the value is valid.
  func validate(_ value: Any, isClosed: Bool = false) -> [String] {
    var errors: [String] = []
    check(value, root, "$", isClosed, &errors)
    return errors
  }

  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  private func check(_ value: Any, _ schema: [String: Any], _ path: String, _ isClosed: Bool, _ errors: inout [String])
  {
    for (keyword, argument) in schema where !Self.annotations.contains(keyword) {
      switch (keyword, argument) {
      case ("$ref", let target as String):
        let definition = target.split(separator: "/").last.flatMap { (root["$defs"] as? [String: Any])?[String($0)] }
        guard let definition = definition as? [String: Any] else {
          errors.append("\(path): the schema has no \(target)")
          continue
        }
        check(value, definition, path, isClosed, &errors)
      case ("anyOf", let options as [[String: Any]]):
        let isValid = options.contains { option in
          var inner: [String] = []
          check(value, option, path, isClosed, &inner)
          return inner.isEmpty
        }
        if !isValid { errors.append("\(path): none of the alternatives") }
      case ("type", _):
        let types = argument as? [String] ?? [argument as? String ?? ""]
        if !types.contains(where: { Self.has(value, type: $0) }) { errors.append("\(path): not \(types)") }
      case ("const", let constant as String):
        if value as? String != constant { errors.append("\(path): not \(constant)") }
      case ("enum", let allowed as [String]):
        if !allowed.contains(value as? String ?? "") { errors.append("\(path): \(value) is not one of \(allowed)") }
      case ("minimum", _):
        if let number = Self.number(value), let minimum = Self.number(argument), number < minimum {
          errors.append("\(path): below \(minimum)")
        }
      case ("minItems", let minimum as Int):
        if let items = value as? [Any], items.count < minimum { errors.append("\(path): too few items") }
      case ("pattern", let pattern as String):
        let isMatch = (value as? String)?.range(of: pattern, options: .regularExpression) != nil
        if value is String, !isMatch { errors.append("\(path): does not match \(pattern)") }
      case ("items", let items as [String: Any]):
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          check(item, items, "\(path)[\(index)]", isClosed, &errors)
        }
      case ("required", let names as [String]):
        guard let members = value as? [String: Any] else { continue }
        for name in names where members[name] == nil { errors.append("\(path).\(name): missing") }
      case ("properties", let properties as [String: [String: Any]]):
        guard let members = value as? [String: Any] else { continue }
        for (name, member) in members {
          if let property = properties[name] {
            check(member, property, "\(path).\(name)", isClosed, &errors)
          } else if isClosed {
            errors.append("\(path).\(name): not in the schema")
          }
        }
      default: errors.append("\(path): the schema uses \(keyword) in a way that is not understood")
      }
    }
  }

  private static func number(_ value: Any) -> Double? {
    (value as? Int).map(Double.init) ?? (value as? NSNumber)?.doubleValue ?? value as? Double
  }

  private static func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "integer": number(value).map { $0 == $0.rounded() } ?? false
    case "number": number(value) != nil
    case "boolean": value is Bool
    default: false
    }
  }
}
