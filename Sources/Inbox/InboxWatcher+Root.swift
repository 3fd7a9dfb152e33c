extension InboxWatcher {
  /// Opens the inbox and has everything in it looked through; where it is missing, tries again later.
  func armRoot() {
    do {
      let opened = try RootFolder(path)
      root = opened
      armed = .now
      nextRootCheck = nil
      rootCheckDelay = .milliseconds(250)
      standingReason = reasonToPoll(opened)
      pollingReason = standingReason
      openEvents()
      if options.followsRemovals, let trusted = options.trusted, trusted != opened.identity {
        report(
          InboxProblem(
            .replacedInbox, .root,
            "Another folder stands at \(path) than before; files that are missing in it count as kept, not as removed.")
        )
      }
      wantsFullWalk = true
    } catch {
      guard nextRootCheck == nil else { return postponeRootCheck() }
      log.error(
        "The inbox \(path) can't be opened (\(error.text)); nothing counts as removed, and it is looked for again. Make the folder, or check --inbox."
      )
      postponeRootCheck()
    }
  }

  /// Why events alone don't do on this file system, or by configuration.
  private func reasonToPoll(_ root: RootFolder) -> String? {
    if options.alwaysPolls { return "The inbox is polled, as configured." }
    guard let name = surroundings.networkFileSystem(root) else { return nil }
    let reason =
      "The inbox is on \(name), where the kernel does not tell of other machines' writes; it is polled as well."
    log.notice("\(reason)")
    return reason
  }

  /// The inbox was deleted, renamed or unmounted: its watches say nothing about what stands at the path now.
  func loseRoot() {
    guard root != nil else { return }
    log.warning("The inbox \(path) is gone or was replaced; nothing counts as removed.")
    disarm()
    nextRootCheck = .now
  }

  func checkRootIfDue(_ now: Instant) {
    guard let due = nextRootCheck, due <= now else { return }
    armRoot()
    if root != nil { log.notice("The inbox \(path) is watched again.") }
  }

  /// A folder mounted over the inbox gives no event: compares what stands at the path with what is watched.
  func checkRoot() {
    guard let root, RootFolder.identity(of: path) != root.identity else { return }
    loseRoot()
  }

  private func postponeRootCheck() {
    nextRootCheck = .now + rootCheckDelay
    rootCheckDelay = min(rootCheckDelay * 2, .seconds(5))
  }
}
