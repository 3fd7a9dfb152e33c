import Glibc

extension InboxWatcher {
  /// Takes one event of the kernel in.
  func handle(_ event: InotifyEvent) {
    if event.isOverflow {
      log.notice("The kernel's queue of events was full; the inbox is looked through.")
      settling.forgetWriters()
      wantsFullWalk = true
      return
    }
    guard let folder = inotify?.folders[event.watch] else { return }
    if event.has(Int32(IN_IGNORED)) { inotify?.forget(event.watch) }
    if event.has(Int32(IN_IGNORED)) || event.has(Int32(IN_DELETE_SELF)) || event.has(Int32(IN_MOVE_SELF))
      || event.has(Int32(IN_UNMOUNT))
    {
      if folder.isRoot { loseRoot() }
      return
    }
    guard !event.name.isEmpty, !options.rules.ignores(event.name) else { return }
    let path = folder.appending(event.name)
    if event.isFolder { handleFolder(event, path) } else { handleFile(event, path) }
  }

  private func handleFolder(_ event: InotifyEvent, _ path: InboxPath) {
    if event.has(Int32(IN_MOVED_FROM)) || event.has(Int32(IN_DELETE)) {
      inotify?.remove(within: path)
      settling.forget(within: path)
      // What was in it is gone with it, without an event for each file.
      if options.followsRemovals { wantsFullWalk = true }
    } else if event.has(Int32(IN_CREATE)) || event.has(Int32(IN_MOVED_TO)) || event.has(Int32(IN_ATTRIB)) {
      // Files may have come into it before there was a watch: the walk adds the watch, then looks.
      guard folderWalks.count < 256 else {
        wantsFullWalk = true
        return
      }
      if !folderWalks.contains(path) { folderWalks.append(path) }
    }
  }

  private func handleFile(_ event: InotifyEvent, _ path: InboxPath) {
    guard let sign = Self.sign(of: event) else { return }
    log.debug("Noticed.", metadata: ["path": "\(path.display)", "sign": "\(sign)"])
    guard SidecarRule.isSidecar(path.name) else { return note(sign, of: path) }
    // A sidecar changes the article beside it. One that comes first is read when the article comes.
    for name in SidecarRule.articles(of: path.name) {
      let article = path.parent.appending(name)
      do throws(SystemFailure) {
        guard let status = try root?.status(of: article), status.kind == .regular else { continue }
      } catch {
        noteFailure(error, at: article)
        continue
      }
      note(sign == .removed ? .attributes : sign, of: article)
    }
  }

  private func note(_ sign: Settling.Sign, of path: InboxPath) {
    if !settling.note(sign, of: path, at: .now) { wantsFullWalk = true }
  }

  private static func sign(of event: InotifyEvent) -> Settling.Sign? {
    if event.has(Int32(IN_CREATE)) { return .created }
    if event.has(Int32(IN_MODIFY)) { return .written }
    if event.has(Int32(IN_CLOSE_WRITE)) { return .closed }
    if event.has(Int32(IN_MOVED_TO)) { return .movedIn }
    if event.has(Int32(IN_MOVED_FROM)) || event.has(Int32(IN_DELETE)) { return .removed }
    if event.has(Int32(IN_ATTRIB)) { return .attributes }
    return nil
  }
}

extension Inotify.Failure {
  /// One sentence with the limit to raise.
  var explanation: String {
    switch self {
    case .noInstance(let number) where number == EMFILE:
      "No more inotify instances may be made (EMFILE); the inbox is polled. Raise them with: "
        + "sysctl fs.inotify.max_user_instances=512 (or the process's own limit with LimitNOFILE=)"
    case .noInstance(let number):
      "The kernel's events can't be had (\(String(cString: strerror(number)))); the inbox is polled."
    case .noWatch:
      "No more folders may be watched (ENOSPC); the inbox is polled as well. Raise the limit with: "
        + "sysctl fs.inotify.max_user_watches=524288"
    case .folder(let number): "A folder can't be watched (\(String(cString: strerror(number))))."
    }
  }
}
