extension IndexReader {
  /// Reads every byte of the index and proves what answers rely on.
  ///
  /// Returns nothing when all is well; throws the first fault. Takes about a second for 100 MB.
  public func check() throws(IndexError) {
    if let model = folder.model {
      do throws(IndexError) {
        _ = try model.file.view(0, model.file.footer.contentByteCount)
      } catch { throw error.naming(model.file.path) }
    }
    var articleCount = 0
    for segment in folder.segments {
      try SegmentCheck(segment: segment.reader, deletions: segment.deletions).run()
      articleCount += segment.reader.articleLimit - segment.deletions.articleCount
    }
    guard articleCount == folder.manifest.articleCount else {
      throw .damaged(file: folder.path + "/" + Manifest.fileName, detail: "its counts are wrong")
    }
  }
}
