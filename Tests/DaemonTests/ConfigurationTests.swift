import Testing

@testable import Daemon

struct ConfigurationTests {
  private let folders = "inbox: /srv/vell/inbox\nstate: /var/lib/vell\nreports: /srv/vell/reports\n"

  private func configuration(
    _ yaml: String, flags: DaemonConfiguration.Flags = .init()
  ) throws -> DaemonConfiguration {
    try DaemonConfiguration(flags: flags, file: ConfigurationFile(text: yaml, path: "vell.yaml"))
  }

  private func message(_ yaml: String, flags: DaemonConfiguration.Flags = .init()) -> String {
    do {
      _ = try configuration(yaml, flags: flags)
      return "no error"
    } catch { return "\(error)" }
  }

  @Test func `Defaults apply where nothing is said`() throws {
    let configuration = try configuration(folders)
    #expect(configuration.settle == .milliseconds(250))
    #expect(configuration.maxDelay == .seconds(30))
    #expect(configuration.sizeLimit == 20_000_000)
    #expect(configuration.onRemoval == .keep)
    #expect(configuration.rescan == .seconds(3600))
    #expect(configuration.title == "vell")
  }

  @Test func `The file sets every key, and flags win over it`() throws {
    let yaml =
      folders
      + "settle: 1s\nmax-delay: 2min\nsize-limit: 1MiB\non-removal: withdraw\nrescan: 2h\npoll: 5s\npages: 10s\ntitle: T\n"
    let configuration = try configuration(
      yaml, flags: .init(reports: "/tmp/r/", settle: "50ms", sizeLimit: "5", onRemoval: "keep"))
    #expect(configuration.reports == "/tmp/r")
    #expect(configuration.settle == .milliseconds(50))
    #expect(configuration.maxDelay == .seconds(120))
    #expect(configuration.sizeLimit == 5)
    #expect(configuration.onRemoval == .keep)
    #expect(configuration.rescan == .seconds(7200))
    #expect(configuration.poll == .seconds(5))
    #expect(configuration.pages == .seconds(10))
    #expect(configuration.title == "T")
  }

  @Test func `An unknown key is an error that lists the known ones`() {
    let text = message(folders + "setle: 1s\n")
    #expect(text.contains("unknown key \"setle\""))
    #expect(text.contains("max-delay, on-removal"))
  }

  @Test(arguments: [
    ("settle: soon", "\"settle\" in vell.yaml can't be \"soon\""),
    ("settle: [1s]", "\"settle\" in vell.yaml has no single value"),
    ("size-limit: many", "\"size-limit\" in vell.yaml can't be \"many\""),
    ("on-removal: burn", "\"on-removal\" in vell.yaml can't be \"burn\""),
    ("rescan: 0s", "\"rescan\" in vell.yaml is out of range"),
    ("settle: 40s", "max-delay is shorter than settle"),
    ("settle: 1s\nsettle: 2s", "vell.yaml"), ("a: b: c", "vell.yaml is not YAML"), ("- a", "vell.yaml"),
  ])
  func `A bad value is named with its place`(yaml: String, expected: String) {
    let text = message((yaml.hasPrefix("-") ? "" : folders) + yaml)
    #expect(text.contains(expected), "\(text)")
  }

  @Test func `A missing folder says which flag gives it`() {
    #expect(message("inbox: /a\nstate: /b\n").contains("--reports"))
    #expect(message("").contains("--inbox"))
  }

  @Test func `A flag in error is named as a flag`() {
    #expect(message(folders, flags: .init(settle: "x")).contains("--settle can't be \"x\""))
  }

  @Test func `A file that can't be read is an error`() {
    #expect(throws: DaemonError.self) { try DaemonConfiguration(flags: .init(config: "/nonexistent/vell.yaml")) }
  }

  @Test(arguments: [
    ("250ms", 250), ("2s", 2000), ("10min", 600_000), ("1h", 3_600_000), (" 3 s ", 3000), ("1d", 86_400_000),
  ])
  func `Durations are read as people write them`(text: String, milliseconds: Int) {
    #expect(ConfigurationValues.duration(text) == .milliseconds(milliseconds))
  }

  @Test(arguments: ["", "s", "1", "1.5s", "-1s", "1 fortnight", "9999999999999999s", "999999999999999d"])
  func `What is no duration is refused`(text: String) {
    #expect(ConfigurationValues.duration(text) == nil)
  }

  @Test(arguments: [("20MB", 20_000_000), ("512KB", 512_000), ("1GiB", 1 << 30), ("17", 17), ("17B", 17)])
  func `Sizes are read as people write them`(text: String, bytes: Int) {
    #expect(ConfigurationValues.bytes(text) == bytes)
  }
}
