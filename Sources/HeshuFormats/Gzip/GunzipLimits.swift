/// What a gzip file may expand to.
public struct GunzipLimits: Sendable, Hashable {
  /// The content's bytes at most.
  public var size: Int
  /// The content's bytes for each compressed byte at most; deflate itself cannot exceed 1032. Content below 1 MiB is
  /// not judged.
  public var ratio: Int
  /// Whether further members may follow the first one, as in files that were put together with `cat`.
  public var allowsFurtherMembers: Bool

  /// Limits that let through what a program writes and stop what a bomb is.
  public init(size: Int = 16 << 30, ratio: Int = 500, allowsFurtherMembers: Bool = false) {
    self.size = size
    self.ratio = ratio
    self.allowsFurtherMembers = allowsFurtherMembers
  }
}
