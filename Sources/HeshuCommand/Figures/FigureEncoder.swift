import HeshuRecords

/// Turns figures, one after another, into the bytes of a format.
protocol FigureEncoder {
  /// Adds what stands before the first figure.
  mutating func begin(_ output: inout [UInt8])
  /// Adds the figure that the contract holds.
  mutating func append(_ figure: borrowing FigureContract, to output: inout [UInt8])
  /// Adds what stands behind the last figure.
  mutating func end(_ output: inout [UInt8])
}
