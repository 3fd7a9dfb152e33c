/// A story that never happened, in steps: new articles, an update, a copy, a rejected file, a sidecar, an earlier
/// version that comes back, a subfolder.
enum StoryDrops {
  static let steps: [[Drop]] = [
    [
      Drop("courier/lock.txt", article("Lock gate at Sarn fails", "Maud Ferrow", "4 May 2031", lock(12))),
      Drop("gazette.txt", article("Canal shut at Sarn", "Ilse Brandt", "4 May 2031", canal)),
    ],
    [Drop("courier/lock.txt", article("Lock gate at Sarn fails", "Maud Ferrow", "5 May 2031", lock(17)))],
    [
      Drop("mirror/copy.txt", article("Canal shut at Sarn", "Ilse Brandt", "4 May 2031", canal)),
      Drop("denial.md", denial),
    ],
    [Drop("empty.txt", ""), Drop("note.txt", note), Drop("note.yaml", "title: A note\npublished: 2031-05-07\n")],
    [Drop("empty.txt", article("Not empty any more", "Odo Lamm", "8 May 2031", "The lock reopens on 9 May 2031."))],
    [Drop("courier/lock.txt", article("Lock gate at Sarn fails", "Maud Ferrow", "4 May 2031", lock(12)))],
    [Drop("deep/er/late.txt", article("Barges move again", "Odo Lamm", "10 May 2031", late))],
    [Drop("note.yaml", "title: Another note\npublished: 2031-05-07\n")],
  ]

  static func article(_ title: String, _ author: String, _ date: String, _ text: String) -> String {
    "\(title)\n\nBy \(author)\nPublished \(date)\n\n\(text)\n"
  }

  private static func lock(_ barges: Int) -> String {
    """
    The upper lock gate at Sarn failed on 3 May 2031 and held up \(barges) barges, the canal office said.

    "We heard a crack, and then the water came," said lock keeper Jorun Aske. The canal office expects to reopen the
    lock on 9 May 2031.
    """
  }

  private static let canal = """
    The canal at Sarn was closed on 3 May 2031 after a gate gave way, the canal office said in a statement.

    Nobody was injured, according to the fire brigade.
    """

  private static let denial = """
    ---
    title: Office denies warning
    outlet: Sarn Gazette
    date: 2031-05-06
    ---

    The canal office denied on Tuesday that it had been warned. "No report of a crack reached us," spokeswoman Runa
    Heike said. An engineer, who asked not to be named, said that the office knew of the crack on 28 April 2031.
    """

  private static let note = """
    The fire brigade left the lock on Wednesday. Eleven barges wait, the harbour master said.
    """

  private static let late = """
    The first barge passed the lock at Sarn on Saturday, the canal office said. The repair cost 40,000 crowns.
    """

  /// A short article that no other number gives.
  static func bulletin(_ number: Int) -> Drop {
    let folder = "part\(number % 7)"
    let day = 1 + number % 28
    return Drop(
      "\(folder)/bulletin-\(number).txt",
      "Bulletin \(number)\n\nPublished \(day) June 2031\n\nBarge number \(number) passed the lock at Sarn on \(day) June 2031.\n"
    )
  }

  /// One sentence with names of its own, as the short items of an old ledger have: for bursts.
  static func item(_ number: Int) -> Drop {
    let (person, ship, port) = (name(number &* 7 &+ 1), name(number &* 11 &+ 5), name(number &* 13 &+ 3))
    let month = ["March", "April", "June", "July", "August", "September"][number / 28 % 6]
    let day = "\(1 + number % 28) \(month) \(1960 + number / 168 % 70)"
    let deed = ["sold", "painted", "moored", "hired", "repaired", "renamed", "loaded", "lost"][number % 8]
    return Drop(
      "part\(number % 7)/bulletin-\(number).txt",
      "\(port)\n\nPublished \(day)\n\nCaptain \(person) \(deed) the \(ship) at \(port).\n")
  }

  /// A name that hardly any other number gives.
  private static func name(_ number: Int) -> String {
    let starts = ["B", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "T", "V", "W", "Z"]
    let rest = ["a", "elo", "imu", "ora", "usk", "enda", "arri", "otti", "inna", "ubel", "avor", "elin", "iga", "oss"]
    var name = starts[number % starts.count]
    var left = number / starts.count + number
    for _ in 0..<4 {
      name += rest[left % rest.count]
      left /= rest.count
    }
    return name
  }
}
