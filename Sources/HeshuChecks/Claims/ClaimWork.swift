#if DEBUG
  import Synchronization

  /// Counts the places at which words are looked for, for the test that the work grows with the length of a text and no faster.
  final class ClaimWork: Sendable {
    @TaskLocal static var meter: ClaimWork?

    private let steps = Atomic<Int>(0)

    var count: Int { steps.load(ordering: .relaxed) }

    func add(_ count: Int) { steps.wrappingAdd(count, ordering: .relaxed) }
  }
#endif
