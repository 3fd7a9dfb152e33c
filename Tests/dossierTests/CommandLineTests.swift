import Foundation
import Testing

/// The command line from outside: what it prints, where, and how it ends.
struct CommandLineTests {
  struct Misuse {
    var arguments: [String]
    var status: Int32

    init(_ arguments: [String], _ status: Int32) {
      self.arguments = arguments
      self.status = status
    }
  }

  @Test func `help names every command`() throws {
    let outcome = try Program.run("--help")
    #expect(outcome.status == 0)
    for command in ["watch", "annotate", "search", "status", "doctor"] {
      #expect(outcome.output.contains("  \(command)"))
    }
  }

  @Test func `every line of help fits a terminal`() throws {
    for command in [[], ["watch"], ["annotate"], ["search"], ["status"], ["doctor"]] {
      let outcome = try Program.run(command + ["--help"])
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 100, "\(command): \(line)") }
    }
  }

  @Test func `completions are written for three shells`() throws {
    for shell in ["bash", "zsh", "fish"] {
      let outcome = try Program.run("--generate-completion-script", shell)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("annotate"))
    }
  }

  @Test(arguments: [
    Misuse(["nonsense"], 64), Misuse(["annotate"], 64), Misuse(["annotate", "/no/such/file.txt"], 65),
    Misuse(["status", "--state", "/no/such"], 66),
  ])
  func `errors go to standard error, with a code of sysexits`(misuse: Misuse) throws {
    let outcome = try Program.run(misuse.arguments)
    #expect(outcome.status == misuse.status)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func `an error is one line that says how to mend it`() throws {
    let outcome = try Program.run("annotate", "x.txt", "--published", "yesterday")
    #expect(outcome.status == 64)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("YYYY-MM-DD"))
  }

  @Test func `annotate prints one JSON object a file, and goes on after a bad one`() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write("Ferry late\n\nThe ferry to Lowmark left late on 3 May 2024.\n", to: "good.txt")
    let empty = try folder.write("", to: "empty.txt")
    let outcome = try Program.run("annotate", empty, good, "--published", "2024-05-04")
    #expect(outcome.status == 65)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    #expect(Set(object.keys).isSuperset(of: ["article", "temporal", "names", "claims", "events", "diagnostics"]))
    #expect(outcome.errors.contains("empty.txt"))
  }

  @Test func `annotate with --text prints the text that offsets count in`() throws {
    let folder = try TemporaryFolder()
    let text = "Ferry late\n\nThe ferry left late.\n"
    let outcome = try Program.run("annotate", "--text", try folder.write(text, to: "a.txt"))
    #expect(outcome.output == text)
  }

  @Test func `annotate with --pretokenized keeps words and sentences, and works out the rest anew`() throws {
    let folder = try TemporaryFolder()
    let words = ["Odell", "closed", "the", "harbour-gate", ".", "Who", "paid", "?"]
    let lines = words.enumerated().map { index, word in
      "\(index < 5 ? index + 1 : index - 4)\t\(word)\t_\tX\t_\t_\t0\troot\t_\t_" + (index == 4 ? "\n" : "")
    }
    let path = try folder.write(lines.joined(separator: "\n") + "\n\n", to: "words.conllu")
    let outcome = try Program.run("annotate", "--pretokenized", path)
    #expect(outcome.status == 0)
    let rows = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    #expect(rows.map { String($0[1]) } == words)
    #expect(rows.count { $0[6] == "0" } == 2)
    #expect(rows.first { $0[1] == "closed" }?[2...3].map { String($0) } == ["close", "VERB"])
    let plain = try folder.write("No line of this is CoNLL-U.\n", to: "plain.txt")
    #expect(try Program.run("annotate", "--pretokenized", plain).status == 65)
    #expect(try Program.run("annotate", "--pretokenized", "--text", path).status == 64)
  }
}
