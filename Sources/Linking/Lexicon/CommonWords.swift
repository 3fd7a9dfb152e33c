/// Words whose being shared says little.
enum CommonWords {
  static func contains(_ word: String) -> Bool { common.contains(word) || functionWords.contains(word) }
  static func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  private static let functionWords = words(
    """
    a an the and or but nor so yet of in on at by for with about against between into through during before after above
    below to from up down out off over under again then once here there when where why how all any both each few more
    most other some such no not only own same than too very can will just should now is are was were be been being have
    has had having do does did doing would could may might must shall i me my we our you your he him his she her it its
    they them their what which who whom this that these those as if because while until also
    """)

  private static let common = words(
    """
    say tell report official officials source people country government president minister state today yesterday monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september october
    november december day week month year time make take get go come give see know think want use find work call try ask
    need feel become leave put mean keep let begin seem help show hear play run move live believe bring happen provide
    sit stand lose pay meet include continue set learn lead understand watch follow stop create speak read allow add
    spend grow open walk win offer remember consider appear expect good new first last long great little own old right
    big high different small large next early young important public bad able man woman child world life hand part place
    case point company number group problem fact thing way two three four five six seven eight nine ten one many much
    statement news spokesman spokeswoman spokesperson according
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(
      text.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
        String(decoding: $0, as: UTF8.self)
      })
  }
}
