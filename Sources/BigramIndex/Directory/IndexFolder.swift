/// The files that one manifest names, opened together.
struct IndexFolder: Sendable {
  /// An opened segment and what no longer counts in it.
  struct Segment: Sendable {
    let entry: Manifest.Segment
    let reader: SegmentReader
    var deletions: Deletions
    /// Whether deletions came since the manifest's.
    var isChanged: Bool { deletions != committed }
    /// Whether so much no longer counts that the segment is better written anew: what was deleted
    /// takes room, and every opening reads the stamps of all files that have new ones.
    var isWorn: Bool {
      deletions.articleCount * 3 > reader.articleLimit
        || deletions.restamped.count * 8 > reader.files.count
    }
    private let committed: Deletions

    init(entry: Manifest.Segment, reader: SegmentReader, deletions: Deletions) {
      self.entry = entry
      self.reader = reader
      self.deletions = deletions
      committed = deletions
    }
  }

  let path: String
  var manifest: Manifest
  var model: IndexModel?
  var segments: [Segment] = []

  /// A folder without an index.
  init(empty path: String, analysis: UInt64) {
    self.path = path
    manifest = Manifest(analysis: analysis)
  }

  /// Opens what the manifest names.
  ///
  /// A writer may take files away between the reading of the manifest and their opening; then
  /// there is a newer manifest, which is read in turn, as often as writers are faster.
  init(path: String, analysis: UInt64) throws(IndexError) {
    var manifest = try Manifest.read(folder: path)
    while true {
      do throws(IndexError) {
        self = try IndexFolder(path: path, manifest: manifest, analysis: analysis)
        return
      } catch {
        let newer = try Manifest.read(folder: path)
        guard newer.generation != manifest.generation else { throw error }
        manifest = newer
      }
    }
  }

  private init(path: String, manifest: Manifest, analysis: UInt64) throws(IndexError) {
    self.path = path
    self.manifest = manifest
    guard manifest.analysis == analysis else { throw .otherAnalysis(folder: path) }
    guard manifest.model > 0 else { return }
    let model = try IndexModel(path: path + "/" + Manifest.modelName(manifest.model))
    self.model = model
    for entry in manifest.segments {
      let name = path + "/" + Manifest.segmentName(entry.number)
      let reader = try SegmentReader(path: name, model: model)
      guard reader.file.byteCount == entry.byteCount else {
        throw .damaged(file: name, detail: "not the length that was written")
      }
      var deletions = Deletions()
      if entry.deletions > 0 {
        deletions = try Deletions(
          path: path + "/" + Manifest.deletionsName(entry.deletions), segment: reader)
      }
      segments.append(Segment(entry: entry, reader: reader, deletions: deletions))
    }
  }
}
