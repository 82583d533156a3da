import HeshuPipeline
import HeshuRecords

/// A stage that a pipeline file can declare: it is read from options and told in options.
protocol DeclaredStage: StageDeclaration {
  /// The keys by which a mapping is known as a single item of the principal option's list.
  static var itemKeys: [String] { get }

  /// Reads the options; nil where a diagnostic says why it cannot be.
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader) -> Self?

  /// The options that are not at their default, in the specification's order.
  var options: [(key: String, value: PrintedNode)] { get }
}

extension DeclaredStage {
  static var itemKeys: [String] { [] }

  /// Whether a mapping is the value of the principal option and not the options themselves.
  static var takesMapping: Bool {
    specification.options.count == 1 && specification.options[0].type.hasPrefix("mapping")
  }
}

/// All stages that a pipeline file can name.
enum DeclaredStages {
  static let all: [any DeclaredStage.Type] = [
    Extract.self, Normalize.self, Derive.self, Join.self, Filter.self, Aggregate.self, Rank.self, Validate.self,
    Load.self, Archive.self,
  ]

  static func named(_ name: String) -> (any DeclaredStage.Type)? {
    all.first { $0.specification.name == name }
  }
}
