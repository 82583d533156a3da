import HeshuRecords

/// Which rows of a batch belong together: those with equal keys.
struct GroupedRows {
  /// For each row the place of its group.
  private(set) var places: [Int] = []
  /// The first row of each group; the groups stand in the order of their first rows.
  private(set) var firsts: [Int] = []
  /// How many rows each group has.
  private(set) var sizes: [Int] = []

  var count: Int { firsts.count }

  /// - Parameter keys: the columns that rows of a group share; without one all rows are a group.
  init(_ batch: borrowing Batch, keys: [Int]) {
    var known: [Key: Int] = [:]
    var key = Key()
    places.reserveCapacity(batch.rows.count)
    for row in 0..<batch.rows.count {
      key.bytes.removeAll(keepingCapacity: true)
      batch.appendKey(keys, row, to: &key.bytes)
      if let place = known[key] {
        places.append(place)
        sizes[place] += 1
      } else {
        known[key] = firsts.count
        places.append(firsts.count)
        firsts.append(row)
        sizes.append(1)
      }
    }
  }

  /// The cells of a row's key, hashed at once and not byte by byte.
  private struct Key: Hashable {
    var bytes: [UInt8] = []

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
