import HeshuRecords

extension Compilation {
  /// The format of a target that is a store; nil where the target is a stream of bytes.
  func storeFormat(of target: LoadTarget) -> (any TableStoreFormat)? {
    if let name = target.format?.value { return environment.stores.first { $0.name == name } }
    guard let ending = PathParts.extensions(target.path.value).first else { return nil }
    return environment.stores.first { $0.pathExtensions.contains(ending) }
  }

  /// The output of one table into a store, which other tables may share.
  mutating func storeOutput(_ target: LoadTarget, _ format: any TableStoreFormat, table: String) -> OutputPlan? {
    refuseStreamOptions(target, format.name)
    refuseStoreOptions(target, format.name, knows: format.options)
    let mode = target.mode.flatMap { known($0) } ?? StoreMode.replace
    guard let place = place(of: target, format, table: table) else { return nil }
    var store = StoreTarget(
      name: place, place: place, mode: mode, keepsHistory: target.keepsHistory, schema: target.schema?.value,
      tables: [table], pipeline: compiled.name, root: options.root)
    let number: Int
    if let known = compiled.stores.firstIndex(where: { $0.format.name == format.name && isSame($0.target, store) }) {
      number = known
      guard join(table, to: number, store, at: target.path.location) else { return nil }
      store = compiled.stores[number].target
    } else {
      guard claim(store, format, at: target.path.location) else { return nil }
      format.prove(store, at: target.path.location, diagnostics: &diagnostics)
      number = compiled.stores.count
      compiled.stores.append(StorePlan(format: format, target: store))
    }
    return OutputPlan(
      path: place, format: format.name, target: target, encoder: format.makeEncoder(store), compressor: nil,
      store: number)
  }

  /// Options that belong to databases alone.
  mutating func refuseStoreOptions(_ target: LoadTarget, _ format: String, knows options: Set<StoreOption>) {
    var given: [(StoreOption, SourceLocation?)] = []
    if let mode = target.mode { given.append((.mode, mode.location)) }
    if target.keepsHistory { given.append((.history, target.path.location)) }
    if let schema = target.schema { given.append((.schema, schema.location)) }
    for (option, location) in given where !options.contains(option) {
      diagnostics.error(
        "bad-option", "the format '\(format)' has no option '\(option.rawValue)'", at: location,
        hint: "leave it out, or load into a database")
    }
  }

  private mutating func refuseStreamOptions(_ target: LoadTarget, _ format: String) {
    if let dialect = target.dialect {
      diagnostics.error(
        "bad-option", "the format '\(format)' has no option 'dialect'", at: dialect.location, hint: "leave it out")
    }
    if target.hasNumbers {
      diagnostics.error(
        "bad-option", "the format '\(format)' has no option 'numbers'", at: target.path.location, hint: "leave it out")
    }
    if let rows = target.rows {
      diagnostics.error(
        "bad-option", "the format '\(format)' has no option 'rows'", at: rows.location,
        hint: "`mode: merge` adds the new rows to what a database holds")
    }
  }

  private mutating func known(_ written: Located<String>) -> StoreMode? {
    if let mode = StoreMode(rawValue: written.value) { return mode }
    let names = StoreMode.allCases.map(\.rawValue)
    diagnostics.error(
      "bad-value", "mode takes \(names.joined(separator: " or ")), not '\(written.value)'", at: written.location,
      hint: Spelling.nearest(to: written.value, among: names).map { "did you mean '\($0)'?" })
    return nil
  }

  /// The path with its places filled, or the connection as it is written.
  private mutating func place(of target: LoadTarget, _ format: any TableStoreFormat, table: String) -> String? {
    if format.publication == .server { return target.path.value }
    return paths.fill(target.path, table: table, diagnostics: &diagnostics)
  }

  private func isSame(_ left: StoreTarget, _ right: StoreTarget) -> Bool {
    PathParts.normalized(left.place) == PathParts.normalized(right.place) && left.schema == right.schema
  }

  private mutating func claim(_ store: StoreTarget, _ format: any TableStoreFormat, at location: SourceLocation?)
    -> Bool
  {
    if format.publication == .server { return true }
    return paths.claim(store.place, at: location, for: "an output", diagnostics: &diagnostics)
  }

  /// Adds a table to a store that another one goes to already.
  private mutating func join(_ table: String, to number: Int, _ store: StoreTarget, at location: SourceLocation?)
    -> Bool
  {
    let known = compiled.stores[number].target
    if known.tables.contains(table) {
      diagnostics.error(
        "same-path", "'\(store.place)' would receive table '\(table)' twice", at: location, hint: "keep one of them")
      return false
    }
    if known.mode != store.mode || known.keepsHistory != store.keepsHistory {
      diagnostics.error(
        "conflict", "'\(store.place)' is loaded with two modes", at: location,
        hint: "give all tables of one database the same `mode` and `history`")
      return false
    }
    compiled.stores[number].target.tables.append(table)
    return true
  }
}
