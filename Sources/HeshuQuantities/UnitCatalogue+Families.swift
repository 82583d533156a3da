extension UnitCatalogue {
  /// All tables; base units are numbered in this order.
  static let families: [UnitFamily] = [
    percent, points, multiples, permilles, ratios, money, countedPeople,
    area, length, mass, volume, energy, power, duration,
    data, temperature, traffic, physics,
    countedPlaces, countedCreatures, countedMachines, countedGoods,
    countedWorks, countedEvents, countedGroups, countedMarks,
  ]
}
