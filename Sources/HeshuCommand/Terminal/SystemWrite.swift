#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The system's `write`, under a name that no method hides.
func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
