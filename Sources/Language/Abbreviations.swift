/// Words that are written with a full stop.
enum Abbreviations {
  /// Whether the full stop after the atom at `index` belongs to the word. The stop's atom is the next one, and no
  /// letter or digit follows it in the piece.
  static func keepsPeriod(_ bytes: [UInt8], _ atoms: [Tokenizer.Atom], at index: Int) -> Bool {
    let atom = atoms[index]
    guard atom.kind == .letter else { return false }
    let isSingle = atom.length == 1
    if index >= 2, atoms[index - 1].kind == .period, atoms[index - 1].length == 1, atoms[index - 2].kind == .letter {
      // "U.S.", "p.m.", "Ph.D.": short parts between stops.
      return atom.length <= 2 && atoms[index - 2].length <= 2
    }
    if isSingle { return ASCIIText.isUpper(bytes[atom.start]) && bytes[atom.start] != UInt8(ascii: "I") }
    let range = atom.start..<atom.end
    return titles.contains(bytes, range) || always.contains(bytes, range)
      || (ASCIIText.isUpper(bytes[atom.start]) && whenCapitalised.contains(bytes, range))
  }

  /// Whether the word (with its stop) stands before a name, so that a capital after it begins no sentence.
  static func isTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count > 2, bytes[range.upperBound - 1] == UInt8(ascii: ".") else { return false }
    return titles.contains(bytes, range.lowerBound..<range.upperBound - 1)
  }

  private static let titles = ShortWordSet(
    """
    mr mrs ms dr st prof gen col lt sgt capt cpt cmdr maj adm brig rev gov sen rep reps sens hon pres supt det insp fr drs \
    messrs mlle mme mt ft vs nos msgr amb atty spc pfc cpl vol fig figs approx pp
    """)
  private static let always = ShortWordSet(
    """
    etc inc corp ltd jr sr dept univ assn bros ave blvd rd hwy apt est al eg ie cf ext yrs mins hrs lbs oz ca esp jan feb \
    aug sept oct nov dec tues thurs thur attn llc plc mfg intl govt natl arrv mob pvt sts
    """)
  private static let whenCapitalised = ShortWordSet(
    "co no mon tue wed fri sat sun apr tex calif conn mass minn tenn wis mich ariz fla ill va pa la md ph sc ed eds op que ps"
  )
}
