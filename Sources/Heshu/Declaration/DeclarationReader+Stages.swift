import HeshuPipeline
import HeshuRecords

extension DeclarationReader {
  /// A chain of stages.
  mutating func stages(_ slot: Slot?) -> [any StageDeclaration] {
    guard let slot else { return [] }
    guard case .list = slot.node.content else {
      wrongType(slot)
      return []
    }
    var stages: [any StageDeclaration] = []
    for item in items(slot) {
      if let stage = stage(item) { stages.append(stage) }
    }
    return stages
  }

  /// One stage: a bare word, or a mapping with the stage's name as its only key.
  private mutating func stage(_ slot: Slot) -> (any StageDeclaration)? {
    switch slot.node.content {
    case .text(let word, _) where !word.isEmpty:
      return stage(Located(word, at: slot.node.location), nil)
    case .mapping(let entries):
      guard let entry = entries.first else { break }
      for other in entries.dropFirst() { secondKey(other, after: entry.key.value) }
      return stage(entry.key, entry.value)
    default: break
    }
    error("wrong-type", "a stage is a word or `name: options`, not \(slot.node.description)", at: slot.node.location)
    return nil
  }

  private mutating func secondKey(_ entry: SourceEntry, after stage: String) {
    let isOption = DeclaredStages.named(stage)?.specification.options.contains { $0.name == entry.key.value } ?? false
    error(
      "wrong-type", "'\(entry.key.value.inMessage)' stands beside the stage '\(stage.inMessage)'",
      at: entry.key.location,
      hint: isOption
        ? "indent the options of '\(stage)' further than its name" : "begin each stage with a `-` of its own")
  }

  private mutating func stage(_ name: Located<String>, _ node: SourceNode?) -> (any StageDeclaration)? {
    guard let type = DeclaredStages.named(name.value) else {
      let names = DeclaredStages.all.map { $0.specification.name }
      error(
        "unknown-stage", "there is no stage '\(name.value.inMessage)'", at: name.location,
        hint: suggestion(for: name.value, among: names))
      return nil
    }
    return stage(type, at: name.location ?? SourceLocation(file: source.path), node)
  }

  private mutating func stage<Declared: DeclaredStage>(
    _ type: Declared.Type, at location: SourceLocation, _ node: SourceNode?
  ) -> (any StageDeclaration)? {
    guard let options = options(of: type, at: location, node) else { return nil }
    return Declared.read(options, at: location, &self)
  }

  /// The options of a stage; a text or list in place of the mapping sets the principal one.
  private mutating func options<Declared: DeclaredStage>(
    of type: Declared.Type, at location: SourceLocation, _ node: SourceNode?
  ) -> [String: Slot]? {
    let specification = type.specification
    let keys = specification.options.map { KnownKey($0) }
    let bare = SourceNode(content: .mapping([]), location: location)
    var stage = Slot(specification.name, "a mapping", bare)
    if let node, !node.isEmpty { stage.node = node }
    let principal = keys.first { $0.name == specification.principal }
    guard let principal, isPrincipal(stage.node, of: type, keys) else { return values(of: stage, keys) }
    let values = [principal.name: Slot(specification.name, principal.expected, stage.node)]
    stage.node = bare
    requireKeys(keys, in: values, of: stage)
    return values
  }

  private func isPrincipal(_ node: SourceNode, of type: any DeclaredStage.Type, _ keys: [KnownKey]) -> Bool {
    guard let entries = node.entries else { return true }
    guard let first = entries.first else { return false }
    if type.takesMapping {
      return entries.count > 1 || first.key.value != type.specification.principal || first.value.entries == nil
    }
    return entries.contains { entry in
      type.itemKeys.contains(entry.key.value) && !keys.contains { $0.name == entry.key.value }
    }
  }
}
