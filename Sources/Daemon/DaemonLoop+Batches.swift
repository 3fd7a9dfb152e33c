import Analysis
import Inbox
import Logging
import Storage

/// From a batch of the inbox to its reports.
extension DaemonLoop {
  /// Goes on with the batch that the process before this one did not finish: the same files, so the same report, whatever
  /// has come meanwhile. A file that changed since, or is known, is left to the watcher.
  func resume(in root: RootFolder) async throws {
    guard let record = batches.left, record.root == root.identity else { return }
    let files = try record.files.filter { file in
      guard let now = try? root.status(of: file.path), let then = file.status, now.suggestsSameContent(as: then) else {
        return false
      }
      return try database.reader.knownFile(FileName(file.path))?.stamp != FileStamp(now)
    }
    let batch = InboxBatch(
      files: files.map(\.path), removed: record.removed.filter { ((try? root.status(of: $0)) ?? nil) == nil },
      problems: record.problems, root: root, reader: FileVersionReader(sizeLimit: configuration.sizeLimit))
    guard !batch.isEmpty else {
      // Stored, and then the process ended.
      try? batches.end()
      return
    }
    log.notice("The batch that was not finished is taken up again.", metadata: ["files": "\(files.count)"])
    try await process(batch, setAside: record.setAside)
  }

  /// - Parameter setAside: files of it that ended the process before.
  func process(_ batch: InboxBatch, setAside: [InboxPath] = []) async throws {
    for problem in batch.problems where problem.path.isRoot { log.warning("\(problem.message)") }
    var record = BatchRecord(batch)
    record.setAside = setAside
    if !record.files.isEmpty { noteIdentity(.trusted(identity.current, afterTakingFrom: record.root)) }
    while !record.isEmpty {
      let start = Instant.now
      let part = record.part
      let result = await analyze(part, of: batch, &record)
      let analysis = start.duration(to: .now)
      let analyzed = AnalyzedBatch(
        files: result.files + record.problems.map { BatchAnalyzer.rejected($0) },
        withdrawals: configuration.onRemoval == .withdraw ? record.removed.map { .file(FileName($0)) } : [],
        created: WallClock.timestamp())
      // A stop while the disk is full: the files stay in the inbox, unknown to the journal, for the next start.
      guard try await store(analyzed) else { return }
      log.debug(
        "A batch is done.",
        metadata: [
          "files": "\(analyzed.files.count)", "analysed in": "\(analysis)", "all in": "\(start.duration(to: .now))",
        ])
      batches.clear(part)
      record.finish(part)
      if record.isEmpty { try? batches.end() }
      await watcher.finish(result.dispositions)
      tellFailures(result)
      progress()
    }
  }

  /// Withdraws what `dossier withdraw` asked for.
  func takeRequests() async throws {
    let articles = requests.pending()
    guard !articles.isEmpty else { return }
    let batch = AnalyzedBatch(files: [], withdrawals: articles.map { .article($0) }, created: WallClock.timestamp())
    if try await store(batch) { requests.remove(articles) }
  }

  /// Reads and analyses files, all together unless some of them are suspected of having ended the process before.
  private func analyze(
    _ part: ArraySlice<BatchRecord.File>, of batch: InboxBatch, _ record: inout BatchRecord
  ) async -> BatchAnalyzer.Result {
    var result = BatchAnalyzer.Result()
    let largest = part.reduce(0) { max($0, $1.status?.size ?? 0) }
    for step in batches.steps(for: part, of: record) {
      switch step {
      case .together(let paths):
        note(record, analyzing: paths)
        await analyzer.analyze(paths, of: batch, largest: largest, into: &result) { self.progress() }
      case .alone(let path):
        note(record, analyzing: [path])
        await analyzer.analyze([path], of: batch, largest: largest, into: &result) { self.progress() }
      case .setAside(let path):
        if !record.setAside.contains(path) { record.setAside.append(path) }
        let problem = InboxProblem(
          .endsAnalysis, path,
          "The service ended several times while it analysed this file; please report it with the file.",
          status: try? batch.root.status(of: path))
        result.add(path, BatchAnalyzer.rejected(problem))
      }
    }
    // An end from here on says nothing about the files.
    if batches.isSuspicious { note(record, analyzing: []) }
    return result
  }

  /// Without the note nothing worse happens than a report with other files after the next crash.
  private func note(_ record: BatchRecord, analyzing files: [InboxPath]) {
    do { try batches.begin(record, analyzing: files) } catch { log.debug("\(error)") }
  }

  /// Files that can't be read now are tried again by the watcher; until then it is said.
  private func tellFailures(_ result: BatchAnalyzer.Result) {
    for (path, disposition) in result.dispositions where disposition != .failed { unreadable.remove(path) }
    let new = result.failures.filter { unreadable.insert($0.path).inserted }
    if let first = new.first {
      let more = new.count > 1 ? " (and \(new.count - 1) more)" : ""
      log.warning("\(first.path.display)\(more): \(first.message)", metadata: ["code": "\(first.code.rawValue)"])
    }
    status.unreadable = unreadable.count
  }

  /// Stores a batch and writes its report; waits where the disk is full or the database is in use.
  ///
  /// - Returns: false where a stop was asked for first.
  private func store(_ batch: AnalyzedBatch) async throws -> Bool {
    guard !batch.files.isEmpty || !batch.withdrawals.isEmpty else { return true }
    var delay = Duration.milliseconds(100)
    while true {
      do {
        let stored = try database.commit(batch)
        if publishAgain == nil { status.trouble = nil }
        if let stored { taken(batch, stored) }
        if publishAgain == nil { publish { try publisher.publishRejected(of: batch, told: stored?.report) } }
        return true
      } catch let error as StorageError where error.isTransient || error.code == .cannotOpen {
        // The database itself is open: what can't be opened now is a file beside it, for want of a descriptor.
        log.error("\(error.description)", metadata: ["again in": "\(delay)"])
        status.trouble = "\(error.cause); trying again"
        guard try await waitForAnotherAttempt(delay, error) else { return false }
        delay = min(delay * 2, .seconds(60))
      }
    }
  }

  /// - Returns: false where a stop was asked for.
  private func waitForAnotherAttempt(_ delay: Duration, _ error: StorageError) async throws -> Bool {
    if configuration.once, delay > .seconds(2) { throw error }
    let until = Instant.now + delay
    while Instant.now < until {
      if signals.stops { return false }
      progress()
      tell()
      try? await Task.sleep(for: min(.milliseconds(500), until - .now), tolerance: .milliseconds(100))
    }
    return !signals.stops
  }

  func taken(_ batch: AnalyzedBatch, _ stored: StoredReport) {
    status.counts = stored.counts
    status.lastReport = WallClock.minute()
    for file in batch.files {
      guard case .rejected(let rejection) = file.outcome else { continue }
      rejectedSomething = true
      log.warning(
        "\(file.name.display) is set aside: \(rejection.message)",
        metadata: ["path": "\(file.name.display)", "code": "\(rejection.code)"])
    }
    progress()
    // One that waits goes first.
    if publishAgain == nil { publish { try publisher.publish(stored) } }
    log.info(
      "Report \(stored.report.number): \(stored.report.headline)",
      metadata: ["report": "\(stored.report.number)", "articles": "\(stored.report.articles.count)"])
    pagePublisher.note(stored.report)
    pages.storyChanged(at: .now)
  }

  /// Remembers which folder all files come from.
  func noteIdentity(_ trusted: RootFolder.Identity) {
    guard trusted != identity.current else { return }
    do { try identity.write(trusted) } catch { log.warning("\(error)") }
  }
}
