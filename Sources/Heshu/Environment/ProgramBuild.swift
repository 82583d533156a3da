import Foundation

/// Tells two builds of one version of this program apart.
enum ProgramBuild {
  /// Size and time of the program's file; empty where they are not known.
  static let current: String = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
  }()
}
