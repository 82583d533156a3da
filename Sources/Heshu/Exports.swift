@_exported import HeshuChecks
@_exported import HeshuDocuments
@_exported import HeshuFigures
@_exported import HeshuFormats
@_exported import HeshuPatterns
@_exported import HeshuPipeline
@_exported import HeshuQuantities
@_exported import HeshuRecords
