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
      walkFailure = nil
      watchesRefused = false
      if inotify == nil { openEvents() }
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
    walk.next(limit: room) { item in
      // Watched before its names are read: between the two, a file could come that neither would tell of.
      if case .folder(let folder) = item { watch(folder) } else { found.append(item) }
    }
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
    if options.followsRemovals { findRemovals() }
    scheduleAnotherWalkIfFailed()
    if !watchesRefused, pollingReason == Inotify.Failure.noWatch.explanation {
      pollingReason = standingReason
      log.notice("All folders of the inbox can be watched again.")
    }
  }

  /// Something could not be looked at, for want of descriptors or because the disk failed: everything is looked through
  /// again, each time after a longer pause.
  private func scheduleAnotherWalkIfFailed() {
    guard let walkFailure else {
      if hindrance != nil { log.notice("Everything in the inbox can be looked at again.") }
      hindrance = nil
      walkDelay = Self.firstWalkDelay
      return
    }
    scheduleAnotherWalk(because: walkFailure)
    walkDelay = min(walkDelay * 2, Settling.longestRetry)
  }

  private func scheduleAnotherWalk(because failure: String) {
    if hindrance == nil { log.warning("\(failure); trying again", metadata: ["again in": "\(walkDelay)"]) }
    hindrance = failure
    nextFullWalk = min(nextFullWalk, .now + walkDelay)
  }

  /// A look failed: another walk is due.
  func noteFailure(_ failure: SystemFailure, at path: InboxPath) {
    let reason = "\(path.isRoot ? "the inbox" : path.display) can't be looked at (\(failure.text))"
    walkFailure = walkFailure ?? reason
    if !isWalkingEverything { scheduleAnotherWalk(because: reason) }
  }

  private func take(_ found: FolderWalk.Found) {
    switch found {
    case .folder: break
    case .file(let path, let status, let folder): compare(path, status, in: folder)
    case .problem(let problem):
      if (try? journal.entry(for: problem.path)) == nil { report(problem) }
    case .failure(let path, let failure): noteFailure(failure, at: path)
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

  /// Looks for files that were taken in and are gone. They count as removed only in the folder that all files were taken
  /// from: an empty mount point or a folder made anew says nothing about them. A folder that has all of them is such a
  /// one, whatever stood there before.
  private func findRemovals() {
    guard let root else { return }
    var missing: [InboxPath] = []
    do {
      for path in try journal.paths() {
        do throws(SystemFailure) {
          if try root.status(of: path) == nil { missing.append(path) }
        } catch { return noteFailure(error, at: path) }
      }
    } catch { return log.error("Removed files can't be looked for: \(error)") }
    if options.trusted != root.identity {
      if missing.isEmpty { options.trusted = root.identity }
      return
    }
    for path in missing where !settling.note(.removed, of: path, at: .now) { wantsFullWalk = true }
  }

  private static func wallClock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
