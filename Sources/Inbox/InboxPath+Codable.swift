import Foundation

extension InboxPath: Codable {
  /// The bytes in base64: a name need not be text.
  public init(from decoder: any Decoder) throws {
    self.init(bytes: [UInt8](try decoder.singleValueContainer().decode(Data.self)))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Data(bytes))
  }
}
