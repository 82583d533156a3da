/// The version of this library and of the command.
public enum HeshuVersion {
  /// `major.minor.patch`.
  public static let current = "0.1.0"
}
