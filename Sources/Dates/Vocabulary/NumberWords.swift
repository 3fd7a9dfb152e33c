/// Number words, cardinal and ordinal, as far as one word goes; ``NumberReader`` puts them together.
enum NumberWords {
  static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]

  static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]

  static let ordinalTens = ["twentieth", "thirtieth", "fortieth", "fiftieth"]

  static func add(to builder: inout Vocabulary.Builder) {
    for (value, word) in small.enumerated() { builder.sense(word) { $0.cardinal = Int32(value) } }
    for (index, word) in tens.enumerated() { builder.sense(word) { $0.cardinal = Int32(index + 2) * 10 } }
    for (index, word) in ordinals.enumerated() { builder.sense(word) { $0.ordinal = Int32(index + 1) } }
    for (index, word) in ordinalTens.enumerated() { builder.sense(word) { $0.ordinal = Int32(index + 2) * 10 } }
    builder.sense("hundred") { $0.cardinal = 100 }
    builder.sense("thousand") { $0.cardinal = 1000 }
    builder.sense("dozen") { $0.cardinal = 12 }
  }
}
