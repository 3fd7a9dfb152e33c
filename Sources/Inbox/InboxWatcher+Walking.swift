import Glibc

extension InboxWatcher {
  private static let slice = 256

  func startWalkIfWanted(_ now: Instant) {
    guard let root, walk == nil else { return }
    if wantsFullWalk {
      checkRoot()
      guard self.root != nil else { return }
      wantsFullWalk = false
      isWalkingEverything = true
      watchesRefused = false
      nextFullWalk = now + (pollingReason == nil ? options.rescan : min(options.poll, options.rescan))
      walk = FolderWalk(.root, in: root, rules: options.rules)
    } else if !folderWalks.isEmpty {
      walk = FolderWalk(folderWalks.removeFirst(), in: root, rules: options.rules)
    } else {
      return
    }
    scheduleSlice()
  }

  /// The walk goes on a slice at a time, so that events are drained in between.
  private func scheduleSlice() {
    guard !isSliceScheduled else { return }
    isSliceScheduled = true
    queue.async { @Sendable [weak self] in self?.assumeIsolated { $0.takeSlice() } }
  }

  private func takeSlice() {
    isSliceScheduled = false
    drain()
    guard var walk else { return turn() }
    // Full: what is being processed makes room, and `finish` comes back here.
    let room = min(Self.slice, settling.limit - settling.count)
    guard room > 0 else { return }
    var found: [FolderWalk.Found] = []
    walk.next(limit: room) { found.append($0) }
    self.walk = walk
    for item in found { take(item) }
    guard self.walk != nil else { return turn() }
    if walk.isFinished { finishWalk() } else { scheduleSlice() }
    turn()
  }

  /// Goes on with a walk that had to wait for room.
  func resumeWalk() {
    if walk != nil, !settling.isFull { scheduleSlice() }
  }

  private func finishWalk() {
    walk = nil
    guard isWalkingEverything else { return }
    isWalkingEverything = false
    hasWalked = true
    if !watchesRefused, pollingReason == Inotify.Failure.noWatch.explanation {
      pollingReason = nil
      log.notice("All folders of the inbox can be watched again.")
    }
    if options.followsRemovals { findRemovals() }
  }

  private func take(_ found: FolderWalk.Found) {
    switch found {
    case .folder(let folder): watch(folder)
    case .file(let path, let status, let folder): compare(path, status, in: folder)
    case .problem(let problem):
      if (try? journal.entry(for: problem.path)) == nil { report(problem) }
    }
  }

  private func watch(_ folder: InboxPath) {
    guard let root else { return }
    do { try inotify?.watch(folder, at: root.absolute(folder)) } catch {
      switch error {
      case .noWatch:
        watchesRefused = true
        guard pollingReason == nil else { return }
        pollingReason = error.explanation
        nextFullWalk = min(nextFullWalk, .now + options.poll)
        log.warning("\(error.explanation)")
      case .folder, .noInstance:
        // It went away, which its parent tells, or may not be read, which the walk tells.
        break
      }
    }
  }

  /// Whether the journal knows the file as it is now; if not, it settles.
  private func compare(_ path: InboxPath, _ status: FileStatus, in folder: Descriptor) {
    guard !SidecarRule.isSidecar(path.name) else { return }
    do {
      if let known = try journal.entry(for: path), let last = known.status, last.suggestsSameContent(as: status),
        known.sidecarSHA256 == options.reader.sidecarSHA256(of: path, in: folder)
      {
        return
      }
    } catch {
      log.error("The journal can't be asked about \(path.display): \(error)")
    }
    // The server's clock says nothing about ours.
    let rested = pollingReason == nil ? Duration.nanoseconds(Self.wallClock() - status.changed) : nil
    if !settling.note(.found(status, rested: rested), of: path, at: .now) { wantsFullWalk = true }
  }

  /// Looks for files that were taken in and are gone. Only in the folder they were taken from: an empty mount point
  /// or a folder made anew says nothing about them.
  private func findRemovals() {
    guard let root, options.trusted == root.identity else { return }
    do {
      for path in try journal.paths() where try root.status(of: path) == nil {
        if !settling.note(.removed, of: path, at: .now) { wantsFullWalk = true }
      }
    } catch {
      log.error("Removed files can't be looked for: \(error)")
    }
  }

  private static func wallClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
