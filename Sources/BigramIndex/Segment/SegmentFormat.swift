enum SegmentFormat {
  static let version: UInt32 = 1
}
