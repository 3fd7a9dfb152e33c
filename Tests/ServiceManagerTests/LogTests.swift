import Foundation
import Glibc
import Logging
import Testing

@testable import ServiceManager

struct LogTests {
  private func event(_ message: Logger.Message, _ level: Logger.Level, _ metadata: Logger.Metadata = [:]) -> LogEvent {
    LogEvent(
      level: level, message: message, error: nil, metadata: metadata, source: nil, file: "Daemon/DaemonLoop.swift",
      function: "run()", line: 12)
  }

  @Test func `An entry of the journal has its level, its place and its metadata as fields`() {
    let fields = JournalLogHandler.fields(
      of: event("Set aside", .warning, ["path": "a b.txt", "report-number": "3"]), metadata: ["story": "harbour"],
      identifier: "dossier")
    #expect(
      fields == [
        "MESSAGE=Set aside", "PRIORITY=4", "SYSLOG_IDENTIFIER=dossier", "CODE_FILE=Daemon/DaemonLoop.swift",
        "CODE_LINE=12", "CODE_FUNC=run()", "DOSSIER_PATH=a b.txt", "DOSSIER_REPORT_NUMBER=3", "DOSSIER_STORY=harbour",
      ])
  }

  @Test func `Standard error gets one line an event, whatever it says`() {
    let line = StandardErrorLogHandler.line(
      of: event("two\nlines.txt is set aside", .error, ["code": "folder"]), metadata: [:])
    #expect(line == "error: two\\nlines.txt is set aside (code=folder)\n")
  }

  @Test func `A line is written to the descriptor as a whole`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    var log = Logger(label: "test") { _ in StandardErrorLogHandler(descriptor: ends[1]) }
    log[metadataKey: "report"] = "7"
    log.debug("not shown")
    log.notice("shown")
    close(ends[1])
    let text = try FileHandle(fileDescriptor: ends[0], closeOnDealloc: true).readToEnd()
    #expect(text.map { String(decoding: $0, as: UTF8.self) } == "notice: shown (report=7)\n")
  }

  @Test func `The journal is written to only where standard error is connected to it`() {
    var status = stat()
    #expect(fstat(2, &status) == 0)
    #expect(ServiceLog.isJournal("\(status.st_dev):\(status.st_ino)", descriptor: 2))
    // Inherited from a parent whose standard error was the journal, and then redirected.
    #expect(!ServiceLog.isJournal("\(status.st_dev):\(status.st_ino &+ 1)", descriptor: 2))
    #expect(!ServiceLog.isJournal(nil, descriptor: 2))
    #expect(!ServiceLog.isJournal("", descriptor: 2))
  }
}
