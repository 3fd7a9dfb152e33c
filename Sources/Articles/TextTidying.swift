/// Makes one-line strings for metadata.
enum TextTidying {
  /// Without surrounding white space, and with each run of white space inside as one space.
  static func collapsed(_ string: String) -> String {
    collapsed(Array(string.utf8)[...])
  }

  static func collapsed(_ slice: ArraySlice<UInt8>) -> String {
    let bytes = Array(slice)
    var result = [UInt8]()
    result.reserveCapacity(bytes.count)
    var index = 0
    var pending = false
    while index < bytes.count {
      let length = ByteScan.whiteSpace(bytes, at: index, before: bytes.count)
      if length > 0 {
        pending = !result.isEmpty
        index += length
        continue
      }
      if pending { result.append(ByteScan.space) }
      pending = false
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
