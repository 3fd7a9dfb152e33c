/// What a test can put in the place of the machine's own.
struct InboxSurroundings: Sendable {
  var limits = InotifyLimits()
  /// The type of the file system that holds the folder, where it is one that the kernel tells no changes of.
  var networkFileSystem: @Sendable (RootFolder) -> String? = { NetworkFileSystem.type(of: $0) }
}
