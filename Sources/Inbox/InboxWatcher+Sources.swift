@preconcurrency import Dispatch
import Glibc

extension InboxWatcher {
  func openEvents() {
    do {
      let inotify = try Inotify(limits: surroundings.limits)
      let source = DispatchSource.makeReadSource(fileDescriptor: inotify.descriptor, queue: queue)
      source.setEventHandler { @Sendable [weak self] in self?.assumeIsolated { $0.turn() } }
      // Closed only here: until then the queue may still look at it.
      source.setCancelHandler { @Sendable [descriptor = inotify.descriptor] in close(descriptor) }
      source.activate()
      readable = source
      self.inotify = inotify
      guard instanceRefused else { return }
      instanceRefused = false
      pollingReason = standingReason
      log.notice("The kernel's events can be had again.")
    } catch {
      if !instanceRefused { log.warning("\(error.explanation)") }
      instanceRefused = true
      pollingReason = error.explanation
    }
  }

  func disarm() {
    readable?.cancel()
    readable = nil
    inotify = nil
    root = nil
    walk = nil
    isWalkingEverything = false
    folderWalks = []
    hasWalked = false
    walkFailure = nil
    hindrance = nil
    pollingReason = nil
    instanceRefused = false
    settling.forget(within: .root)
  }
}
